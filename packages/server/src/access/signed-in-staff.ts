import type { Role } from '@stipple/contract/permissions';
import type { CalendarDate, Licence } from '@stipple/engine/kernel';
import { withPracticeScope, type Database } from '@stipple/record';
import { findMembership } from '@stipple/record/practice/directory';
import { findPractice } from '@stipple/record/practice/practice';
import { findStaff } from '@stipple/record/practice/staff';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { addCookies } from '../http/cookies.ts';
import type { Identity } from '../identity/identity.ts';
import { practiceFacts } from './practice-of-row.ts';
import type { PracticeFacts } from './practice-facts.ts';

/** A signed-in person of a practice. */
export type SignedIn = {
  readonly user_id: string;
  readonly email: string;
  /** A passkey or an authenticator app guards the account; nothing but securing it is possible before. */
  readonly secured: boolean;
  readonly staff_id: string;
  readonly display_name: string;
  readonly role: Role;
  readonly licence: Licence | null;
  /** The last day on which the licence is valid; null when it has no end. */
  readonly licence_valid_until: string | null;
  readonly practice: PracticeFacts;
};

/**
 * Who is behind a request. Looking a person up takes four statements; they are remembered for a few seconds, and
 * forgotten at once when access, role, practice or account changed in this process.
 */
export type SignedInStaff = {
  of(request: FastifyRequest, reply: FastifyReply): Promise<SignedIn | null>;
  forget(): void;
};

export function rememberSignedIn(db: Database, identity: Identity): SignedInStaff {
  const known = new Map<string, { who: SignedIn; until: number }>();
  return {
    of: async (request, reply) => {
      const cookie = identity.sessionCookieOf(request.headers.cookie ?? '');
      if (cookie === null) return null;
      const remembered = known.get(cookie);
      if (remembered !== undefined && remembered.until > performance.now()) return remembered.who;
      const session = await identity.sessionOf(request.headers.cookie ?? '');
      if (session === null) {
        known.delete(cookie);
        return null;
      }
      addCookies(reply, session.set_cookies);
      const who = await lookUp(db, session);
      if (who === null) return null;
      if (known.size >= MOST_REMEMBERED) known.clear();
      known.set(cookie, { who, until: performance.now() + REMEMBERED_MS });
      return who;
    },
    forget: () => known.clear(),
  };
}

/** The licence as valid on this day; its last day counts. */
export function licenceToday(
  who: Pick<SignedIn, 'licence' | 'licence_valid_until'>,
  today: CalendarDate,
): Licence | null {
  return who.licence_valid_until === null || who.licence_valid_until >= today ? who.licence : null;
}

const REMEMBERED_MS = 5_000;
const MOST_REMEMBERED = 2_000;

async function lookUp(
  db: Database,
  session: { user_id: string; email: string; secured: boolean },
): Promise<SignedIn | null> {
  const { user_id, email, secured } = session;
  const membership = await findMembership(db, user_id);
  if (membership === null) return null;
  const { practice_id, staff_id, role, licence, licence_valid_until } = membership;
  const actor = { kind: 'staff', actor_id: staff_id, practice_id, role } as const;
  return withPracticeScope(db, actor, async (scope) => {
    const [practice, staff] = await Promise.all([findPractice(scope), findStaff(scope, staff_id)]);
    if (practice === null || staff === null) return null;
    return {
      user_id,
      email,
      secured: secured || practice.is_demonstration,
      staff_id,
      display_name: staff.display_name,
      role,
      licence,
      licence_valid_until,
      practice: practiceFacts(practice),
    };
  });
}
