import { createHash } from 'node:crypto';
import type { openLink } from '@stipple/contract/portal';
import { problem, type Problem } from '@stipple/contract/problems';
import { addDays, assertNever, fail, ok, type CalendarDate } from '@stipple/engine/kernel';
import { withPracticeScope, type Actor, type Scope } from '@stipple/record';
import {
  countWrongTry,
  findLinkOwner,
  holdLinkToOpen,
  insertPortalSession,
  type LinkToOpen,
} from '@stipple/record/patient-links/open-link';
import { findPractice } from '@stipple/record/practice/practice';
import { Temporal } from 'temporal-polyfill';
import { givePatientCookie, secretHash, splitCarried } from '../access/patient-session.ts';
import { dayInZone, instantText } from '../access/practice-facts.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { newSecret } from '../patient-links/link-secret.ts';

/** What came of a try. A refusal is written down as much as a success, so it is a value that commits. */
type Opening =
  | { readonly kind: 'opened'; readonly secret: string; readonly max_age_s: number }
  | { readonly kind: 'unusable' }
  | { readonly kind: 'wrong-birth-date'; readonly tries_left: number };

const MOST_WRONG_TRIES = 5;

/**
 * Uses a link up: the secret and the birth date bind this browser. Nothing happens on a plain GET, so that programs that
 * open every link in a mail use nothing up. Whatever is wrong with a link, the answer is the same.
 */
export async function openLinkCommand(
  { deps, now, request, reply }: PublicContext,
  { body: { link, birth_date } }: InputOf<typeof openLink>,
): Answer<typeof openLink> {
  const isTooMany = !deps.limits.take('open-link', request.ip) || !deps.limits.take('link', digestOf(link));
  if (isTooMany) return fail(problem('too-many-tries', 'This link was tried too often just now.'));
  const carried = splitCarried(link);
  if (carried === null) return fail(unusable());
  const { practice_id, secret } = carried;
  const lookup: Actor = { kind: 'job', actor_id: 'open-portal', practice_id, role: null };
  const owner = await withPracticeScope(deps.db, lookup, (scope) => findLinkOwner(scope, secretHash(secret)));
  if (owner === null) return fail(unusable());
  const patient: Actor = { kind: 'patient', actor_id: owner.patient_id, practice_id, role: null };
  const opening = await withPracticeScope(deps.db, patient, (scope) => tryLink(scope, owner.link_id, birth_date, now));
  switch (opening.kind) {
    case 'opened':
      givePatientCookie(deps, reply, practice_id, opening.secret, opening.max_age_s);
      return ok({ done: true });
    case 'wrong-birth-date':
      return fail(wrongBirthDate(opening.tries_left));
    case 'unusable':
      return fail(unusable());
    default:
      return assertNever(opening);
  }
}

async function tryLink(
  scope: Scope,
  link_id: string,
  birth_date: CalendarDate,
  now: Temporal.Instant,
): Promise<Opening> {
  const [link, practice] = await Promise.all([holdLinkToOpen(scope, link_id), findPractice(scope)]);
  if (link === null || practice === null) return { kind: 'unusable' };
  const why = unusableBecause(link, now, dayInZone(now, practice.time_zone));
  if (why !== null) {
    note(scope, link, 'portal.refuse', { why });
    return { kind: 'unusable' };
  }
  if (link.birth_date !== birth_date) return countWrong(scope, link, now);
  const secret = newSecret();
  const portal_session_id = newUuidV7();
  await insertPortalSession(scope, {
    portal_session_id,
    link_id,
    secret_hash: secretHash(secret),
    at: instantText(now),
  });
  note(scope, link, 'portal.open', { portal_session_id });
  const lastMoment = Temporal.PlainDate.from(addDays(link.access_ends_on, 1)).toZonedDateTime(practice.time_zone);
  return { kind: 'opened', secret, max_age_s: now.until(lastMoment.toInstant()).total('seconds') };
}

function unusableBecause(link: LinkToOpen, now: Temporal.Instant, today: CalendarDate): string | null {
  if (link.revoked_at !== null) return 'revoked';
  if (link.locked_at !== null) return 'locked';
  if (link.opened_at !== null) return 'opened-before';
  if (Temporal.Instant.compare(link.expires_at, now) <= 0) return 'expired';
  return today > link.access_ends_on ? 'course-over' : null;
}

async function countWrong(scope: Scope, link: LinkToOpen, now: Temporal.Instant): Promise<Opening> {
  const tries_left = Math.max(0, MOST_WRONG_TRIES - link.wrong_tries - 1);
  await countWrongTry(scope, link.link_id, tries_left === 0 ? instantText(now) : null);
  note(scope, link, 'portal.wrong-birth-date', { tries_left });
  if (tries_left > 0) return { kind: 'wrong-birth-date', tries_left };
  await raiseItem(scope, now, {
    kind: 'link-locked',
    patient_id: link.patient_id,
    urgency: 'contact',
    title: `A link was locked after ${MOST_WRONG_TRIES} wrong birth dates; the patient may need a fresh one`,
  });
  return { kind: 'unusable' };
}

function note(scope: Scope, link: LinkToOpen, action: string, detail: Readonly<Record<string, unknown>>): void {
  const { link_id, patient_id } = link;
  scope.audit({ action, subject_kind: 'patient-link', subject_id: link_id, patient_id, detail });
}

function unusable(): Problem {
  return problem('link-unusable', 'This link was used, has run out or was closed.');
}

function wrongBirthDate(tries_left: number): Problem {
  const tries = tries_left === 1 ? 'one try is' : `${tries_left} tries are`;
  return problem('birth-date-differs', `This is not the birth date in the record; ${tries} left.`, {
    extra: { tries_left },
  });
}

/** The limiter keeps what it is given in memory: never the secret itself. */
function digestOf(link: string): string {
  return createHash('sha256').update(link).digest('base64url');
}
