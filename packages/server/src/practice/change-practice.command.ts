import type { changePractice } from '@stipple/contract/practice';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findPractice, updatePractice } from '@stipple/record/practice/practice';
import { dayInZone } from '../access/practice-facts.ts';
import { practiceFacts } from '../access/practice-of-row.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { invalidRequest } from '../http/parse-input.ts';
import { placeFaults } from './place-faults.ts';
import { presentPractice } from './present-practice.ts';
import { ageFaults } from './age-faults.ts';
import { windowFaults } from './window-faults.ts';

export async function changePracticeCommand(
  { scope, deps, now, today, afterwards }: StaffContext,
  { body }: InputOf<typeof changePractice>,
): Answer<typeof changePractice> {
  const faults = [...placeFaults(body, ''), ...windowFaults(body.settings.windows_days), ...ageFaults(body.settings)];
  if (faults.length > 0) return fail(invalidRequest(faults));
  const { version, ...details } = body;
  const before = await findPractice(scope);
  const updated = await updatePractice(scope, version, { ...details, language: before?.language ?? 'en' });
  if (!updated.ok) {
    if (updated.problem.code === 'not-found') return fail(problem('not-found', 'The practice is not here.'));
    const current = presentPractice(practiceFacts(updated.problem.current), today);
    return fail(problem('stale-version', `The practice is at version ${current.version}.`, { extra: { current } }));
  }
  const after = practiceFacts(updated.value);
  const changed = before === null ? [] : changedFields(details, practiceFacts(before));
  scope.audit({
    action: 'practice.change',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { version: after.version, changed },
  });
  afterwards(() => deps.signedIn.forget());
  return ok(presentPractice(after, dayInZone(now, after.time_zone)));
}

function changedFields(after: object, before: object): readonly string[] {
  const old = new Map(Object.entries(before));
  return Object.entries(after)
    .filter(([field, value]) => JSON.stringify(value) !== JSON.stringify(old.get(field)))
    .map(([field]) => field);
}
