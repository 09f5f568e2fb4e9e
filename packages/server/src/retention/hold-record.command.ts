import type { endHold, holdRecord } from '@stipple/contract/retention';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import * as holds from '@stipple/record/retention/holds';
import { readKeptRecord } from '@stipple/record/retention/retention';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentKept } from './present-retention.ts';
import { retentionRule } from './retention-rule.ts';

/** A claim, a complaint, an enquiry: while the hold stands nobody erases the record. */
export async function holdRecordCommand(
  { scope, practice, actor, now }: StaffContext,
  { params: { patient_id }, body: { hold_id, reason } }: InputOf<typeof holdRecord>,
): Answer<typeof holdRecord> {
  const rule = retentionRule(practice);
  if ((await readKeptRecord(scope, patient_id, rule)) === null)
    return fail(problem('not-found', 'There is no such patient here.'));
  const by = { staff_id: actor.staff_id, by_name: actor.display_name, at: instantText(now) };
  await holds.lockPerson(scope, patient_id);
  if (!(await holds.insertHold(scope, { hold_id, patient_id, reason, ...by })))
    return fail(problem('id-already-used', 'There is a hold with this identifier.'));
  scope.audit({ action: 'retention.hold', subject_kind: 'hold', subject_id: hold_id, patient_id, detail: {} });
  const held = await readKeptRecord(scope, patient_id, rule);
  if (held === null) throw new Error('a record that was just held is not there');
  return ok(presentKept(held));
}

export async function endHoldCommand(
  { scope, actor, now }: StaffContext,
  { params: { hold_id }, body: { because } }: InputOf<typeof endHold>,
): Answer<typeof endHold> {
  const end = { by_name: actor.display_name, at: instantText(now), because };
  const patient_id = await holds.endHold(scope, hold_id, end);
  if (patient_id === null) return fail(problem('not-found', 'No such hold stands here.'));
  scope.audit({ action: 'retention.end-hold', subject_kind: 'hold', subject_id: hold_id, patient_id, detail: {} });
  return ok({ done: true });
}
