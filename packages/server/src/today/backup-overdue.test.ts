import { Temporal } from 'temporal-polyfill';
import { describe, expect, it } from 'vitest';
import { isBackupOverdue } from './backup-overdue.ts';

const now = Temporal.Instant.from('2026-11-20T09:00:00Z');

describe('the warning of the first screen', () => {
  it.each([
    ['2026-11-18T09:00:00Z', false],
    ['2026-11-18T08:59:59Z', true],
    ['2026-11-20T08:00:00Z', false],
  ])('for a backup of %s is %s', (at, isOverdue) => {
    expect(isBackupOverdue(Temporal.Instant.from(at), now)).toBe(isOverdue);
  });

  it('comes at once where there is no backup', () => {
    expect(isBackupOverdue(null, now)).toBe(true);
  });
});
