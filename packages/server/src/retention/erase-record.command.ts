import { problem, type Problem } from '@stipple/contract/problems';
import type { eraseRecord } from '@stipple/contract/retention';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import { sealAudit } from '@stipple/record/audit/index';
import { personRows } from '@stipple/record/patient-merge/same-person';
import { eraseRecords } from '@stipple/record/retention/erasure';
import { lockPerson } from '@stipple/record/retention/holds';
import { readKeptRecord, type KeptRecord } from '@stipple/record/retention/retention';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { removeErasedObjects } from './remove-erased-objects.ts';
import { retentionRule } from './retention-rule.ts';

/**
 * Erases a person whose time has run out, for good. What is audited is sealed first, so that the chain still holds; of the
 * erasure itself stays who, when, why, and how much, and nothing about the person.
 */
export async function eraseRecordCommand(
  context: StaffContext,
  { params: { patient_id }, body: { erasure_id, reason } }: InputOf<typeof eraseRecord>,
): Answer<typeof eraseRecord> {
  const { scope, practice, actor, now, today, deps, afterwards } = context;
  const rule = retentionRule(practice);
  await lockPerson(scope, patient_id);
  const kept = await readKeptRecord(scope, patient_id, rule);
  if (kept === null) return fail(problem('not-found', 'There is no such patient here.'));
  const erasable = demandErasable(kept, today);
  if (!erasable.ok) return erasable;
  while ((await sealAudit(scope)) !== null);
  const { last_entry_on, kept_until } = kept;
  const erased_at = instantText(now);
  const by = { staff_id: actor.staff_id, by_name: actor.display_name };
  const note = { last_entry_on, kept_until, reason, ...by, erased_at };
  const erased = await eraseRecords(scope, erasure_id, await personRows(scope, patient_id), note);
  const { audit_events, audit_digest, objects, rows_erased } = erased;
  const rows = Object.values(rows_erased).reduce((sum, count) => sum + count, 0);
  scope.audit({
    action: 'retention.erase',
    subject_kind: 'erasure',
    subject_id: erasure_id,
    patient_id: null,
    detail: { rule, last_entry_on, kept_until, rows, audit_events, audit_digest, objects: objects.length },
  });
  afterwards(() => removeErasedObjects(deps, scope.practice_id));
  const photos = rows_erased['photo'] ?? 0;
  const photos_gone_at = objects.length === 0 ? erased_at : null;
  const what = { rows, audit_events, photos, photos_gone_at };
  return ok({ erasure_id, erased_at, by: actor.display_name, reason, last_entry_on, kept_until, ...what });
}

function demandErasable({ hold, kept_until }: KeptRecord, today: CalendarDate): Result<true, Problem> {
  if (hold !== null) return fail(problem('on-hold', `${hold.by} holds this record: ${hold.reason}`));
  if (kept_until > today)
    return fail(problem('too-early', `This record is kept until ${kept_until}.`, { extra: { kept_until } }));
  return ok(true);
}
