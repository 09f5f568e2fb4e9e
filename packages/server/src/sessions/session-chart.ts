import type { sessionChart } from '@stipple/contract/sessions';
import { fromHundredths, mm, toHundredths } from '@stipple/engine/kernel';
import type { SessionContent, SessionRow } from '@stipple/record/sessions/session-content';
import type { z } from 'zod';
import type { OnTheWire } from '../http/bind.ts';

/** The chart as it arrives, parsed. */
export type SentChart = z.output<typeof sessionChart>;
export type ChartOnTheWire = OnTheWire<SentChart>;

/** The chart as the record holds it: depths in hundredths. */
export function contentOf({ zones, ...rest }: SentChart): SessionContent {
  return {
    ...rest,
    zones: zones.map(({ depth_mm, ...zone }) => ({
      ...zone,
      depth_hundredths: depth_mm === null ? null : toHundredths(mm(depth_mm)),
    })),
  };
}

/** The chart as it travels: depths in mm. */
export function chartOf(content: SessionContent): ChartOnTheWire {
  const { device, device_serial, speed, cartridge, anaesthetic, topicals, zones } = content;
  const { pain_0_10, started_at, ended_at, immediate_events, notes } = content;
  return {
    device,
    device_serial,
    speed,
    cartridge,
    anaesthetic,
    topicals,
    zones: zones.map(({ depth_hundredths, ...zone }) => ({
      ...zone,
      depth_mm: depth_hundredths === null ? null : fromHundredths(depth_hundredths),
    })),
    pain_0_10,
    started_at,
    ended_at,
    immediate_events,
    notes,
  };
}

/** As it stands now: what was signed, with the latest amendment over it. */
export function presentContent(row: SessionRow): SessionContent {
  return row.amendments.at(-1)?.after ?? row;
}

/** Zones that were needled: a zone with a reason for leaving it out was not. */
export function treatedZones(content: SessionContent): SessionContent['zones'] {
  return content.zones.filter((zone) => zone.skipped_because === '');
}

/** The version on the wire counts the amendments, which change no row of the signed session. */
export function presentVersion(row: SessionRow): number {
  return row.version + row.amendments.length;
}
