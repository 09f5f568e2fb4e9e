import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor } from '@stipple/record';
import { findPhotoPhone, type PhotoPhoneRow } from '@stipple/record/photos/photo-phone';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { secretHash, splitCarried } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { AppDeps } from '../http/app-deps.ts';
import { cookieOf, writeCookie } from '../http/cookies.ts';

/** A phone whose link was opened: whose photos it takes, in whose name. */
export type PhoneBrowser = { readonly actor: Actor; readonly phone: PhotoPhoneRow };

const COOKIE = 'stipple_photos';
const PATH = '/portal-api/photos';

export function givePhoneCookie(deps: AppDeps, reply: FastifyReply, carried: string, max_age_s: number): void {
  writeCookie(deps.config, reply, COOKIE, carried, { max_age_s, path: PATH });
}

/** Who is behind the phone's cookie; it acts in the name of the one who paired it, as long as that person works here. */
export async function phoneBrowserOf(deps: AppDeps, request: FastifyRequest): Promise<Result<PhoneBrowser, Problem>> {
  const carried = splitCarried(cookieOf(request, COOKIE) ?? '');
  if (carried === null) return fail(noPhone());
  const { practice_id, secret } = carried;
  const looking = { kind: 'job', actor_id: 'open-photo-phone', practice_id, role: null } as const;
  const phone = await withPracticeScope(deps.db, looking, (scope) =>
    findPhotoPhone(scope, secretHash(secret), instantText(deps.clock())),
  );
  if (phone === null) return fail(noPhone());
  return ok({ phone, actor: { kind: 'staff', actor_id: phone.staff_id, practice_id, role: null } });
}

function noPhone(): Problem {
  return problem('not-signed-in', 'This phone is not paired, or its time has run out.');
}
