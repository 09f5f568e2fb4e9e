import type { Scope } from '../practice-scope.ts';
import { SELECT_EVENT, type AdverseEventRow } from './adverse-event.ts';

/** What the register is asked for; undefined is no restriction. */
export type RegisterQuestion = {
  readonly from?: string | undefined;
  readonly until?: string | undefined;
  readonly kind?: string | undefined;
  readonly grade?: string | undefined;
  readonly serious?: 'serious' | 'not-serious' | 'unknown' | undefined;
  readonly standing?: 'open' | 'to-review' | 'closed' | undefined;
  readonly operator?: string | undefined;
  readonly device?: string | undefined;
  readonly lot?: string | undefined;
};

export type RegisterCounts = { readonly open: number; readonly to_review: number; readonly closed: number };

/** By onset, newest first. */
export async function readRegister(
  scope: Scope,
  question: RegisterQuestion,
  limit: number,
): Promise<readonly AdverseEventRow[]> {
  const { rows } = await scope.query<AdverseEventRow>(
    `${SELECT_EVENT}${FILTER} order by e.onset_on desc, e.created_at desc limit $11`,
    [
      scope.practice_id,
      question.from ?? null,
      question.until ?? null,
      question.kind ?? null,
      question.grade ?? null,
      question.serious ?? null,
      question.standing ?? null,
      question.operator ?? null,
      question.device ?? null,
      question.lot ?? null,
      limit,
    ],
  );
  return rows;
}

/** Of all events, whatever the filter: what waits does not hide behind a filter. */
export async function countRegister(scope: Scope): Promise<RegisterCounts> {
  const { rows } = await scope.query<RegisterCounts>(
    `select count(*) filter (where ${STANDING.open})::int as open,
            count(*) filter (where ${STANDING.toReview})::int as to_review,
            count(*) filter (where e.closed_at is not null)::int as closed
       from adverse_event e where e.practice_id = $1`,
    [scope.practice_id],
  );
  return rows[0] ?? { open: 0, to_review: 0, closed: 0 };
}

/** Everybody whose session an event followed. */
export async function operatorsOfRegister(
  scope: Scope,
): Promise<readonly { readonly staff_id: string; readonly name: string }[]> {
  const { rows } = await scope.query<{ staff_id: string; name: string }>(
    `select e.session_snapshot ->> 'operator_staff_id' as staff_id, max(e.session_snapshot ->> 'operator') as name
       from adverse_event e where e.practice_id = $1 and e.session_snapshot is not null
      group by 1 order by 2`,
    [scope.practice_id],
  );
  return rows;
}

const STANDING = {
  open: `e.closed_at is null and e.state = 'open'`,
  toReview: `e.closed_at is null and e.state <> 'open'`,
};

const FILTER = `
    and ($2::date is null or e.onset_on >= $2::date)
    and ($3::date is null or e.onset_on <= $3::date)
    and ($4::text is null or e.kind = $4)
    and ($5::text is null or e.grade = $5)
    and ($6::text is null or $6 = case when e.seriousness = '{}' then 'unknown'
                                       when 'not-serious' = any (e.seriousness) then 'not-serious' else 'serious' end)
    and ($7::text is null or $7 = case when e.closed_at is not null then 'closed'
                                       when e.state = 'open' then 'open' else 'to-review' end)
    and ($8::text is null or e.session_snapshot ->> 'operator_staff_id' = $8)
    and ($9::text is null or e.session_snapshot ->> 'device' = $9)
    and ($10::text is null or exists (
          select from jsonb_array_elements(e.session_snapshot -> 'lots') l where lower(l ->> 'lot') = lower($10)))`;
