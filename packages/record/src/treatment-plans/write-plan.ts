import type { Scope } from '../practice-scope.ts';
import type { PlanRow, PlanZoneRow } from './read-plans.ts';

/** What a draft says, reasons and findings included. */
export type PlanContent = Omit<
  PlanRow,
  'plan_id' | 'patient_id' | 'assessment_id' | 'state' | 'agreed_at' | 'agreed_by' | 'version' | 'created_at'
>;

/** Who made a state of the plan, and when; kept with each version. */
export type PlanChange = { readonly plan_id: string; readonly by: string; readonly at: string };

/** False where the identifier is taken. */
export async function insertPlan(
  scope: Scope,
  change: PlanChange,
  plan: PlanContent & { readonly patient_id: string; readonly assessment_id: string },
): Promise<boolean> {
  const { zones, ...content } = plan;
  const inserted = await scope.kysely
    .insertInto('treatment_plan')
    .values({
      ...content,
      ...asJson(content),
      practice_id: scope.practice_id,
      plan_id: change.plan_id,
      state: 'draft',
      created_at: change.at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  if (inserted.numInsertedOrUpdatedRows !== 1n) return false;
  await insertZones(scope, change.plan_id, zones);
  await keepVersion(scope, change);
  return true;
}

/** False where the version is no longer the one that was changed. */
export async function updateDraft(
  scope: Scope,
  change: PlanChange & { readonly version: number },
  content: PlanContent,
): Promise<boolean> {
  const { zones, ...fields } = content;
  const isWritten = await writeState(scope, change, { ...fields, ...asJson(fields) });
  if (!isWritten) return false;
  await scope.query('delete from plan_zone where practice_id = $1 and plan_id = $2', [
    scope.practice_id,
    change.plan_id,
  ]);
  await insertZones(scope, change.plan_id, zones);
  await keepVersion(scope, change);
  return true;
}

/** Agreed with the findings of that moment. False where the version is no longer the one that was agreed. */
export async function writeAgreement(
  scope: Scope,
  change: PlanChange & { readonly version: number },
  findings: unknown,
): Promise<boolean> {
  const isWritten = await writeState(scope, change, {
    state: 'agreed',
    agreed_at: change.at,
    agreed_by: change.by,
    findings: JSON.stringify(findings),
  });
  if (isWritten) await keepVersion(scope, change);
  return isWritten;
}

/** False where the version is no longer the one that was ended. */
export async function writeEnd(
  scope: Scope,
  change: PlanChange & { readonly version: number },
  end: { readonly why: string; readonly text: string },
): Promise<boolean> {
  const isWritten = await writeState(scope, change, {
    state: 'ended',
    ended_at: change.at,
    ended_why: end.why,
    ended_text: end.text,
  });
  if (isWritten) await keepVersion(scope, change);
  return isWritten;
}

type PlanColumns = Partial<
  Omit<PlanContent, 'zones' | 'reasons' | 'findings'> & {
    readonly reasons: string;
    readonly findings: string;
    readonly state: string;
    readonly agreed_at: string;
    readonly agreed_by: string;
    readonly ended_at: string;
    readonly ended_why: string;
    readonly ended_text: string;
  }
>;

async function writeState(
  scope: Scope,
  change: PlanChange & { readonly version: number },
  columns: PlanColumns,
): Promise<boolean> {
  const updated = await scope.kysely
    .updateTable('treatment_plan')
    .set({ ...columns, version: change.version + 1 })
    .where('practice_id', '=', scope.practice_id)
    .where('plan_id', '=', change.plan_id)
    .where('version', '=', change.version)
    .executeTakeFirst();
  return updated.numUpdatedRows === 1n;
}

async function insertZones(scope: Scope, plan_id: string, zones: readonly PlanZoneRow[]): Promise<void> {
  await scope.kysely
    .insertInto('plan_zone')
    .values(zones.map((zone, position) => ({ ...zone, practice_id: scope.practice_id, plan_id, position })))
    .execute();
}

/** Every state is kept whole, zones included. */
async function keepVersion(scope: Scope, change: PlanChange): Promise<void> {
  await scope.query(
    `insert into treatment_plan_version (practice_id, plan_id, version, content, changed_by, changed_at)
     select p.practice_id, p.plan_id, p.version,
            to_jsonb(p) || jsonb_build_object('zones',
              (select coalesce(jsonb_agg(to_jsonb(z) - 'practice_id' - 'plan_id' order by z.position), '[]')
                 from plan_zone z where z.practice_id = $1 and z.plan_id = $2)),
            $3, $4
       from treatment_plan p where p.practice_id = $1 and p.plan_id = $2`,
    [scope.practice_id, change.plan_id, change.by, change.at],
  );
}

function asJson(content: { readonly reasons: unknown; readonly findings: unknown }): {
  readonly reasons: string;
  readonly findings: string;
} {
  return { reasons: JSON.stringify(content.reasons), findings: JSON.stringify(content.findings) };
}
