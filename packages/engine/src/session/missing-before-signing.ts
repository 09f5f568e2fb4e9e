import type { ChartToClose, VisitToClose } from './chart-to-close.ts';
import { isGivenUpUntreated, wasNeverStarted } from './given-up.ts';
import { missing, toPutRight } from './missing-item.ts';
import type { MissingItem } from './missing-item.ts';
import { missingProducts } from './missing-products.ts';
import { missingZones } from './missing-zones.ts';

/** Everything that stands between a session and its signature, in the order of the screen. Nothing missing stops writing. */
export function missingBeforeSigning(chart: ChartToClose, visit: VisitToClose): readonly MissingItem[] {
  if (isGivenUpUntreated(chart) && wasNeverStarted(chart))
    return [...missingProducts(chart, 'opened'), ...missingZones(chart)];
  return [
    ...(visit.assessment === null ? [] : [missing('assessment', visit.assessment)]),
    ...(visit.has_consent ? [] : [missing('consent', 'There is no valid consent for this plan.')]),
    ...missingPhotos(chart, visit),
    ...missingStart(chart, visit),
    ...missingReason(visit),
    ...missingProducts(chart),
    ...missingZones(chart),
    ...missingTimes(chart, visit),
  ];
}

function missingPhotos({ photos_skipped_because }: ChartToClose, { has_photos }: VisitToClose): readonly MissingItem[] {
  if (has_photos || photos_skipped_because !== '') return [];
  return [missing('photos', 'There are no photos of before; take them, or say why there are none.')];
}

/** A start that was only written into the chart was held against nothing. */
function missingStart({ time_out }: ChartToClose, { is_start_confirmed }: VisitToClose): readonly MissingItem[] {
  if (is_start_confirmed) return [];
  const text =
    time_out === null
      ? 'The time-out before the start is not recorded.'
      : 'The time-out was taken, but the start was not confirmed with the record.';
  return [missing('time-out', text)];
}

/** What a device could not ask for when it started. */
function missingReason({ start_unanswered }: VisitToClose): readonly MissingItem[] {
  if (start_unanswered === null) return [];
  return [missing('start-reason', `${start_unanswered} It was started without a licensed person’s reason.`)];
}

function missingTimes({ started_at, ended_at }: ChartToClose, visit: VisitToClose): readonly MissingItem[] {
  if (started_at === null || ended_at === null)
    return [missing('times', 'The start and the end of the session are not both recorded.')];
  return visit.ends_before_start ? [toPutRight('times', 'The session ends before it starts.')] : [];
}
