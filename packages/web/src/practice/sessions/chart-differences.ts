import { timeText } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { mmText } from '../../text/quantities.ts';
import { say } from '../../text/texts.ts';
import type { Difference } from '../treatment-plans/differences-table.tsx';
import { anaestheticName, deviceName, endpointName, topicalName, zoneName } from '../treatment-plans/names.ts';
import { depthOf, isSkipped, passCountOf, presentCartridge, sharedSpeed } from './chart-edits.ts';
import type { Chart, ChartAnaesthetic, ChartZone } from './session.ts';

/** Where two states of a chart differ, in words; for amendments and for a session changed on two devices. */
export function chartDifferences(before: Chart, after: Chart, timeZone: string): readonly Difference[] {
  const [old, now] = [linesOf(before, timeZone), linesOf(after, timeZone)];
  const whats = [...new Set([...old.keys(), ...now.keys()])];
  return whats.flatMap((what) => {
    const one = { what, before: old.get(what) ?? '', after: now.get(what) ?? '' };
    return one.before === one.after ? [] : [one];
  });
}

/** What was done in a zone: `1.0 mm, 3 passes, Erythema`, or why it was left out. */
export function zoneText(zone: ChartZone): string {
  const t = say(sessionsText);
  if (isSkipped(zone)) return t('zones.skipped', { why: zone.skipped_because });
  const [depth, passes] = [depthOf(zone), passCountOf(zone)];
  return [
    depth === null ? '' : mmText(depth),
    passes === null ? '' : t('zones.row.passes', { count: passes }),
    zone.endpoint === null ? '' : endpointName(zone.endpoint),
  ]
    .filter((part) => part !== '')
    .join(', ');
}

function linesOf(chart: Chart, timeZone: string): Map<string, string> {
  const t = say(sessionsText);
  const at = (instant: string | null) => (instant === null ? '' : timeText(instant, timeZone));
  const cartridge = presentCartridge(chart);
  return new Map<string, string>([
    [t('device'), chart.device === null ? '' : deviceName(chart.device)],
    [t('device.serial'), chart.device_serial],
    [t('device.speed'), sharedSpeed(chart) ?? ''],
    [t('cartridge.lot'), cartridge.lot],
    [t('cartridge.expires'), cartridge.expires_on ?? ''],
    [t('cartridge.opened'), chart.cartridges.length === 0 ? '' : t(cartridge.opened_in_view ? 'yes' : 'no')],
    [t('anaesthetic.title'), chart.anaesthetic === null ? '' : anaestheticText(chart.anaesthetic, at)],
    [
      t('topicals.title'),
      chart.topicals.map((one) => joined(topicalName(one.topical), one.lot, one.prescriber)).join('; '),
    ],
    ...chart.zones.map((zone): [string, string] => [zoneName(zone.zone), zoneText(zone)]),
    [t('last.pain'), chart.pain_0_10 === null ? '' : String(chart.pain_0_10)],
    [t('close.started'), at(chart.started_at)],
    [t('close.ended'), at(chart.ended_at)],
    [t('close.given-up'), chart.given_up_because],
    [t('close.events'), chart.immediate_events],
    [t('close.notes'), chart.notes],
  ]);
}

function anaestheticText(one: ChartAnaesthetic, at: (instant: string | null) => string): string {
  const t = say(sessionsText);
  const grams = one.grams === null ? '' : `${one.grams} g`;
  const area = one.area_cm2 === null ? '' : `${one.area_cm2} cm²`;
  const times = [at(one.on_at), at(one.off_at)].filter((time) => time !== '').join(' to ');
  const wiped = one.wiped_off ? t('wiped-off') : '';
  return joined(anaestheticName(one.product), one.lot, grams, area, times, wiped);
}

function joined(...parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join(', ');
}
