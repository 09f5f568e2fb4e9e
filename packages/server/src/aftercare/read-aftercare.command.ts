import type { readAftercare } from '@stipple/contract/aftercare';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { findSession } from '@stipple/record/sessions/read-session';
import { answersForSession } from '@stipple/record/sessions/session-answers';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { enteredInError, noSuchSession } from '../sessions/present-session.ts';
import { endOf, sessionAftercare, type TimedItem } from './session-aftercare.ts';
import { Temporal } from 'temporal-polyfill';

/** A session that is over, with what its patient does afterwards. */
export type AftercareOfSession = {
  readonly row: SessionRow;
  readonly ended_at: string;
  readonly items: readonly TimedItem[];
};

export async function readAftercareCommand(
  { scope }: StaffContext,
  { params: { session_id } }: InputOf<typeof readAftercare>,
): Answer<typeof readAftercare> {
  const found = await aftercareOf(scope, session_id);
  if (!found.ok) return found;
  const { row, ended_at, items } = found.value;
  const { patient_id } = row;
  scope.audit({ action: 'aftercare.read', subject_kind: 'session', subject_id: session_id, patient_id, detail: {} });
  return ok({ session_id, ended_at, items });
}

/** The timeline counts from the end of the session: before there is one, there is none. */
export async function aftercareOf(scope: Scope, session_id: string): Promise<Result<AftercareOfSession, Problem>> {
  const [row, answers] = await Promise.all([findSession(scope, session_id), answersForSession(scope, session_id)]);
  if (row === null) return fail(noSuchSession());
  if (row.entered_in_error !== null) return fail(enteredInError());
  const end = endOf(row);
  if (end === null) return fail(problem('wrong-state', 'The end of this session is not recorded yet.'));
  return ok({ row, ended_at: instantText(Temporal.Instant.from(end)), items: sessionAftercare(row, answers) });
}
