import type { Problem } from '@stipple/contract/problems';
import type { Verdict } from '@stipple/engine/kernel';
import { ok, type Result } from '@stipple/engine/kernel';
import { listAssessmentRows } from '@stipple/record/candidacy/assessments';
import { assessCommand } from '../candidacy/assess.command.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { verdictShape } from '@stipple/contract/findings';
import type { JsonText } from '../http/json-text.ts';

export type Reassessed = { readonly patient_id: string; readonly indication: string; readonly verdict: Verdict };

/**
 * Assesses again whatever was ever assessed for this person, with the facts as they are found now. The assessments before
 * stay as they were; nobody goes on under a verdict that knew half of the answers.
 */
export async function reassessPerson(
  context: StaffContext,
  patient_id: string,
): Promise<Result<readonly Reassessed[], Problem>> {
  const rows = await listAssessmentRows(context.scope, patient_id);
  const latest = [...Map.groupBy(rows, (row) => row.indication).values()].flatMap((of) => of.slice(0, 1));
  const done: Reassessed[] = [];
  for (const { indication, zones } of latest) {
    const body = { assessment_id: newUuidV7(), indication, zones: [...zones] };
    const assessed = await assessCommand(context, { params: { patient_id }, query: {}, body });
    if (!assessed.ok) return assessed;
    const { verdict } = readVerdict(assessed.value);
    done.push({ patient_id, indication, verdict });
  }
  return ok(done);
}

function readVerdict(assessed: JsonText | { readonly verdict: string }): { readonly verdict: Verdict } {
  if (!('verdict' in assessed)) throw new Error('an assessment was answered as text');
  return { verdict: verdictShape.parse(assessed.verdict) };
}
