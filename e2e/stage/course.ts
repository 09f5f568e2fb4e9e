import { createPatientLink } from '@stipple/contract/aftercare';
import { assess, decideCandidacy, giveAnswers } from '@stipple/contract/candidacy';
import { prepareConsent, signConsent } from '@stipple/contract/consents';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { confirmIdentity } from '@stipple/contract/identity';
import { createPatient } from '@stipple/contract/patients';
import { beginSession, saveSession, signSession, startSession } from '@stipple/contract/sessions';
import { agreePlan, createPlan, proposePlanFor } from '@stipple/contract/treatment-plans';
import { questionsFor } from '@stipple/engine/candidacy';
import type { AnswerValue, Question } from '@stipple/engine/catalog';
import type { Colleague } from './colleague.ts';
import { earlierToday } from './practice-day.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** The earlier steps of a course, taken over HTTP, so that a journey begins where its own story begins. */
export const USUAL = {
  indication: 'acne-scars-rolling-boxcar',
  zones: ['cheeks', 'forehead'],
  device: 'skinpen-precision',
} as const;

export type Person = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
  readonly phone: string;
};
export type Plan = ResponseOf<typeof agreePlan>;
export type Session = ResponseOf<typeof signSession>;
type Said = Readonly<Record<string, AnswerValue>>;

let people = 0;

/** Enters somebody whom no other journey has met. */
export async function enterPatient(
  by: Colleague,
  wish: Partial<Omit<Person, 'patient_id'>> & { readonly email?: string } = {},
): Promise<Person> {
  people += 1;
  const person = {
    patient_id: timeOrderedId(),
    given_name: 'Nora',
    family_name: `Winter${letters(people)}`,
    birth_date: `19${70 + (people % 25)}-05-0${1 + (people % 9)}`,
    phone: '',
    email: '',
    ...wish,
  };
  await by.get(createPatient, { body: { ...person, called: '', notes: '' } });
  return person;
}

/** Answers the whole intake as somebody whom nothing speaks against, but for what is said otherwise. */
export async function answerIntake(by: Colleague, patient_id: string, otherwise: Said = {}): Promise<void> {
  const asked = questionsFor(USUAL).filter((question) => question.asked_when === null || question.code in otherwise);
  const answers = asked.map((question) => ({
    question: question.code,
    value: otherwise[question.code] ?? unremarkable(question),
  }));
  await by.get(giveAnswers, { params: { patient_id }, body: { answered_by: 'patient', answers } });
}

/** Asked, assessed and decided: to treat. */
export async function decideToTreat(by: Colleague, patient_id: string, otherwise: Said = {}): Promise<string> {
  await answerIntake(by, patient_id, otherwise);
  const { indication, zones } = USUAL;
  const assessment_id = timeOrderedId();
  const { verdict } = await by.get(assess, { params: { patient_id }, body: { assessment_id, indication, zones } });
  const decision = verdict === 'suitable' ? 'treat' : 'treat-with-precautions';
  await by.get(decideCandidacy, { params: { assessment_id }, body: { decision, text: '' } });
  return assessment_id;
}

/** The engine's own proposal, saved and agreed. */
export async function agreeUsualPlan(by: Colleague, patient_id: string, otherwise: Said = {}): Promise<Plan> {
  const assessment_id = await decideToTreat(by, patient_id, otherwise);
  const params = { patient_id };
  const { proposal } = await by.get(proposePlanFor, { params, body: { assessment_id, device: USUAL.device } });
  const plan_id = timeOrderedId();
  const draft = await by.get(createPlan, { params, body: { plan_id, assessment_id, plan: proposal } });
  return by.get(agreePlan, { params: { plan_id }, body: { version: draft.version } });
}

export async function consentTo(by: Colleague, plan_id: string): Promise<void> {
  const { text_version, risk_lines } = await by.get(prepareConsent, { params: { plan_id } });
  await by.get(signConsent, {
    params: { plan_id },
    body: {
      consent_id: timeOrderedId(),
      text_version,
      risk_lines,
      signature: { kind: 'drawn', path: 'M 60 120 L 120 80 L 200 130 L 300 90' },
      photo_use: { for_record: true, for_teaching: false, for_publication: false },
    },
  });
}

/** A signed session of an agreed plan that has its consent; it ended a few minutes ago. The plan’s zones, or these. */
export async function signedSession(
  by: Colleague,
  plan_id: string,
  wanted: readonly string[] | null = null,
): Promise<Session> {
  const session_id = timeOrderedId();
  const params = { session_id };
  const { chart, version } = await by.get(startSession, { params: { plan_id }, body: { session_id } });
  const started_at = earlierToday(35);
  const time_out = { at: started_at, ...EVERYTHING_SEEN };
  const begin = { version, start_id: timeOrderedId(), time_out, saved_on_device_at: started_at };
  const begun = await by.get(beginSession, { params, body: begin });
  const planned = wanted === null ? chart.zones : wanted.map(shallowZone);
  const zones = planned.map((zone) => ({ ...zone, endpoint: 'erythema', standing: 'delivered' as const }));
  const saved = await by.get(saveSession, {
    params,
    body: {
      version: begun.version,
      chart: {
        ...chart,
        device_serial: 'SP-20418',
        device_cleaned: true,
        cartridges: [NEEDLE_HEAD],
        anaesthetic: null,
        topicals: [{ topical: 'label-hydrogel', lot: 'H1204', prescriber: '' }],
        zones,
        pain_0_10: 3,
        time_out,
        photos_skipped_because: 'The camera was away',
        given_up_because: '',
        started_at,
        ended_at: earlierToday(5),
      },
      saved_on_device_at: earlierToday(0),
    },
  });
  await by.get(confirmIdentity, { body: { password: by.password } });
  return by.get(signSession, { params, body: { version: saved.version, override_reasons: {}, past_missing: {} } });
}

/** Shallow enough for every zone of the face. */
function shallowZone(zone: string) {
  const passes = [{ depth_mm: 0.5, speed: '7000-rpm', direction: 'vertical' as const, count: 3 }];
  return { zone, passes, skipped_because: '', proposed: null };
}

const NEEDLE_HEAD = {
  unit_id: null,
  cartridge: null,
  lot: 'C26-0412',
  expires_on: '2031-01-31',
  fitted_at: null,
  opened_in_view: true,
  disposed: true,
} as const;

const EVERYTHING_SEEN = {
  right_patient: true,
  verdict_seen: true,
  consent_seen: true,
  allergies_asked: true,
  anaesthetic_wiped_off: null,
  reason: '',
} as const;

/** Everything up to and including the first signed session. */
export async function treatOnce(by: Colleague, patient_id: string): Promise<{ plan: Plan; session: Session }> {
  const plan = await agreeUsualPlan(by, patient_id);
  await consentTo(by, plan.plan_id);
  return { plan, session: await signedSession(by, plan.plan_id) };
}

/** A fresh link for the phone, as the practice shows it once. */
export async function linkFor(by: Colleague, session_id: string): Promise<string> {
  const body = { link_id: timeOrderedId(), send_by_mail: false };
  return (await by.get(createPatientLink, { params: { session_id }, body })).url;
}

function unremarkable(question: Question): AnswerValue {
  const [, second] = question.choices;
  if (question.kind === 'yes-no') return { kind: 'yes-no', yes: false };
  return second === undefined ? { kind: 'dont-know' } : { kind: 'choice', choice: second.code };
}

function letters(count: number): string {
  return String.fromCharCode(96 + (count % 26 || 26)).repeat(1 + Math.floor(count / 27));
}
