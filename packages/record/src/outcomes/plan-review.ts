import type { CalendarDate } from '@stipple/engine/kernel';
import type { ReviewReason } from '@stipple/engine/outcome';
import type { Scope } from '../practice-scope.ts';

export type ReviewDecision = 'go-on' | 'change-plan' | 'pause' | 'end-course' | 'refer';

export type PlanReviewRow = {
  readonly review_id: string;
  readonly decision: ReviewDecision;
  readonly text: string;
  /** What had brought the review up. */
  readonly reasons: readonly ReviewReason[];
  readonly stop_rule: string;
  readonly decided_on: CalendarDate;
  readonly by: string;
};

export type NewPlanReview = PlanReviewRow & {
  readonly plan_id: string;
  readonly patient_id: string;
  readonly staff_id: string;
  readonly at: string;
};

/** False when the id is taken. */
export async function insertPlanReview(scope: Scope, review: NewPlanReview): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into plan_review (practice_id, review_id, plan_id, patient_id, decision, text, reasons, stop_rule, decided_on,
                              staff_id, by_name, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
     on conflict (practice_id, review_id) do nothing`,
    [
      scope.practice_id,
      review.review_id,
      review.plan_id,
      review.patient_id,
      review.decision,
      review.text,
      JSON.stringify(review.reasons),
      review.stop_rule,
      review.decided_on,
      review.staff_id,
      review.by,
      review.at,
    ],
  );
  return rowCount === 1;
}
