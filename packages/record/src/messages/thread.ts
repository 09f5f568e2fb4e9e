import { ofPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';
import type { MessageFault, MessageState } from './message.ts';

/** One message of a patient's thread, whichever room wrote it. */
export type ThreadRow = {
  readonly message_id: string;
  readonly kind: string;
  readonly channel: 'mail' | 'page' | 'sms';
  readonly item_id: string | null;
  readonly sent_to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly text: { readonly name: string; readonly number: number; readonly is_changed: boolean } | null;
  readonly written_by: string;
  readonly created_at: string;
  readonly state: MessageState;
  readonly fault: MessageFault;
  readonly server_said: string;
  readonly sent_at: string | null;
  readonly returned_at: string | null;
  readonly seen_at: string | null;
};

/** Everything that was written to a patient or about one, newest first: messages, and mails about visits. */
export async function listThread(scope: Scope, patient_id: string): Promise<readonly ThreadRow[]> {
  const { rows } = await scope.query<ThreadRow>(
    `${MESSAGES} and ${ofPerson('m.patient_id', '$2')}
     union all
     select a.mail_id, a.kind, 'mail', null, a.sent_to, a.subject, a.body, 'en', null, '', a.created_at, a.state, a.fault,
            '', a.sent_at, case when a.fault = 'came-back' then a.tried_at end, null
       from appointment_mail a where a.practice_id = $1 and ${ofPerson('a.patient_id', '$2')}
     order by 11 desc, 1 desc limit 500`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export async function findInThread(scope: Scope, message_id: string): Promise<ThreadRow | null> {
  const { rows } = await scope.query<ThreadRow>(`${MESSAGES} and m.message_id = $2`, [scope.practice_id, message_id]);
  return rows[0] ?? null;
}

const MESSAGES = `
  select m.message_id, case m.kind when 'reminder' then 'check-in-reminder' else m.kind end as kind, m.channel, m.item_id, m.sent_to, m.subject, m.body, m.language,
         (select json_build_object('name', t.name, 'number', m.text_number, 'is_changed', m.is_changed) from reply_text t
           where t.practice_id = $1 and t.text_id = m.text_id and t.number = m.text_number) as text,
         m.written_by, m.created_at, m.state, m.fault, m.server_said, m.sent_at, m.returned_at, m.seen_at
    from message m where m.practice_id = $1`;

/** A reply on the patient's own page. */
export type PageReply = {
  readonly message_id: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly written_by: string;
  readonly sent_at: string;
  readonly seen_at: string | null;
};

export async function listPageReplies(scope: Scope, patient_id: string): Promise<readonly PageReply[]> {
  const { rows } = await scope.prepared<PageReply>(
    'list-page-replies',
    `select message_id, subject, body, language, written_by, sent_at, seen_at from message
      where practice_id = $1 and ${ofPerson('patient_id', '$2')} and channel = 'page' and state = 'sent'
      order by created_at desc, message_id desc limit 100`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export async function noteSeen(scope: Scope, patient_id: string, at: string): Promise<void> {
  await scope.query(
    `update message set seen_at = $3
      where practice_id = $1 and ${ofPerson('patient_id', '$2')} and channel = 'page' and state = 'sent' and seen_at is null`,
    [scope.practice_id, patient_id, at],
  );
}

/** Whether a phone of this patient can still open its page on that day. */
export async function isPageOpen(scope: Scope, patient_id: string, today: string): Promise<boolean> {
  const { rows } = await scope.query(
    `select 1 from patient_link l join portal_session s on s.practice_id = $1 and s.link_id = l.link_id
      where l.practice_id = $1 and ${ofPerson('l.patient_id', '$2')} and l.revoked_at is null and l.access_ends_on >= $3::date
        and s.closed_at is null limit 1`,
    [scope.practice_id, patient_id, today],
  );
  return rows.length > 0;
}

/** A reply that stands on a page and was not looked at. */
export type UnreadReply = { readonly patient_id: string; readonly patient_name: string; readonly sent_at: string };

export async function listUnreadReplies(scope: Scope, until: string): Promise<readonly UnreadReply[]> {
  const { rows } = await scope.prepared<UnreadReply>(
    'list-unread-replies',
    `select m.patient_id, p.given_name || ' ' || p.family_name as patient_name, max(m.sent_at) as sent_at
       from message m join patient p on p.practice_id = $1 and p.patient_id = m.patient_id
      where m.practice_id = $1 and m.channel = 'page' and m.seen_at is null and m.state = 'sent'
        and m.created_at < $2 and m.created_at > $2::timestamptz - interval '42 days'
      group by 1, 2 order by 3 desc limit 500`,
    [scope.practice_id, until],
  );
  return rows;
}
