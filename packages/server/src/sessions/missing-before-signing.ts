import { missingBeforeSigning as missingOfChart, type MissingItem } from '@stipple/engine/session';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { permitsNow } from '../candidacy/permits-now.ts';
import { doesNotPermit } from './against-starting.ts';
import { passOnTheWire } from './session-chart.ts';
import { unansweredStart } from './unanswered-start.ts';

/** A signed session misses nothing any more, and one in error is never signed. */
export function missingBeforeSigning(row: SessionRow): readonly MissingItem[] {
  if (row.signed_at !== null || row.entered_in_error !== null) return [];
  const zones = row.zones.map((zone) => ({ ...zone, passes: zone.passes.map(passOnTheWire) }));
  const open = unansweredStart(row).map(({ text }) => text);
  return missingOfChart(
    { ...row, zones },
    {
      assessment: assessmentMissing(row),
      has_consent: row.has_consent,
      has_photos: row.has_photos,
      is_start_confirmed: row.start !== null,
      start_unanswered: open.length === 0 ? null : open.join(' '),
      ends_before_start: endsBeforeStart(row),
    },
  );
}

function assessmentMissing({ candidacy, day }: SessionRow): string | null {
  if (candidacy === null) return 'Candidacy was not assessed on the day of this session.';
  return permitsNow(candidacy, day) ? null : doesNotPermit(candidacy);
}

function endsBeforeStart({ started_at, ended_at }: SessionRow): boolean {
  return started_at !== null && ended_at !== null && Temporal.Instant.compare(started_at, ended_at) > 0;
}
