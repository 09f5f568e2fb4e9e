import { assess, decideCandidacy, giveAnswers } from '@stipple/contract/candidacy';
import { createPatient } from '@stipple/contract/patients';
import { agreePlan, createPlan, proposePlanFor } from '@stipple/contract/treatment-plans';
import { questionsFor } from '@stipple/engine/candidacy';
import type { AnswerValue, Question } from '@stipple/engine/catalog';
import { newUuidV7 } from '../http/uuid-v7.ts';
import type { AssessmentOnTheWire } from '../candidacy/present-assessment.ts';
import type { PlanOnTheWire } from '../treatment-plans/present-plan.ts';
import type { Asking } from './caller.ts';

/** The first steps of a course, taken through the real endpoints, for tests of what comes after them. */
export const USUAL = {
  indication: 'acne-scars-rolling-boxcar',
  zones: ['cheeks', 'forehead'],
  device: 'skinpen-precision',
};

type PatientWish = { given_name?: string; family_name?: string; birth_date?: string; phone?: string; called?: string };

/** Gives the new patient's id. */
export async function enterPatient(caller: Asking, wish: PatientWish = {}): Promise<string> {
  const patient_id = newUuidV7();
  const usual = {
    given_name: 'Nora',
    family_name: 'Example',
    birth_date: '1990-05-05',
    phone: '',
    email: '',
    called: '',
    notes: '',
  };
  await caller.get(createPatient, { body: { patient_id, ...usual, ...wish } });
  return patient_id;
}

/** Answers the whole intake as somebody whom nothing speaks against, but for what is said otherwise. */
export async function answerIntake(
  caller: Asking,
  patient_id: string,
  otherwise: Readonly<Record<string, AnswerValue>> = {},
): Promise<void> {
  const asked = questionsFor(USUAL).filter((question) => question.asked_when === null || question.code in otherwise);
  const answers = asked.map((question) => ({
    question: question.code,
    value: otherwise[question.code] ?? unremarkable(question),
  }));
  await caller.get(giveAnswers, { params: { patient_id }, body: { answered_by: 'patient', answers } });
}

export function assessUsual(caller: Asking, patient_id: string): Promise<AssessmentOnTheWire> {
  const { indication, zones } = USUAL;
  const body = { assessment_id: newUuidV7(), indication, zones };
  return caller.get(assess, { params: { patient_id }, body });
}

/** The engine's own proposal, saved as a draft. */
export async function draftPlan(caller: Asking, patient_id: string, assessment_id: string): Promise<PlanOnTheWire> {
  const { device } = USUAL;
  const { proposal } = await caller.get(proposePlanFor, { params: { patient_id }, body: { assessment_id, device } });
  return caller.get(createPlan, {
    params: { patient_id },
    body: { plan_id: newUuidV7(), assessment_id, plan: proposal },
  });
}

/** From the first entry to an agreed plan; the caller needs a licence. */
export async function agreeUsualPlan(
  caller: Asking,
  otherwise: Readonly<Record<string, AnswerValue>> = {},
): Promise<{ readonly patient_id: string; readonly assessment: AssessmentOnTheWire; readonly plan: PlanOnTheWire }> {
  const patient_id = await enterPatient(caller);
  await answerIntake(caller, patient_id, otherwise);
  const { assessment_id, verdict } = await assessUsual(caller, patient_id);
  const decision = verdict === 'suitable' ? 'treat' : 'treat-with-precautions';
  const assessment = await caller.get(decideCandidacy, { params: { assessment_id }, body: { decision, text: '' } });
  const draft = await draftPlan(caller, patient_id, assessment_id);
  const { plan_id, version } = draft;
  const plan = await caller.get(agreePlan, { params: { plan_id }, body: { version } });
  return { patient_id, assessment, plan };
}

function unremarkable(question: Question): AnswerValue {
  const [, second] = question.choices;
  if (question.kind === 'yes-no') return { kind: 'yes-no', yes: false };
  return second === undefined ? { kind: 'dont-know' } : { kind: 'choice', choice: second.code };
}
