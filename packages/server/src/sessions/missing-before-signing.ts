import { findZone } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import type {
  CartridgeContent,
  SessionContent,
  SessionRow,
  ZoneContent,
} from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { permitsNow } from '../candidacy/permits-now.ts';
import { treatedZones } from './session-chart.ts';
import { usesAnaesthetic } from './session-findings.ts';

/** Something that stands between a session and its signature. */
export type Missing = {
  readonly code: string;
  readonly text: string;
  /** Whether a licensed person may sign without it, with a reason. */
  readonly way_past: 'licensed-reason' | null;
};

/** In the order of the screen. A signed session misses nothing any more. */
export function missingBeforeSigning(row: SessionRow): readonly Missing[] {
  if (row.signed_at !== null) return [];
  return [
    ...missingAssessment(row),
    ...(row.has_consent ? [] : [missing('consent', 'There is no valid consent for this plan.')]),
    ...(row.device === null ? [missing('device', 'The device is not recorded.')] : []),
    ...missingCartridge(row, row.day),
    ...missingZones(row),
    ...missingWipe(row),
    ...missingTimes(row),
  ];
}

function missingAssessment({ candidacy, day }: SessionRow): readonly Missing[] {
  if (candidacy === null) return [missing('assessment', 'Candidacy was not assessed on the day of this session.')];
  if (permitsNow(candidacy, day)) return [];
  return [missing('assessment', 'The assessment of this day does not permit treatment, and it was not overridden.')];
}

function missingCartridge({ cartridges }: SessionContent, day: CalendarDate): readonly Missing[] {
  if (cartridges.length === 0) return [missing('cartridge', 'The lot of the cartridge is not recorded.')];
  return cartridges.flatMap((cartridge) => ofCartridge(cartridge, day)).slice(0, 1);
}

function ofCartridge(cartridge: CartridgeContent, day: CalendarDate): readonly Missing[] {
  if (cartridge.lot === '') return [missing('cartridge', 'The lot of the cartridge is not recorded.')];
  if (cartridge.expires_on === null) return [missing('cartridge', 'The expiry of the cartridge is not recorded.')];
  if (cartridge.expires_on < day) return [missing('cartridge', `The cartridge expired on ${cartridge.expires_on}.`)];
  return [];
}

function missingZones(content: SessionContent): readonly Missing[] {
  const proposed = content.zones.filter((zone) => zone.skipped_because === '' && zone.standing === 'proposed');
  const treated = treatedZones(content);
  if (treated.length + proposed.length === 0) return [missing('zones', 'No treated zone is recorded.')];
  return content.zones.flatMap((zone) => [
    ...(proposed.includes(zone) ? [stillProposed(zone)] : []),
    ...(treated.includes(zone) ? incomplete(zone) : []),
  ]);
}

/** What is proposed has not happened: there is no signing past it, only doing it or saying why not. */
function stillProposed({ zone }: ZoneContent): Missing {
  const text = `${nameOf(zone)}: only proposed; record what was delivered, or say why it was left out.`;
  return { ...missing(`zone.${zone}`, text), way_past: null };
}

function incomplete(zone: ZoneContent): readonly Missing[] {
  const open = openParts(zone);
  if (open.length === 0) return [];
  const text = `${nameOf(zone.zone)}: ${open.join(', ')} not recorded; or say why it was left out.`;
  return [missing(`zone.${zone.zone}`, text)];
}

function nameOf(zone: string): string {
  return findZone(zone)?.name ?? zone;
}

function openParts({ passes, endpoint }: ZoneContent): readonly string[] {
  return [
    ...(passes.length === 0 ? ['passes'] : []),
    ...(passes.some(({ depth_hundredths }) => depth_hundredths === null) ? ['depth'] : []),
    ...(endpoint === null ? ['endpoint'] : []),
  ];
}

function missingWipe(content: SessionContent): readonly Missing[] {
  const isLeftOn = usesAnaesthetic(content) && content.anaesthetic?.wiped_off === false;
  return isLeftOn ? [missing('anaesthetic', 'It is not recorded that the anaesthetic was wiped off.')] : [];
}

function missingTimes({ started_at, ended_at }: SessionContent): readonly Missing[] {
  if (started_at === null || ended_at === null)
    return [missing('times', 'The start and the end of the session are not both recorded.')];
  const isBackwards = Temporal.Instant.compare(started_at, ended_at) > 0;
  return isBackwards ? [missing('times', 'The session ends before it starts.')] : [];
}

function missing(code: string, text: string): Missing {
  return { code, text, way_past: 'licensed-reason' };
}
