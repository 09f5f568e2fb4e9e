import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { findInvitation, type Invitation } from '@stipple/record/practice/invitations';
import type { FastifyRequest } from 'fastify';
import { Temporal } from 'temporal-polyfill';
import { secretHash, splitCarried } from '../access/patient-session.ts';
import type { AppDeps } from '../http/app-deps.ts';

export const UNUSABLE: Problem = problem('link-unusable', 'The invitation was used, withdrawn, or is too old.');

/** Finds the practice that an invitation's link names; nothing is known of its secret yet. */
export function invitationPlace(
  deps: AppDeps,
  request: FastifyRequest,
  token: string,
): Result<{ practice_id: string; secret: string }, Problem> {
  if (!deps.limits.take('invitation', request.ip)) return fail(problem('too-many-tries', 'Too many links were tried.'));
  const place = splitCarried(token);
  return place === null ? fail(UNUSABLE) : ok(place);
}

/** The invitation behind a secret, if it still lets somebody in. */
export async function usableInvitation(
  scope: Scope,
  secret: string,
  now: string,
): Promise<Result<Invitation, Problem>> {
  const invitation = await findInvitation(scope, secretHash(secret));
  if (invitation === null || invitation.used_at !== null || invitation.revoked_at !== null) return fail(UNUSABLE);
  const isOver = Temporal.Instant.compare(invitation.expires_at, now) <= 0;
  return isOver ? fail(UNUSABLE) : ok(invitation);
}
