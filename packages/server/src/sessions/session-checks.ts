import type { Finding } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { answersForSession, birthDateForSession } from '@stipple/record/sessions/session-answers';
import type { SessionContent } from '@stipple/record/sessions/session-content';
import type { SessionGround } from '@stipple/record/sessions/session-ground';
import { sessionFindings, usesAnaesthetic, type CheckedAgainst } from './session-findings.ts';

/** What the engine says of this chart for this session, with what the record knows of the patient. */
export async function checkedChart(
  scope: Scope,
  session: SessionGround & { readonly session_id: string },
  content: SessionContent,
): Promise<readonly Finding[]> {
  const { day, indication } = session;
  return sessionFindings(content, { day, indication, ...(await patientFacts(scope, session.session_id, content)) });
}

/** Answers and age are only looked up where an anaesthetic asks for them: a chart is saved with every tap. */
export async function patientFacts(
  scope: Scope,
  session_id: string,
  content: Pick<SessionContent, 'anaesthetic'>,
): Promise<Pick<CheckedAgainst, 'answers' | 'birth_date'>> {
  if (!usesAnaesthetic(content)) return { answers: [], birth_date: undefined };
  const [answers, birth_date] = await Promise.all([
    answersForSession(scope, session_id),
    birthDateForSession(scope, session_id),
  ]);
  return { answers, birth_date };
}
