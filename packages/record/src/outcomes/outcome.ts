import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { COUNTS } from '../sessions/session-context.ts';

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
  readonly recorded_at: string;
};

/** The plan that readings belong to, and the days of its signed sessions. */
export type MeasuredPlan = {
  readonly plan_id: string;
  readonly patient_id: string;
  readonly indication: string;
  readonly measure: string;
  readonly patient_measure: string | null;
  readonly state: 'draft' | 'agreed' | 'ended';
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  /** In order of time. */
  readonly session_days: readonly CalendarDate[];
};

/** False when the id is taken. */
export async function insertOutcome(scope: Scope, outcome: OutcomeRow, staff_id: string | null): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into outcome
       (practice_id, outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by, staff_id,
        recorded_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
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
      staff_id,
      outcome.recorded_at,
    ],
  );
  return rowCount === 1;
}

/** In order of time within each scale. */
export async function listOutcomesOfPlan(scope: Scope, plan_id: string): Promise<readonly OutcomeRow[]> {
  const { rows } = await scope.query<OutcomeRow>(
    `select outcome_id, patient_id, plan_id, scale, items, score, occasion, measured_on, rated_by, recorded_at
       from outcome where practice_id = $1 and plan_id = $2 order by scale, measured_on, recorded_at`,
    [scope.practice_id, plan_id],
  );
  return rows;
}

export async function findMeasuredPlan(scope: Scope, plan_id: string): Promise<MeasuredPlan | null> {
  const { rows } = await scope.query<MeasuredPlan>(
    `select t.plan_id, t.patient_id, t.indication, t.measure, t.patient_measure, t.state, t.first_reading_days,
            t.final_reading_days,
            (select coalesce(json_agg(s.day order by s.day), '[]') from session s
              where s.practice_id = $1 and s.plan_id = t.plan_id and s.signed_at is not null and ${COUNTS}) as session_days
       from treatment_plan t where t.practice_id = $1 and t.plan_id = $2`,
    [scope.practice_id, plan_id],
  );
  return rows[0] ?? null;
}
