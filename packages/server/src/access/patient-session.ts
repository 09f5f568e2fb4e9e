import { createHash } from 'node:crypto';
import { withPracticeScope } from '@stipple/record';
import { findPractice } from '@stipple/record/practice/practice';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { AppDeps } from '../http/app-deps.ts';
import { cookieOf, writeCookie } from '../http/cookies.ts';
import { practiceFacts } from './practice-of-row.ts';
import { dayInZone, instantText, type PracticeFacts } from './practice-facts.ts';

/** A phone that opened its link: whose it is and for which session. */
export type PatientSession = {
  readonly practice: PracticeFacts;
  readonly patient_id: string;
  readonly link_kind: 'aftercare' | 'intake';
  /** Null where the link was given before any session. */
  readonly session_id: string | null;
  /** What an intake link asks about; null where the session says it. */
  readonly indication: string | null;
  readonly zones: readonly string[];
  readonly link_id: string;
  readonly portal_session_id: string;
};

const COOKIE = 'stipple_portal';
const SHAPE = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\.([A-Za-z0-9_-]{43})$/;

/** A 256-bit secret is kept only as its SHA-256. */
export function secretHash(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}

/** `<practice id>.<secret>`, as links, cookies and feeds carry it; null when it has not that form. */
export function splitCarried(carried: string): { practice_id: string; secret: string } | null {
  const [, practice_id, secret] = SHAPE.exec(carried) ?? [];
  return practice_id === undefined || secret === undefined ? null : { practice_id, secret };
}

/** Binds the browser that opened a link. The secret is the browser's alone; `last_day` is the last day of access. */
export function givePatientCookie(
  deps: AppDeps,
  reply: FastifyReply,
  practice_id: string,
  secret: string,
  max_age_s: number,
): void {
  writeCookie(deps.config, reply, COOKIE, `${practice_id}.${secret}`, { max_age_s, path: '/portal-api' });
}

export function takePatientCookie(deps: AppDeps, reply: FastifyReply): void {
  writeCookie(deps.config, reply, COOKIE, '', { max_age_s: 0, path: '/portal-api' });
}

/** Who is behind this phone's cookie now; null when it has none, or the link ended, was revoked or closed. */
export async function findPatientSession(deps: AppDeps, request: FastifyRequest): Promise<PatientSession | null> {
  const carried = splitCarried(cookieOf(request, COOKIE) ?? '');
  if (carried === null) return null;
  const actor = { kind: 'job', actor_id: 'open-portal', practice_id: carried.practice_id, role: null } as const;
  return withPracticeScope(deps.db, actor, async (scope) => {
    const { rows } = await scope.prepared<Row>('find-portal-session', FIND, [
      scope.practice_id,
      secretHash(carried.secret),
    ]);
    const row = rows[0];
    const practice = row === undefined ? null : await findPractice(scope);
    if (row === undefined || practice === null) return null;
    const now = deps.clock();
    const { access_ends_on, last_seen_at, ...session } = row;
    if (dayInZone(now, practice.time_zone) > access_ends_on) return null;
    if (last_seen_at < instantText(now.subtract({ minutes: 10 })))
      await scope.query(NOTE_SEEN, [scope.practice_id, row.portal_session_id, instantText(now)]);
    return { practice: practiceFacts(practice), ...session };
  });
}

type Row = {
  portal_session_id: string;
  link_id: string;
  patient_id: string;
  link_kind: 'aftercare' | 'intake';
  session_id: string | null;
  indication: string | null;
  zones: readonly string[];
  access_ends_on: string;
  last_seen_at: string;
};

const FIND = `
  select opened.portal_session_id, link.link_id, link.patient_id, link.kind as link_kind, link.session_id,
         link.indication, link.zones, link.access_ends_on, opened.last_seen_at
    from portal_session opened
    join patient_link link on link.practice_id = $1 and link.link_id = opened.link_id
   where opened.practice_id = $1 and opened.secret_hash = $2 and opened.closed_at is null and link.revoked_at is null`;
const NOTE_SEEN = 'update portal_session set last_seen_at = $3 where practice_id = $1 and portal_session_id = $2';
