import type { Scope } from '../practice-scope.ts';

export type MessageState = 'waiting' | 'leaving' | 'sent' | 'failed' | 'unsure' | 'not-needed';
export type MessageFault =
  | ''
  | 'no-address'
  | 'mail-off'
  | 'mail-refused'
  | 'mail-unreachable'
  | 'cut-off'
  | 'came-back'
  | 'no-phone'
  | 'sms-off'
  | 'sms-refused'
  | 'sms-unreachable';

/** Something written to a person. Its words are never changed; what became of it is noted. */
export type MessageRow = {
  readonly message_id: string;
  readonly kind: 'link' | 'reply' | 'notice' | 'escalation' | 'reminder';
  readonly channel: 'mail' | 'page' | 'sms';
  readonly patient_id: string;
  readonly item_id: string | null;
  readonly step: '' | 'owner' | 'practice';
  readonly sent_to: string;
  readonly subject: string;
  readonly body: string;
  readonly language: string;
  readonly text_id: string | null;
  readonly text_number: number | null;
  readonly is_changed: boolean;
  readonly written_by: string;
  readonly staff_id: string | null;
  readonly created_at: string;
  readonly state: MessageState;
  readonly fault: MessageFault;
  readonly server_said: string;
  readonly tries: number;
  readonly sent_at: string | null;
  readonly returned_at: string | null;
  readonly seen_at: string | null;
};

export type NewMessage = Omit<MessageRow, 'tries' | 'returned_at' | 'seen_at'>;

const COLUMNS = `message_id, kind, channel, patient_id, item_id, step, sent_to, subject, body, language, text_id, text_number,
  is_changed, written_by, staff_id, created_at, state, fault, server_said, tries, sent_at, returned_at, seen_at`;

/** False where the identifier is taken, or this step has pressed this address already. */
export async function insertMessage(scope: Scope, message: NewMessage): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('message')
    .values({ ...message, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function findMessage(scope: Scope, message_id: string): Promise<MessageRow | null> {
  const { rows } = await scope.query<MessageRow>(
    `select ${COLUMNS} from message where practice_id = $1 and message_id = $2`,
    [scope.practice_id, message_id],
  );
  return rows[0] ?? null;
}

/** Takes a waiting mail for sending: of two that try at once, one gets it. Null where it no longer waits. */
export async function claimMessage(scope: Scope, message_id: string, at: string): Promise<MessageRow | null> {
  const { rows } = await scope.query<MessageRow>(
    `update message set state = 'leaving', tries = tries + 1, tried_at = $3
      where practice_id = $1 and message_id = $2 and state = 'waiting' returning ${COLUMNS}`,
    [scope.practice_id, message_id, at],
  );
  return rows[0] ?? null;
}

export type MessageOutcome = {
  readonly state: MessageState;
  readonly fault: MessageFault;
  readonly server_said: string;
  readonly at: string;
};

/**
 * What came of a mail that was leaving. One that was given up as cut off may still turn out to have left; nothing else is
 * overruled. False where another outcome was noted first.
 */
export async function noteMessageOutcome(scope: Scope, message_id: string, outcome: MessageOutcome): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update message set state = $3, fault = $4, server_said = $5,
            sent_at = case when $3 = 'sent' then $6::timestamptz else sent_at end
      where practice_id = $1 and message_id = $2 and (state = 'leaving' or (state = 'unsure' and $3 = 'sent'))`,
    [scope.practice_id, message_id, outcome.state, outcome.fault, outcome.server_said, outcome.at],
  );
  return rowCount === 1;
}

/** False where it had not left, or came back before. */
export async function noteReturned(
  scope: Scope,
  message_id: string,
  returned: { readonly at: string; readonly by: string; readonly said: string },
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update message set state = 'failed', fault = 'came-back', returned_at = $3, returned_noted_by = $4, server_said = $5
      where practice_id = $1 and message_id = $2 and channel = 'mail' and state in ('leaving', 'sent', 'unsure')`,
    [scope.practice_id, message_id, returned.at, returned.by, returned.said],
  );
  return rowCount === 1;
}

/** Mails whose sender went away in the middle, and mails whose job was lost. */
export async function listStuckMessages(
  scope: Scope,
  before: string,
): Promise<readonly { readonly message_id: string; readonly state: 'waiting' | 'leaving' }[]> {
  const { rows } = await scope.prepared<{ message_id: string; state: 'waiting' | 'leaving' }>(
    'list-stuck-messages',
    `select message_id, state from message
      where practice_id = $1 and state in ('waiting', 'leaving') and coalesce(tried_at, created_at) < $2
      order by created_at limit 200`,
    [scope.practice_id, before],
  );
  return rows;
}
