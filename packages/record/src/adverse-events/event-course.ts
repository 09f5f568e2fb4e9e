import type { Licence } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { AdverseEventState, EventJudgement } from './adverse-event.ts';

/** Who did something to an event, and when. */
type By = { readonly staff_id: string; readonly by_name: string; readonly at: string };

export type NewFollowUp = By & {
  readonly follow_up_id: string;
  readonly adverse_event_id: string;
  readonly text: string;
  readonly state: AdverseEventState;
};

export type NewAmendment = By & {
  readonly amendment_id: string;
  readonly adverse_event_id: string;
  readonly reason: string;
  readonly judged: EventJudgement;
  readonly before: Readonly<Partial<EventJudgement>>;
  readonly after: Readonly<Partial<EventJudgement>>;
};

export type NewClosingReview = By & {
  readonly review_id: string;
  readonly adverse_event_id: string;
  readonly conclusion: string;
  readonly prevention: string;
  readonly licence: Licence;
};

export type CourseOutcome = 'added' | 'stale-version' | 'id-already-used';

/** What was seen later. An event that is open again is closed no more. */
export async function addFollowUp(scope: Scope, version: number, followUp: NewFollowUp): Promise<CourseOutcome> {
  const { adverse_event_id, state, follow_up_id, text, staff_id, by_name, at } = followUp;
  const changed = await scope.query(
    `update adverse_event set state = $4, version = version + 1,
            closed_at = case when $4 = 'open' then null else closed_at end
      where practice_id = $1 and adverse_event_id = $2 and version = $3`,
    [scope.practice_id, adverse_event_id, version, state],
  );
  if (changed.rowCount !== 1) return 'stale-version';
  const inserted = await scope.query(
    `insert into adverse_event_follow_up
       (practice_id, follow_up_id, adverse_event_id, text, state, staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict (practice_id, follow_up_id) do nothing`,
    [scope.practice_id, follow_up_id, adverse_event_id, text, state, staff_id, by_name, at],
  );
  return inserted.rowCount === 1 ? 'added' : 'id-already-used';
}

/** Puts the new judgement in place of the old one, which is kept beside it. */
export async function amendEvent(scope: Scope, version: number, amendment: NewAmendment): Promise<CourseOutcome> {
  const { judged } = amendment;
  const changed = await scope.query(
    `update adverse_event set kind = $4, onset_on = $5, grade = $6, seriousness = $7, cause = $8, cause_text = $9, zones = $10,
            course = $11, action = $12, photo_ids = $13, version = version + 1
      where practice_id = $1 and adverse_event_id = $2 and version = $3`,
    [
      scope.practice_id,
      amendment.adverse_event_id,
      version,
      judged.kind,
      judged.onset_on,
      judged.grade,
      judged.seriousness,
      judged.cause,
      judged.cause_text,
      judged.zones,
      judged.course,
      judged.action,
      judged.photo_ids,
    ],
  );
  if (changed.rowCount !== 1) return 'stale-version';
  const inserted = await scope.query(
    `insert into adverse_event_amendment
       (practice_id, amendment_id, adverse_event_id, number, reason, before, after, staff_id, by_name, at)
     select $1, $2, $3, coalesce(max(m.number), 0) + 1, $4, $5, $6, $7, $8, $9
       from adverse_event_amendment m where m.practice_id = $1 and m.adverse_event_id = $3
     on conflict (practice_id, amendment_id) do nothing`,
    [
      scope.practice_id,
      amendment.amendment_id,
      amendment.adverse_event_id,
      amendment.reason,
      JSON.stringify(amendment.before),
      JSON.stringify(amendment.after),
      amendment.staff_id,
      amendment.by_name,
      amendment.at,
    ],
  );
  return inserted.rowCount === 1 ? 'added' : 'id-already-used';
}

export async function closeEvent(scope: Scope, version: number, review: NewClosingReview): Promise<CourseOutcome> {
  const { review_id, adverse_event_id, conclusion, prevention, staff_id, by_name, licence, at } = review;
  const changed = await scope.query(
    `update adverse_event set closed_at = $4, version = version + 1
      where practice_id = $1 and adverse_event_id = $2 and version = $3`,
    [scope.practice_id, adverse_event_id, version, at],
  );
  if (changed.rowCount !== 1) return 'stale-version';
  const inserted = await scope.query(
    `insert into adverse_event_review
       (practice_id, review_id, adverse_event_id, conclusion, prevention, staff_id, by_name, licence, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9)
     on conflict (practice_id, review_id) do nothing`,
    [scope.practice_id, review_id, adverse_event_id, conclusion, prevention, staff_id, by_name, licence, at],
  );
  return inserted.rowCount === 1 ? 'added' : 'id-already-used';
}
