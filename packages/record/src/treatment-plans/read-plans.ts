import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

export type PlanZoneRow = {
  readonly zone: string;
  readonly depth_hundredths: number;
  readonly passes: number;
  readonly endpoint: string;
};

/** A treatment plan as it stands, with its zones in their order. */
export type PlanRow = {
  readonly plan_id: string;
  readonly patient_id: string;
  readonly assessment_id: string;
  readonly indication: string;
  readonly device: string;
  readonly goal: string;
  readonly measure: string;
  readonly patient_measure: string | null;
  readonly sessions_planned: number;
  readonly interval_days: number;
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  readonly stop_rule: string;
  readonly off_label: boolean;
  /** JSON. */
  readonly reasons: unknown;
  /** JSON. */
  readonly findings: unknown;
  readonly state: string;
  readonly agreed_at: string | null;
  readonly agreed_by: string | null;
  readonly version: number;
  readonly created_at: string;
  readonly zones: readonly PlanZoneRow[];
};

/** Null where this practice has no such plan. */
export async function readPlanRow(scope: Scope, plan_id: string): Promise<PlanRow | null> {
  const { rows } = await scope.prepared<PlanRow>('plans-plan', `${SELECT} where practice_id = $1 and plan_id = $2`, [
    scope.practice_id,
    plan_id,
  ]);
  return rows[0] ?? null;
}

/** Newest first. */
export async function listPlanRows(scope: Scope, patient_id: string): Promise<readonly PlanRow[]> {
  const { rows } = await scope.prepared<PlanRow>(
    'plans-of-patient',
    `${SELECT} where practice_id = $1 and ${ofPerson('patient_id', '$2')} order by created_at desc, plan_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

const SELECT = `
  select plan_id, patient_id, assessment_id, indication, device, goal, measure, patient_measure, sessions_planned,
         interval_days, first_reading_days, final_reading_days, stop_rule, off_label, reasons, findings, state,
         agreed_at, agreed_by, version, created_at,
         (select coalesce(json_agg(json_build_object('zone', z.zone, 'depth_hundredths', z.depth_hundredths,
                                                     'passes', z.passes, 'endpoint', z.endpoint) order by z.position),
                          '[]')
            from plan_zone z where z.practice_id = $1 and z.plan_id = treatment_plan.plan_id) as zones
    from treatment_plan`;
