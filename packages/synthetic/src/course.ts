import { assess, decideCandidacy, giveAnswers } from '@stipple/contract/candidacy';
import { prepareConsent, signConsent } from '@stipple/contract/consents';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { recordOutcome } from '@stipple/contract/outcomes';
import { createPatient } from '@stipple/contract/patients';
import { agreePlan, createPlan, proposePlanFor } from '@stipple/contract/treatment-plans';
import { questionsFor } from '@stipple/engine/candidacy';
import type { AnswerValue, Question } from '@stipple/engine/catalog';
import { addDays, addMonths } from '@stipple/engine/kernel';
import type { Stage } from './ask.ts';
import { minutesAfter } from './moment.ts';
import type { Moment } from './moment.ts';
import type { Person } from './people.ts';

export type Wish = { readonly indication: string; readonly zones: readonly string[]; readonly device: string };
export type Plan = ResponseOf<typeof agreePlan>;
export type AnswersGiven = Readonly<Record<string, AnswerValue>>;

/** Enters a person as a patient and gives back the identifier. */
export async function enrol(stage: Stage, person: Person, when: Moment): Promise<string> {
  const patient_id = stage.newId(when);
  await stage.ask({
    as: 'front-desk',
    at: when,
    endpoint: createPatient,
    body: {
      patient_id,
      given_name: person.given_name,
      family_name: person.family_name,
      called: person.called,
      birth_date: addDays(addMonths(stage.today, -12 * person.age), -stage.chance.whole(3, 340)),
      phone: `+44 7700 900${stage.chance.whole(100, 999)}`,
      email: '',
      notes: '',
    },
  });
  return patient_id;
}

/**
 * Answers the whole intake: no to every reason against, the person's skin type, and whatever `said` holds instead.
 * Details are answered only where their main question is a yes.
 */
export async function answerIntake(
  stage: Stage,
  patient_id: string,
  person: Person,
  wish: Wish,
  when: Moment,
  said: AnswersGiven = {},
): Promise<void> {
  const questions = questionsFor({ indication: wish.indication, zones: wish.zones });
  const answers = questions.flatMap((question) => {
    const value = said[question.code] ?? plainAnswer(question, person, said);
    return value === null ? [] : [{ question: question.code, value }];
  });
  await stage.ask({
    as: 'assistant',
    at: when,
    endpoint: giveAnswers,
    params: { patient_id },
    body: { answered_by: 'patient', answers },
  });
}

function plainAnswer(question: Question, person: Person, said: AnswersGiven): AnswerValue | null {
  if (question.asked_when !== null) {
    const main = said[question.asked_when.question];
    if (main?.kind !== 'yes-no' || !main.yes) return null;
    return { kind: 'dont-know' };
  }
  if (question.code === 'skin-type') return { kind: 'choice', choice: person.skin_type };
  return question.kind === 'yes-no' ? { kind: 'yes-no', yes: false } : { kind: 'dont-know' };
}

export async function assessNow(
  stage: Stage,
  patient_id: string,
  wish: Wish,
  when: Moment,
): Promise<ResponseOf<typeof assess>> {
  return stage.ask({
    as: 'practitioner',
    at: when,
    endpoint: assess,
    params: { patient_id },
    body: { assessment_id: stage.newId(when), indication: wish.indication, zones: [...wish.zones] },
  });
}

/** The whole first visit: enrolled, asked, assessed, decided. */
export async function consult(
  stage: Stage,
  person: Person,
  wish: Wish,
  when: Moment,
  said: AnswersGiven = {},
): Promise<{ patient_id: string; assessment: ResponseOf<typeof assess> }> {
  const patient_id = await enrol(stage, person, when);
  await answerIntake(stage, patient_id, person, wish, minutesAfter(when, 8), said);
  return { patient_id, assessment: await assessNow(stage, patient_id, wish, minutesAfter(when, 12)) };
}

export async function decide(
  stage: Stage,
  assessment: ResponseOf<typeof assess>,
  when: Moment,
  text: string,
): Promise<void> {
  const decisions = {
    suitable: 'treat',
    'suitable-with-precautions': 'treat-with-precautions',
    defer: 'defer',
    refer: 'refer',
    unsuitable: 'do-not-treat',
    'cannot-tell': 'defer',
  } as const;
  await stage.ask({
    as: 'practitioner',
    at: when,
    endpoint: decideCandidacy,
    params: { assessment_id: assessment.assessment_id },
    body: { decision: decisions[assessment.verdict], text },
  });
}

/** Proposes, saves and, if wished, agrees the plan of a decided assessment. */
export async function planFor(
  stage: Stage,
  patient_id: string,
  assessment: ResponseOf<typeof assess>,
  wish: Wish,
  when: Moment,
  agreed: 'agreed' | 'draft' = 'agreed',
): Promise<Plan> {
  const { proposal } = await stage.ask({
    as: 'practitioner',
    at: when,
    endpoint: proposePlanFor,
    params: { patient_id },
    body: { assessment_id: assessment.assessment_id, device: wish.device },
  });
  const saved = await stage.ask({
    as: 'practitioner',
    at: minutesAfter(when, 3),
    endpoint: createPlan,
    params: { patient_id },
    body: { plan_id: stage.newId(when), assessment_id: assessment.assessment_id, plan: proposal },
  });
  if (agreed === 'draft') return saved;
  return stage.ask({
    as: 'practitioner',
    at: minutesAfter(when, 6),
    endpoint: agreePlan,
    params: { plan_id: saved.plan_id },
    body: { version: saved.version },
  });
}

export async function consentTo(stage: Stage, plan: Plan, when: Moment): Promise<void> {
  const text = await stage.ask({
    as: 'assistant',
    at: when,
    endpoint: prepareConsent,
    params: { plan_id: plan.plan_id },
  });
  await stage.ask({
    as: 'assistant',
    at: minutesAfter(when, 4),
    endpoint: signConsent,
    params: { plan_id: plan.plan_id },
    body: {
      consent_id: stage.newId(when),
      text_version: text.text_version,
      risk_lines: text.risk_lines,
      signature: { kind: 'drawn', path: signatureStrokes(stage) },
      photo_use: { for_record: true, for_teaching: stage.chance.next() < 0.4, for_publication: false },
    },
  });
}

function signatureStrokes(stage: Stage): string {
  let path = 'M 60 120';
  for (let x = 90; x < 420; x += 22) path += ` L ${x} ${stage.chance.whole(70, 150)}`;
  return path;
}

/** A reading of a scale; `items` are the scale’s own item codes. */
export async function measure(
  stage: Stage,
  plan: Plan,
  reading: {
    readonly scale: string;
    readonly items: Readonly<Record<string, number>>;
    readonly occasion: 'baseline' | 'session' | 'review';
    readonly when: Moment;
  },
): Promise<void> {
  await stage.ask({
    as: 'practitioner',
    at: reading.when,
    endpoint: recordOutcome,
    params: { plan_id: plan.plan_id },
    body: {
      outcome_id: stage.newId(reading.when),
      scale: reading.scale,
      items: { ...reading.items },
      occasion: reading.occasion,
      measured_on: addDays(stage.today, reading.when.day),
    },
  });
}
