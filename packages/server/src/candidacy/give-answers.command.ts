import type { giveAnswers } from '@stipple/contract/candidacy';
import { latestAnswers } from '@stipple/engine/candidacy';
import { calendarDate, ok } from '@stipple/engine/kernel';
import { insertAnswers } from '@stipple/record/candidacy/answers';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { demandFittingAnswers } from './fitting-answers.ts';
import { storedAnswers } from './stored-answers.ts';

/** Answers are of the practice's today. Earlier ones stay in the record. */
export async function giveAnswersCommand(
  { scope, actor, now, today }: StaffContext,
  { params: { patient_id }, body: { answered_by, answers } }: InputOf<typeof giveAnswers>,
): Answer<typeof giveAnswers> {
  const patient = await patientOfPractice(scope, patient_id);
  if (!patient.ok) return patient;
  const birth_date = calendarDate(patient.value.birth_date);
  const fitting = demandFittingAnswers(answers, { today, birth_date });
  if (!fitting.ok) return fitting;
  const recorded_at = instantText(now);
  const given = { patient_id, answered_on: today, answered_by, recorded_by: actor.display_name, recorded_at };
  await insertAnswers(
    scope,
    answers.map((answer) => ({ ...answer, ...given, answer_id: newUuidV7() })),
  );
  await touchPatient(scope, patient_id, recorded_at);
  scope.audit({
    action: 'candidacy.give-answers',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: { answered_by, questions: answers.map(({ question }) => question) },
  });
  return ok({ answers: latestAnswers(await storedAnswers(scope, patient_id)) });
}
