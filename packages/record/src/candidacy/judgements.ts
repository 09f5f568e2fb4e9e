import type { Licence } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';

/** What licensed people add to an assessment. Neither is ever changed; a later decision stands beside the earlier. */
export type NewOverride = {
  readonly override_id: string;
  readonly assessment_id: string;
  readonly rule: string;
  readonly reason: string;
  readonly text: string;
  readonly licence: Licence;
  readonly staff_id: string;
  readonly by_name: string;
  readonly at: string;
};

export type NewDecision = {
  readonly decision_id: string;
  readonly assessment_id: string;
  readonly decision: string;
  readonly text: string;
  readonly staff_id: string;
  readonly by_name: string;
  readonly signed_at: string;
};

/** False where the rule was overridden before, even a moment ago by somebody else. */
export async function insertOverride(scope: Scope, override: NewOverride): Promise<boolean> {
  const inserted = await scope.kysely
    .insertInto('finding_override')
    .values({ ...override, practice_id: scope.practice_id })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return inserted.numInsertedOrUpdatedRows === 1n;
}

export async function insertDecision(scope: Scope, decision: NewDecision): Promise<void> {
  await scope.kysely
    .insertInto('candidacy_decision')
    .values({ ...decision, practice_id: scope.practice_id })
    .execute();
}
