import type { readPracticeHistory } from '@stipple/contract/practice';
import { ok } from '@stipple/engine/kernel';
import { listSettingVersions, type SettingVersion } from '@stipple/record/practice/setting-versions';
import { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Every version, newest first, each with what it changed of the one before it. */
export async function readPracticeHistoryCommand({ scope }: StaffContext): Answer<typeof readPracticeHistory> {
  const versions = await listSettingVersions(scope);
  scope.audit({
    action: 'practice.history',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: {},
  });
  return ok({
    versions: versions.map((one, index) => ({
      version: one.version,
      changed_at: instantText(Temporal.Instant.from(one.changed_at)),
      changed_by: one.changed_by,
      changes: changesBetween(versions[index + 1] ?? null, one),
    })),
  });
}

/** The first version replaced nothing. */
function changesBetween(before: SettingVersion | null, after: SettingVersion) {
  if (before === null) return [];
  const [was, is] = [flat(before), flat(after)];
  return [...new Set([...was.keys(), ...is.keys()])].toSorted().flatMap((field) => {
    const [old = null, now = null] = [was.get(field), is.get(field)];
    return JSON.stringify(old) === JSON.stringify(now) ? [] : [{ field, was: old, is: now }];
  });
}

/** `settings.modules.candidacy` and the like; lists stay whole. */
function flat({ name, country, time_zone, emergency_number, settings }: SettingVersion): ReadonlyMap<string, unknown> {
  const found = new Map<string, unknown>();
  const walk = (path: string, value: unknown): void => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) found.set(path, value);
    else for (const [key, inner] of Object.entries(value)) walk(path === '' ? key : `${path}.${key}`, inner);
  };
  walk('', { name, country, time_zone, emergency_number, settings });
  return found;
}
