import type { answerIntake, finishIntake, readIntake } from '@stipple/contract/portal';
import { calendarDate, ok } from '@stipple/engine/kernel';
import { insertAnswers } from '@stipple/record/candidacy/answers';
import { readLinkStanding } from '@stipple/record/patient-links/portal-session';
import { finishIntake as keepFinished } from '@stipple/record/patient-links/patient-link';
import { touchPatient } from '@stipple/record/patients/write-patient';
import { instantText } from '../access/practice-facts.ts';
import { demandFittingAnswers } from '../candidacy/fitting-answers.ts';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import { storedAnswers } from '../candidacy/stored-answers.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';
import { intakeNow, isAskedAgain, type StandingQuestion } from './open-intake.ts';
import { portalScope } from './portal-scope.ts';

/** The questions with what was answered. What follows from the answers stays with the practice. */
export async function readIntakeCommand(context: PatientContext): Answer<typeof readIntake> {
  const { scope, today, patient_id, link_id } = context;
  const [about, stored, standing] = await Promise.all([
    portalScope(context),
    storedAnswers(scope, patient_id, 'row'),
    readLinkStanding(scope, link_id),
  ]);
  if (!about.ok) return about;
  note(context, 'portal.read-intake', {});
  const topics = intakeNow(about.value, stored, today).map(({ code, title, questions }) => ({
    code,
    title,
    questions: questions.map(presentQuestion),
  }));
  const again = isAskedAgain(context, stored, standing);
  return ok({ today, again, finished_at: standing.finished_at, topics });
}

/** Keeps what was just said as the patient's own words, on the practice's today. */
export async function answerIntakeCommand(
  context: PatientContext,
  { body: { answers } }: InputOf<typeof answerIntake>,
): Answer<typeof answerIntake> {
  const { scope, now, today, patient_id } = context;
  const [about, patient] = await Promise.all([portalScope(context), patientOfPractice(scope, patient_id)]);
  if (!about.ok) return about;
  if (!patient.ok) return patient;
  const asked = intakeNow(about.value, [], today).flatMap(({ questions }) => questions);
  const known = Object.fromEntries(asked.map(({ question }) => [question.code, question]));
  const theirs = demandKnownCodes(
    answers.map(({ question }, index) => ({ field: `answers.${index}.question`, code: question, known })),
  );
  if (!theirs.ok) return theirs;
  const fitting = demandFittingAnswers(answers, { today, birth_date: calendarDate(patient.value.birth_date) });
  if (!fitting.ok) return fitting;
  const recorded_at = instantText(now);
  const said = { patient_id, answered_on: today, answered_by: 'patient', recorded_by: ON_THE_PHONE, recorded_at };
  await insertAnswers(
    scope,
    answers.map((answer) => ({ ...answer, ...said, answer_id: newUuidV7() })),
  );
  await touchPatient(scope, patient_id, recorded_at);
  note(context, 'portal.answer-intake', { questions: answers.map(({ question }) => question) });
  return ok({ done: true });
}

export async function finishIntakeCommand(context: PatientContext): Answer<typeof finishIntake> {
  const { scope, now, link_id } = context;
  await keepFinished(scope, link_id, instantText(now));
  note(context, 'portal.finish-intake', {});
  return ok({ done: true });
}

const ON_THE_PHONE = 'the patient, on the phone';

function presentQuestion({ question, standing, given }: StandingQuestion) {
  const { code, text, help, kind, choices, unit, min, max, asked_when } = question;
  const after_yes_to = asked_when === null ? null : asked_when.question;
  const shown = choices.map((choice) => ({ code: choice.code, label: choice.label }));
  return { code, text, help, kind, choices: shown, unit, min, max, after_yes_to, given, standing };
}

function note(
  { scope, patient_id, link_id }: PatientContext,
  action: string,
  detail: Readonly<Record<string, unknown>>,
) {
  scope.audit({ action, subject_kind: 'patient-link', subject_id: link_id, patient_id, detail });
}
