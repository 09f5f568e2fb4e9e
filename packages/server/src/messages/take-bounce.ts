import { withPracticeScope, type Database, type Scope } from '@stipple/record';
import { findMail, noteMailTry } from '@stipple/record/appointments/appointment-mail';
import { findMessage, noteReturned } from '@stipple/record/messages/message';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { tellDesk } from '../appointments/send-visit-mail.ts';
import type { DeliveryReport } from './read-dsn.ts';
import { tellOfFailure } from './send-message.ts';

/** What came of a report: noted with an inbox item, known before, no news, or about a mail that this record does not have. */
export type Taken = 'noted' | 'known' | 'no-news' | 'unknown-mail';

/** Marks the mail as returned and has somebody told. The same report twice is the same as once. */
export async function takeBounce(
  db: Database,
  { mail: { practice_id, message_id }, action, said }: DeliveryReport,
  now: Temporal.Instant,
): Promise<Taken> {
  if (action !== 'failed') return 'no-news';
  const actor = { kind: 'job', actor_id: 'bounce', practice_id, role: null } as const;
  return withPracticeScope(db, actor, async (scope) => {
    const taken = (await asMessage(scope, message_id, said, now)) ?? (await asVisitMail(scope, message_id, now));
    return taken ?? 'unknown-mail';
  });
}

async function asMessage(scope: Scope, message_id: string, said: string, now: Temporal.Instant): Promise<Taken | null> {
  const message = await findMessage(scope, message_id);
  if (message === null) return null;
  if (!(await noteReturned(scope, message_id, { at: instantText(now), by: 'mail server', said }))) return 'known';
  await tellOfFailure(scope, message, 'came-back', now);
  audit(scope, 'message', message_id, message.patient_id);
  return 'noted';
}

async function asVisitMail(scope: Scope, mail_id: string, now: Temporal.Instant): Promise<Taken | null> {
  const mail = await findMail(scope, mail_id);
  if (mail === null) return null;
  if (mail.state !== 'sent') return 'known';
  await noteMailTry(scope, mail_id, { state: 'failed', fault: 'came-back', at: instantText(now) });
  await tellDesk(scope, mail.patient_id, 'came-back', now);
  audit(scope, 'appointment-mail', mail_id, mail.patient_id);
  return 'noted';
}

function audit(scope: Scope, subject_kind: string, subject_id: string, patient_id: string): void {
  scope.audit({ action: 'messages.read-bounce', subject_kind, subject_id, patient_id, detail: {} });
}
