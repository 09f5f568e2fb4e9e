import type { Scope } from '../practice-scope.ts';
import type { CheckInRow } from './check-in.ts';
import type { InboxKind, InboxUrgency } from './inbox.ts';

/** A mail that pressed somebody because an item was not answered in time. */
export type EscalationRow = {
  readonly message_id: string;
  readonly step: 'owner' | 'practice';
  readonly sent_to: string;
  readonly state: 'waiting' | 'leaving' | 'sent' | 'failed' | 'unsure' | 'not-needed';
  readonly fault: string;
  readonly created_at: string;
};

export type InboxItemRow = {
  readonly item_id: string;
  readonly kind: InboxKind;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly urgency: InboxUrgency;
  readonly title: string;
  readonly check_in: CheckInRow | null;
  readonly message_id: string | null;
  readonly owner_staff_id: string | null;
  readonly owner_name: string | null;
  readonly created_at: string;
  readonly answer_by: string | null;
  readonly answered_at: string | null;
  readonly answered_by: string | null;
  readonly escalations: readonly EscalationRow[];
  readonly closed_at: string | null;
  readonly closed_by: string | null;
  readonly closing_note: string;
  readonly version: number;
};

/** Whose items: everybody's, those of one person, or those that nobody has taken. */
export type WhoseItems = { readonly staff_id: string | null; readonly nobody: boolean };

export type WaitingCounts = { readonly all: number; readonly mine: number; readonly nobody: number };

/**
 * What waits, at most so many: the most urgent first, within an urgency what is due soonest, what was answered last. The
 * page is picked before anything is read beside it, so that ten thousand items cost little more than ten.
 */
export async function listOpenInbox(scope: Scope, whose: WhoseItems, most: number): Promise<readonly InboxItemRow[]> {
  const { rows } = await scope.prepared<InboxItemRow>(
    'list-open-inbox',
    `with picked as materialized (
       select i.* from inbox_item i
        where i.practice_id = $1 and i.closed_at is null and ($2::uuid is null or i.owner_staff_id = $2)
          and not ($3::boolean and i.owner_staff_id is not null)
        order by ${IN_ORDER} limit $4)
     ${COLUMNS} from picked i ${PATIENT} order by ${IN_ORDER}`,
    [scope.practice_id, whose.staff_id, whose.nobody, most],
  );
  return rows;
}

export async function countWaiting(scope: Scope, staff_id: string): Promise<WaitingCounts> {
  const { rows } = await scope.prepared<WaitingCounts>(
    'count-open-inbox',
    `select count(*)::int as all, (count(*) filter (where i.owner_staff_id = $2))::int as mine,
            (count(*) filter (where i.owner_staff_id is null))::int as nobody
       from inbox_item i where i.practice_id = $1 and i.closed_at is null`,
    [scope.practice_id, staff_id],
  );
  return rows[0] ?? { all: 0, mine: 0, nobody: 0 };
}

/** What was closed since an instant, the latest first. */
export async function listClosedInbox(scope: Scope, since: string, most: number): Promise<readonly InboxItemRow[]> {
  const { rows } = await scope.prepared<InboxItemRow>(
    'list-closed-inbox',
    `with picked as materialized (
       select i.* from inbox_item i
        where i.practice_id = $1 and i.closed_at >= $2 order by i.closed_at desc limit $3)
     ${COLUMNS} from picked i ${PATIENT} order by i.closed_at desc`,
    [scope.practice_id, since, most],
  );
  return rows;
}

export async function findInboxItem(scope: Scope, item_id: string): Promise<InboxItemRow | null> {
  const { rows } = await scope.query<InboxItemRow>(
    `${COLUMNS} from inbox_item i ${PATIENT} where i.practice_id = $1 and i.item_id = $2`,
    [scope.practice_id, item_id],
  );
  return rows[0] ?? null;
}

/** An unanswered item past its time, with what has been tried so far. */
export type OverdueItem = {
  readonly item_id: string;
  readonly patient_id: string;
  readonly answer_by: string;
  /** Null: nobody owns it, or its owner has left the practice. */
  readonly owner: { readonly staff_id: string; readonly email: string } | null;
  readonly owner_mail: { readonly state: EscalationRow['state']; readonly created_at: string } | null;
  readonly practice_pressed: boolean;
};

export async function listOverdueItems(scope: Scope, now: string): Promise<readonly OverdueItem[]> {
  const { rows } = await scope.prepared<OverdueItem>(
    'list-overdue-items',
    `select i.item_id, i.patient_id, i.answer_by,
            (select json_build_object('staff_id', s.staff_id, 'email', s.email) from staff_member s
              where s.practice_id = $1 and s.staff_id = i.owner_staff_id and s.withdrawn_at is null) as owner,
            (select json_build_object('state', m.state, 'created_at', ${utc('m.created_at')}) from message m
              where m.practice_id = $1 and m.item_id = i.item_id and m.step = 'owner'
              order by m.created_at desc limit 1) as owner_mail,
            exists (select from message m
                     where m.practice_id = $1 and m.item_id = i.item_id and m.step = 'practice') as practice_pressed
       from inbox_item i
      where i.practice_id = $1 and i.closed_at is null and i.answered_at is null and i.answer_by < $2
        and not exists (select from message m
                         where m.practice_id = $1 and m.item_id = i.item_id and m.step = 'practice')
      order by i.answer_by, i.item_id limit 200`,
    [scope.practice_id, now],
  );
  return rows;
}

function utc(column: string): string {
  return `to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
}

const CHECK_IN = `
  (select json_build_object('check_in_id', c.check_in_id, 'patient_id', c.patient_id, 'session_id', c.session_id,
            'for_day', c.for_day, 'answers', c.answers, 'urgency', c.urgency, 'reasons', c.reasons,
            'missing_groups', c.missing_groups, 'text_shown', c.text_shown, 'text_version', c.text_version,
            'received_at', ${utc('c.received_at')})
     from check_in c where c.practice_id = $1 and c.check_in_id = i.check_in_id)`;

const ESCALATIONS = `
  (select coalesce(json_agg(json_build_object('message_id', m.message_id, 'step', m.step, 'sent_to', m.sent_to,
            'state', m.state, 'fault', m.fault, 'created_at', ${utc('m.created_at')}) order by m.created_at, m.message_id), '[]')
     from message m where m.practice_id = $1 and m.item_id = i.item_id and m.kind = 'escalation')`;

const COLUMNS = `
  select i.item_id, i.kind, i.patient_id, p.given_name || ' ' || p.family_name as patient_name, i.urgency, i.title,
         ${CHECK_IN} as check_in, i.message_id, i.owner_staff_id, i.owner_name, i.created_at, i.answer_by, i.answered_at,
         i.answered_by, ${ESCALATIONS} as escalations, i.closed_at, i.closed_by, i.closing_note, i.version`;

const PATIENT = 'join patient p on p.practice_id = $1 and p.patient_id = i.patient_id';

const IN_ORDER = `array_position(array['emergency', 'to-read', 'same-day', 'contact', 'self-care'], i.urgency),
  i.answered_at is not null, i.answer_by nulls last, i.created_at, i.item_id`;
