import type { listRetention, readRetention } from '@stipple/contract/retention';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { listErasures } from '@stipple/record/retention/erasure';
import { listHeld, listRunOut, readKeptRecord } from '@stipple/record/retention/retention';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { KEPT } from '../practice/backups.ts';
import { presentErasure, presentKept } from './present-retention.ts';
import { removeErasedObjects } from './remove-erased-objects.ts';
import { retentionRule } from './retention-rule.ts';

/** So many are shown at once; the rest follow when these are dealt with. */
const MOST = 200;

/** Names are shown, so the look is noted. Bytes that could not be removed before are tried again. */
export async function listRetentionCommand(context: StaffContext): Answer<typeof listRetention> {
  const { scope, practice, today, deps, afterwards } = context;
  const rule = retentionRule(practice);
  const run_out = await listRunOut(scope, { rule, today, most: MOST });
  const [held, erasures] = [await listHeld(scope, rule), await listErasures(scope)];
  const { kept } = await deps.backups.status();
  scope.audit({
    action: 'retention.list',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { run_out: run_out.length, held: held.length },
  });
  if (erasures.some(({ objects_gone_at }) => objects_gone_at === null))
    afterwards(() => removeErasedObjects(deps, practice.practice_id));
  const oldest = kept.at(-1)?.taken_at ?? null;
  return ok({
    rule,
    run_out: run_out.map(presentKept),
    held: held.map(presentKept),
    erasures: erasures.map(presentErasure),
    backups: { kept: kept.length, at_most: KEPT, oldest: oldest === null ? null : instantText(oldest) },
  });
}

export async function readRetentionCommand(
  { scope, practice }: StaffContext,
  { params: { patient_id } }: InputOf<typeof readRetention>,
): Answer<typeof readRetention> {
  const kept = await readKeptRecord(scope, patient_id, retentionRule(practice));
  if (kept === null) return fail(problem('not-found', 'There is no such patient here.'));
  scope.audit({ action: 'retention.read', subject_kind: 'patient', subject_id: patient_id, patient_id, detail: {} });
  return ok(presentKept(kept));
}
