import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

export type OutcomeRow = {
  readonly outcome_id: string;
  readonly patient_id: string;
  readonly plan_id: string;
  readonly scale: string;
  readonly items: Readonly<Record<string, number>>;
  readonly score: number;
  readonly occasion: 'baseline' | 'session' | 'review';
  readonly measured_on: CalendarDate;
  readonly rated_by: string;
  readonly reported_by: 'staff' | 'patient';
  readonly recorded_at: string;
};

/** False when the id is taken. A reading from the patient's phone has no staff member. */
export async function insertOutcome(scope: Scope, outcome: OutcomeRow, staff_id: string | null): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into outcome
       (practice_id, outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by, reported_by,
        staff_id, recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
     on conflict (practice_id, outcome_id) do nothing`,
    [
      scope.practice_id,
      outcome.outcome_id,
      outcome.patient_id,
      outcome.plan_id,
      outcome.scale,
      JSON.stringify(outcome.items),
      outcome.score,
      outcome.occasion,
      outcome.measured_on,
      outcome.rated_by,
      outcome.reported_by,
      staff_id,
      outcome.recorded_at,
    ],
  );
  return rowCount === 1;
}

/** In order of time within each scale. */
export async function listOutcomesOfPlan(scope: Scope, plan_id: string): Promise<readonly OutcomeRow[]> {
  const { rows } = await scope.query<OutcomeRow>(
    `select outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by, reported_by, recorded_at
       from outcome where practice_id = $1 and plan_id = $2 order by scale, measured_on, recorded_at`,
    [scope.practice_id, plan_id],
  );
  return rows;
}
