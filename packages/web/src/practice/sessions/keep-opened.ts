import { readAnswers } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import { listConsents } from '@stipple/contract/consents';
import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { listSessions, readSession, startSession } from '@stipple/contract/sessions';
import { readToday } from '@stipple/contract/today';
import { listPlans } from '@stipple/contract/treatment-plans';
import type { QueryClient } from '@tanstack/react-query';
import type { CallInput } from '../../api/call.ts';
import { queryKeyOf } from '../../api/use-endpoint.ts';
import { pageNow } from '../../offline/device-state.ts';
import { keepAct } from '../../offline/drafts.ts';
import { placeOf } from '../../offline/place.ts';
import { copyOf } from '../../offline/read-through.ts';
import { sessionSubject } from '../../offline/session-subject.ts';
import { longDate, todayIn } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { say } from '../../text/texts.ts';
import { openHere } from './opened-here.ts';
import type { Session } from './session.ts';

export type Opening = {
  readonly patient_id: string;
  readonly plan_id: string;
  readonly session_id: string;
  readonly idempotency_key: string;
  /** This device's clock as the tap was made. */
  readonly opened_at: string;
  readonly operator: string;
  readonly time_zone: string;
  readonly has_consent_here: boolean;
};

/**
 * Opens a session on this device: as soon as it is on the disk it can be worked on, and the server hears of it before anything
 * else that is written about it. Null where this device does not know the plan.
 */
export async function keepOpened(client: QueryClient, opening: Opening): Promise<Session | null> {
  const { patient_id, plan_id, session_id, opened_at } = opening;
  const params = { patient_id };
  const known = <E extends Endpoint>(endpoint: E, input: CallInput<E>) => knownHere(client, endpoint, input);
  const [plans, listed, answers, chart, consents] = await Promise.all([
    known(listPlans, { params }),
    known(listSessions, { params }),
    known(readAnswers, { params }),
    known(readChart, { params }),
    known(listConsents, { params }),
  ]);
  const plan = plans?.plans.find((one) => one.plan_id === plan_id && one.state === 'agreed');
  if (plan === undefined || chart === null) return null;
  const signed = consents?.consents.some((one) => one.plan_id === plan_id && one.ask_again.length === 0) ?? false;
  const session = openHere({
    session_id,
    plan,
    sessions: listed?.sessions ?? [],
    answers: answers?.answers ?? [],
    assessment: chart.latest_assessment,
    has_consent: signed || opening.has_consent_here,
    operator: opening.operator,
    day: todayIn(opening.time_zone, Date.parse(opened_at)),
    opened_at,
  });
  await keepCopies(client, session, listed?.sessions ?? []);
  await keepAct(actOf(opening, session, `${chart.patient.given_name} ${chart.patient.family_name}`));
  return session;
}

function actOf({ plan_id, session_id, opened_at, idempotency_key }: Opening, session: Session, name: string) {
  const words = say(sessionsText)('kept.opening', {
    number: session.number_in_series,
    day: longDate(session.day),
    name,
  });
  return {
    id: session_id,
    subject: sessionSubject(session_id),
    endpoint: startSession.name,
    params: { plan_id },
    content: { session_id, opened_at },
    idempotency_key,
    device_at: opened_at,
    about: { words, path: `/patients/${session.patient_id}/sessions/${session_id}` },
    opens: true,
  } as const;
}

/** The pages that lead to it find it too: the session itself, the list of sessions, and the visit on Today. */
async function keepCopies(client: QueryClient, session: Session, others: readonly Session[]): Promise<void> {
  const { session_id, patient_id } = session;
  await keepCopy(client, readSession, { params: { session_id } }, session);
  const sessions = [session, ...others.filter((one) => one.session_id !== session_id)];
  await keepCopy(client, listSessions, { params: { patient_id } }, { sessions });
  const today = await knownHere(client, readToday, { query: {} });
  if (today === null) return;
  const at = today.appointments.findIndex((one) => one.patient_id === patient_id && one.session_id === null);
  const appointments = today.appointments.map((visit, index) => (index === at ? { ...visit, session_id } : visit));
  await keepCopy(client, readToday, { query: {} }, { ...today, appointments });
}

async function keepCopy<E extends Endpoint>(
  client: QueryClient,
  endpoint: E,
  input: CallInput<E>,
  value: ResponseOf<E>,
): Promise<void> {
  client.setQueryData(queryKeyOf(endpoint, input), value);
  await pageNow()?.copies.keep({ place: placeOf(endpoint, input), value }, new Date().toISOString());
}

/** What a page shows of it now, else what the device kept. */
async function knownHere<E extends Endpoint>(
  client: QueryClient,
  endpoint: E,
  input: CallInput<E>,
): Promise<ResponseOf<E> | null> {
  return client.getQueryData<ResponseOf<E>>(queryKeyOf(endpoint, input)) ?? copyOf(endpoint, placeOf(endpoint, input));
}
