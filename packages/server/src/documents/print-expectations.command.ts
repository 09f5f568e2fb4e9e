import { problem, type Problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import type { PatientPicture } from '../foresight/patient-picture.ts';
import { mayLookAhead } from '../foresight/may-look-ahead.ts';
import { visitsCompared } from '../foresight/visits-compared.ts';
import type { FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { planOfPractice } from '../treatment-plans/plan-of-practice.ts';
import { drawDocument } from './draw-document.ts';
import { expectationsSheet } from './expectations-sheet.ts';

/** What to expect of a plan, for the patient to take home. Where pictures are off the words are printed alone. */
export async function printExpectationsCommand(
  context: StaffContext,
  { plan_id }: { readonly plan_id: string },
): Promise<Result<FileAnswer, Problem>> {
  const { scope, practice } = context;
  const found = await planOfPractice(scope, plan_id);
  if (!found.ok) return found;
  const plan = found.value;
  const [patient, indication] = [await readPatientRow(scope, plan.patient_id), findIndication(plan.indication)];
  if (patient === null || indication === null) return fail(problem('not-found', 'Nothing is written about this plan.'));
  const drawn = await pictureOf(context, plan, indication);
  if (!drawn.ok) return drawn;
  const bytes = await drawDocument(expectationsSheet({ practice, patient, plan, indication, ...drawn.value }));
  scope.audit({
    action: 'plans.print-expectations',
    subject_kind: 'treatment-plan',
    subject_id: plan_id,
    patient_id: plan.patient_id,
    detail: { picture: drawn.value.picture !== null },
  });
  return ok({ content_type: 'application/pdf', filename: `what-to-expect-${plan.indication}.pdf`, bytes });
}

type Drawn = { readonly picture: PatientPicture | null; readonly share_covered: number | null };

async function pictureOf(
  { deps, practice }: StaffContext,
  plan: Parameters<typeof visitsCompared>[2] & object,
  indication: Parameters<typeof visitsCompared>[0],
): Promise<Result<Drawn, Problem>> {
  const compared = mayLookAhead(practice) ? visitsCompared(indication, [], plan) : null;
  if (compared === null) return ok({ picture: null, share_covered: null });
  const [picture, share] = await Promise.all([deps.foresight.of(compared), deps.foresight.shareCovered(compared)]);
  if (!picture.ok) return picture;
  if (!share.ok) return share;
  return ok({ picture: picture.value, share_covered: share.value });
}
