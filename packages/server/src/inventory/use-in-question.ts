import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import { againstUse, type AgainstUse, type UseInHand } from '@stipple/record/inventory/against-use';
import { raiseIncidents } from '@stipple/record/inventory/incident';
import { findSessionOfUse, type SessionOfUse } from '@stipple/record/inventory/session-of-use';
import { factsOfUses } from '@stipple/record/inventory/use-facts';
import { instantText } from '../access/practice-facts.ts';
import type { StaffContext } from '../http/contexts.ts';
import { packageRefused } from './against-words.ts';
import { handOf } from './stock-hand.ts';

/** The session that something is meant for; none while it is only looked at or opened in advance. */
export async function sessionMeant(
  { scope }: StaffContext,
  session_id: string | null,
): Promise<Result<SessionOfUse | null, Problem>> {
  if (session_id === null) return ok(null);
  const session = await findSessionOfUse(scope, session_id);
  return session === null ? fail(problem('not-found', 'This practice has no such session.')) : ok(session);
}

/** What speaks against using it now. */
export async function againstNow(
  { scope, now, today }: StaffContext,
  use: Omit<UseInHand, 'used_at'>,
  session: SessionOfUse | null,
): Promise<readonly AgainstUse[]> {
  const inHand = { ...use, used_at: instantText(now) };
  const [facts] = await factsOfUses(scope, session?.session_id ?? null, [inHand]);
  if (facts === undefined) return [];
  return againstUse(
    inHand,
    facts,
    { patient_id: session?.patient_id ?? null, used_on: dayOf(session, today) },
    'proposed',
  );
}

/**
 * A proposal that the rules are against is refused. What has happened is never refused: with its reason and a session it
 * becomes an incident.
 */
export async function refuseOrRaise(
  context: StaffContext,
  use: Omit<UseInHand, 'used_at'>,
  session: SessionOfUse | null,
  happened_because: string | null,
): Promise<Result<readonly AgainstUse[], Problem>> {
  const against = await againstNow(context, use, session);
  if (against.length === 0) return ok(against);
  if (happened_because === null || session === null) return fail(packageRefused(against));
  const { name, at } = handOf(context);
  await raiseIncidents(
    context.scope,
    against.map((one) => ({
      session_id: session.session_id,
      patient_id: session.patient_id,
      use: { ...use, used_at: at },
      against: one,
      reason: happened_because,
      raised_by: name,
      raised_at: at,
    })),
  );
  return ok(against);
}

function dayOf(session: SessionOfUse | null, today: CalendarDate): CalendarDate {
  return session?.day ?? today;
}
