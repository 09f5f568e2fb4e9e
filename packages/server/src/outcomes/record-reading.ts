import type { recordOutcome } from '@stipple/contract/outcomes';
import type { BodyOf } from '@stipple/contract/endpoint';
import { problem, type FieldFault, type Problem } from '@stipple/contract/problems';
import { findOutcomeScale, outcomeScales } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { scoreFaults, scoreOutcome } from '@stipple/engine/outcome';
import { insertOutcome, type OutcomeRow } from '@stipple/record/outcomes/outcome';
import { instantText } from '../access/practice-facts.ts';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { PatientContext, StaffContext } from '../http/contexts.ts';

/** The plan that a reading belongs to. The caller has made sure that the reader may see it. */
export type PlanOfReading = { readonly plan_id: string; readonly patient_id: string };

/** Through whom a reading came. */
export type ReadingFrom =
  | { readonly reported_by: 'staff'; readonly staff_id: string; readonly name: string }
  | { readonly reported_by: 'patient' };

type Given = BodyOf<typeof recordOutcome>;
type Place = Pick<StaffContext | PatientContext, 'scope' | 'now' | 'today'>;

/** In the name of the patient: of a scale that patients rate, and of those that staff typed in for them. */
const PATIENT = 'Patient';

/**
 * A reading on a named scale at a stated time, scored by the engine, so that no sum is typed by hand. From the patient's phone only
 * scales that patients rate. The caller writes the audit row.
 */
export async function recordReading(
  { scope, now, today }: Place,
  { plan_id, patient_id }: PlanOfReading,
  given: Given,
  from: ReadingFrom,
): Promise<Result<OutcomeRow, Problem>> {
  const known = demandKnownCodes([{ field: 'scale', code: given.scale, known: outcomeScales }]);
  if (!known.ok) return known;
  const is_patients = findOutcomeScale(given.scale)?.rated_by === 'patient';
  if (from.reported_by === 'patient' && !is_patients) return fail(invalid('scale', 'is rated by the clinician'));
  if (given.measured_on > today) return fail(invalid('measured_on', 'lies in the future'));
  const score = scoreOutcome(given.scale, given.items);
  if (!score.ok) return fail(invalidItems(given));
  const outcome: OutcomeRow = {
    ...given,
    plan_id,
    patient_id,
    score: score.value,
    rated_by: from.reported_by === 'patient' || is_patients ? PATIENT : from.name,
    reported_by: from.reported_by,
    recorded_at: instantText(now),
  };
  const inserted = await insertOutcome(scope, outcome, from.reported_by === 'staff' ? from.staff_id : null);
  return inserted ? ok(outcome) : fail(problem('id-already-used', 'There is a reading with this identifier.'));
}

/** Every item at once, so that a form is not sent in vain again and again. */
function invalidItems({ scale, items }: Given): Problem {
  const errors = scoreFaults(scale, items).map(({ item, fault }) => ({ field: `items.${item}`, fault }));
  const fields = errors.map(({ field }) => field).join(', ');
  return problem('invalid-request', `Not as expected: ${fields}.`, { errors });
}

function invalid(field: string, fault: string): Problem {
  const errors: readonly FieldFault[] = [{ field, fault }];
  return problem('invalid-request', `Not as expected: ${field}.`, { errors });
}
