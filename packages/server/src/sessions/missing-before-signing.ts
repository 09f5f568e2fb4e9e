import type { SessionContent, SessionRow } from '@stipple/record/sessions/session-content';
import { Temporal } from 'temporal-polyfill';
import { permitsNow } from '../candidacy/permits-now.ts';
import { doesNotPermit } from './against-starting.ts';
import { isGivenUpUntreated, wasNeverStarted } from './given-up.ts';
import { missing, toPutRight, type Missing } from './missing-item.ts';
import { missingProducts } from './missing-products.ts';
import { missingZones } from './missing-zones.ts';
import { unansweredStart } from './unanswered-start.ts';

/** In the order of the screen. A signed session misses nothing any more, and one in error is never signed. */
export function missingBeforeSigning(row: SessionRow): readonly Missing[] {
  if (row.signed_at !== null || row.entered_in_error !== null) return [];
  if (isGivenUpUntreated(row) && wasNeverStarted(row)) return [...missingProducts(row, 'opened'), ...missingZones(row)];
  return [
    ...missingAssessment(row),
    ...(row.has_consent ? [] : [missing('consent', 'There is no valid consent for this plan.')]),
    ...missingPhotos(row),
    ...missingStart(row),
    ...missingReason(row),
    ...missingProducts(row),
    ...missingZones(row),
    ...missingTimes(row),
  ];
}

function missingAssessment({ candidacy, day }: SessionRow): readonly Missing[] {
  if (candidacy === null) return [missing('assessment', 'Candidacy was not assessed on the day of this session.')];
  if (permitsNow(candidacy, day)) return [];
  return [missing('assessment', doesNotPermit(candidacy))];
}

function missingPhotos({ has_photos, photos_skipped_because }: SessionRow): readonly Missing[] {
  if (has_photos || photos_skipped_because !== '') return [];
  return [missing('photos', 'There are no photos of before; take them, or say why there are none.')];
}

/** A start that was only written into the chart was held against nothing. */
function missingStart({ start, time_out }: SessionRow): readonly Missing[] {
  if (start !== null) return [];
  const text =
    time_out === null
      ? 'The time-out before the start is not recorded.'
      : 'The time-out was taken, but the start was not confirmed with the record.';
  return [missing('time-out', text)];
}

/** What a device could not ask for when it started. A consent whose strokes came after it through the same door was there. */
function missingReason(row: SessionRow): readonly Missing[] {
  const open = unansweredStart(row);
  if (open.length === 0) return [];
  const text = `${open.map((one) => one.text).join(' ')} It was started without a licensed person’s reason.`;
  return [missing('start-reason', text)];
}

function missingTimes({ started_at, ended_at }: SessionContent): readonly Missing[] {
  if (started_at === null || ended_at === null)
    return [missing('times', 'The start and the end of the session are not both recorded.')];
  const isBackwards = Temporal.Instant.compare(started_at, ended_at) > 0;
  return isBackwards ? [toPutRight('times', 'The session ends before it starts.')] : [];
}
