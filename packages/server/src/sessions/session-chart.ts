import type { sessionChart } from '@stipple/contract/sessions';
import { fromHundredths, mm, toHundredths } from '@stipple/engine/kernel';
import type { PassContent, SessionContent, SessionRow, ZoneContent } from '@stipple/record/sessions/session-content';
import type { z } from 'zod';
import type { OnTheWire } from '../http/bind.ts';

/** The chart as it arrives, parsed. */
export type SentChart = z.output<typeof sessionChart>;
export type ChartOnTheWire = OnTheWire<SentChart>;
export type SentZone = SentChart['zones'][number];
export type SentPass = SentZone['passes'][number];

/** The chart as the record holds it: depths in hundredths, and of each zone its deepest pass and how many there were. */
export function contentOf({ zones, ...rest }: SentChart): SessionContent {
  return { ...rest, zones: zones.map(zoneContent) };
}

/** The chart as it travels: depths in mm. */
export function chartOf(content: SessionContent): ChartOnTheWire {
  return { ...contentOnly(content), zones: content.zones.map(zoneOnTheWire) };
}

/** A row holds more than the chart: this is the chart alone. */
export function contentOnly(content: SessionContent): SessionContent {
  const { device, device_serial, sheath_lot, device_cleaned, cartridges, anaesthetic, topicals, zones } = content;
  const { time_out, started_at, ended_at, photos_skipped_because, given_up_because } = content;
  const { pain_0_10, immediate_events, notes, emergency } = content;
  const products = { device, device_serial, sheath_lot, device_cleaned, cartridges, anaesthetic, topicals };
  const course = { time_out, started_at, ended_at, photos_skipped_because, given_up_because };
  return { ...products, zones, ...course, pain_0_10, immediate_events, notes, emergency };
}

/** As it stands now: what was signed, with the latest amendment over it. */
export function presentContent(row: SessionRow): SessionContent {
  return row.amendments.at(-1)?.after ?? row;
}

/** Zones that were needled: not those left out with a reason, and not what is only proposed. */
export function treatedZones(content: SessionContent): SessionContent['zones'] {
  return content.zones.filter((zone) => zone.skipped_because === '' && zone.standing === 'delivered');
}

/** Zones delivered exactly as they had been proposed. */
export function unchangedFromProposal(content: SessionContent): readonly string[] {
  return treatedZones(content).flatMap(({ zone, passes, proposed }) =>
    proposed !== null && samePasses(passes, proposed.passes) ? [zone] : [],
  );
}

/** The version on the wire counts the amendments, which change no row of the signed session. */
export function presentVersion(row: SessionRow): number {
  return row.version + row.amendments.length;
}

export function passContent({ depth_mm, ...pass }: SentPass): PassContent {
  return { ...pass, depth_hundredths: depth_mm === null ? null : toHundredths(mm(depth_mm)) };
}

export function passOnTheWire({ depth_hundredths, speed, direction, count }: PassContent): SentPass {
  return { depth_mm: depth_hundredths === null ? null : fromHundredths(depth_hundredths), speed, direction, count };
}

function zoneContent({ passes, proposed, ...zone }: SentZone): ZoneContent {
  const written = passes.map(passContent);
  const depths = written.flatMap(({ depth_hundredths }) => depth_hundredths ?? []);
  return {
    ...zone,
    passes: written,
    depth_hundredths: depths.length === 0 ? null : Math.max(...depths),
    pass_count: written.length === 0 ? null : written.reduce((sum, { count }) => sum + count, 0),
    proposed: proposed === null ? null : { ...proposed, passes: proposed.passes.map(passContent) },
  };
}

function zoneOnTheWire({ zone, passes, endpoint, skipped_because, standing, proposed }: ZoneContent): SentZone {
  return {
    zone,
    passes: passes.map(passOnTheWire),
    endpoint,
    skipped_because,
    standing,
    proposed: proposed === null ? null : { from: proposed.from, passes: proposed.passes.map(passOnTheWire) },
  };
}

function samePasses(some: readonly PassContent[], others: readonly PassContent[]): boolean {
  return some.length === others.length && some.every((pass, at) => samePass(pass, others[at]));
}

function samePass(one: PassContent, other: PassContent | undefined): boolean {
  if (other === undefined || one.depth_hundredths !== other.depth_hundredths) return false;
  return one.speed === other.speed && one.direction === other.direction && one.count === other.count;
}
