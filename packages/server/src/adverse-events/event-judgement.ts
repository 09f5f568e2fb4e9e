import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { isEventCause, seriousnessFault } from '@stipple/engine/adverse-events';
import { adverseEvents, zones } from '@stipple/engine/catalog';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import type { EventJudgement } from '@stipple/record/adverse-events/adverse-event';
import { photosOfPerson } from '@stipple/record/adverse-events/linked-rows';
import { demandKnownCodes, zoneCodes } from '../candidacy/known-codes.ts';

/** Every fault of what is said about an event at once: codes, seriousness, cause, onset, photos of somebody else. */
export async function demandJudgement(
  { scope, today }: { readonly scope: Scope; readonly today: CalendarDate },
  patient_id: string,
  judged: EventJudgement,
): Promise<Result<true, Problem>> {
  const known = demandKnownCodes([
    { field: 'kind', code: judged.kind, known: adverseEvents },
    ...zoneCodes('zones', judged.zones, zones),
  ]);
  if (!known.ok) return known;
  const errors = [...plainFaults(judged, today), ...(await strangePhotos(scope, patient_id, judged.photo_ids))];
  if (errors.length === 0) return ok(true);
  const fields = errors.map(({ field }) => field).join(', ');
  return fail(problem('invalid-request', `Not as expected: ${fields}.`, { errors }));
}

function plainFaults(judged: EventJudgement, today: CalendarDate): readonly FieldFault[] {
  const serious = seriousnessFault(judged.seriousness);
  return [
    ...(judged.onset_on > today ? [{ field: 'onset_on', fault: 'lies in the future' }] : []),
    ...(serious === null ? [] : [{ field: 'seriousness', fault: serious }]),
    ...(isEventCause(judged.cause)
      ? []
      : [{ field: 'cause', fault: `"${judged.cause}" is not a cause to choose from` }]),
  ];
}

async function strangePhotos(
  scope: Scope,
  patient_id: string,
  photo_ids: readonly string[],
): Promise<readonly FieldFault[]> {
  if (photo_ids.length === 0) return [];
  const own = new Set((await photosOfPerson(scope, patient_id)).map(({ photo_id }) => photo_id));
  return photo_ids.flatMap((photo_id, index) =>
    own.has(photo_id) ? [] : [{ field: `photo_ids.${index}`, fault: 'is not a photo of this patient' }],
  );
}
