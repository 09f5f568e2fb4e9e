import { rowsOfPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';

/** How long records are kept. */
export type RetentionRule = { readonly years: number; readonly minors_until_age: number };

/** A person's record and the day on which its time runs out. */
export type KeptRecord = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
  readonly last_entry_on: string;
  /** The first day on which it may be erased. */
  readonly kept_until: string;
  readonly was_minor: boolean;
  readonly hold: StandingHold | null;
};

export type StandingHold = {
  readonly hold_id: string;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** Records whose time has run out by this day, the longest overdue first; at most `most` of them. */
export async function listRunOut(
  scope: Scope,
  { rule, today, most }: { readonly rule: RetentionRule; readonly today: string; readonly most: number },
): Promise<readonly KeptRecord[]> {
  const { rows } = await scope.query<KeptRecord>(
    `${KEPT('and p.created_at < $4::date + 1 - make_interval(years => $2)')}
      where k.kept_until <= $4::date order by k.kept_until, k.patient_id limit $5`,
    [scope.practice_id, rule.years, rule.minors_until_age, today, most],
  );
  return rows;
}

/** One person's record, whenever its time runs out; null where this practice has no such patient. */
export async function readKeptRecord(
  scope: Scope,
  patient_id: string,
  rule: RetentionRule,
): Promise<KeptRecord | null> {
  const { rows } = await scope.query<KeptRecord>(KEPT('and p.patient_id = $4'), [
    scope.practice_id,
    rule.years,
    rule.minors_until_age,
    patient_id,
  ]);
  return rows[0] ?? null;
}

/** Records that somebody holds, the newest hold first. */
export async function listHeld(scope: Scope, rule: RetentionRule): Promise<readonly KeptRecord[]> {
  const { rows } = await scope.query<KeptRecord>(
    `${KEPT(HELD)} where k.hold is not null order by k.hold ->> 'at' desc, k.patient_id`,
    [scope.practice_id, rule.years, rule.minors_until_age],
  );
  return rows;
}

const OF = (column: string): string => `${column} = any (${rowsOfPerson('p.patient_id')})`;

/** The last day on which something was entered about the person of `p`; visits to come count as entries. */
const LAST_ENTRY = `
  greatest(
    (select max(x.created_at)::date from patient x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.changed_at)::date from patient_version x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.day) from appointment x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.recorded_at)::date from intake_answer x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.created_at)::date from assessment x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.signed_at)::date from consent x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(greatest(x.day, x.created_at::date, x.signed_at::date)) from session x
      where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(greatest(x.taken_at, x.created_at))::date from photo x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.received_at)::date from check_in x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(greatest(x.created_at, x.closed_at))::date from inbox_item x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(x.created_at)::date from message x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(greatest(x.measured_on, x.recorded_at::date)) from outcome x where x.practice_id = $1 and ${OF('x.patient_id')}),
    (select max(greatest(x.onset_on, x.created_at::date)) from adverse_event x where x.practice_id = $1 and ${OF('x.patient_id')}))`;

const HOLD = `
  (select json_build_object('hold_id', h.hold_id, 'reason', h.reason, 'by', h.by_name,
            'at', to_char(h.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
     from record_hold h where h.practice_id = $1 and ${OF('h.patient_id')} and h.ended_at is null
    order by h.at desc, h.hold_id limit 1)`;

/** Rows of people somebody holds: a hold may stand at a row that was merged since. */
const HELD = `and exists (select from record_hold h where h.practice_id = $1 and ${OF('h.patient_id')} and h.ended_at is null)`;

/** $2 years, $3 the age until which a minor's record is kept; whoever turned 18 after the last entry was a minor then. */
const KEPT = (among: string): string => `
  select k.patient_id, k.given_name, k.family_name, k.birth_date, k.last_entry_on, k.kept_until, k.was_minor, k.hold
    from (select e.*, ${HOLD.replaceAll('p.patient_id', 'e.patient_id')} as hold,
                 (case when e.was_minor
                       then greatest(e.last_entry_on + make_interval(years => $2), e.birth_date + make_interval(years => $3))
                       else e.last_entry_on + make_interval(years => $2) end)::date as kept_until
            from (select l.*, l.last_entry_on < (l.birth_date + interval '18 years')::date as was_minor
                    from (select p.patient_id, p.given_name, p.family_name, p.birth_date, ${LAST_ENTRY} as last_entry_on
                            from patient p where p.practice_id = $1 and p.merged_into is null ${among}) l) e) k`;
