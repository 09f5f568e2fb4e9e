import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import { drawDocument } from '../documents/draw-document.ts';
import type { FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { aftercareSheet } from './aftercare-sheet.ts';
import { aftercareOf } from './read-aftercare.command.ts';

/** The timeline on paper, for the patient to take home. */
export async function printAftercareCommand(
  { scope, practice }: StaffContext,
  { session_id }: { readonly session_id: string },
): Promise<Result<FileAnswer, Problem>> {
  const aftercare = await aftercareOf(scope, session_id);
  if (!aftercare.ok) return aftercare;
  const { patient_id, day } = aftercare.value.row;
  const patient = await readPatientRow(scope, patient_id);
  if (patient === null) return fail(problem('not-found', 'This practice has no such patient.'));
  const bytes = await drawDocument(aftercareSheet({ practice, patient, aftercare: aftercare.value }));
  scope.audit({ action: 'aftercare.print', subject_kind: 'session', subject_id: session_id, patient_id, detail: {} });
  return ok({ content_type: 'application/pdf', filename: `aftercare-${day}.pdf`, bytes });
}
