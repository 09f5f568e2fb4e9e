import { describe, expect, it } from 'vitest';
import { answeredGroups } from './check-in.ts';
import type { CheckIn } from './check-in.ts';

const checkIn: CheckIn = {
  check_in_id: '01923f7e-0000-7000-8000-000000000001',
  patient_id: '01923f7e-0000-7000-8000-000000000002',
  session_id: '01923f7e-0000-7000-8000-000000000003',
  for_day: 1,
  answers: {
    groups: {
      'right-now': { none: true },
      'new-signs': { yes: ['pus', 'no-longer-known'] },
      'gone-group': { none: true },
    },
    note: '',
  },
  urgency: 'same-day',
  reasons: [],
  missing_groups: ['usual-course'],
  text_shown: '',
  text_version: null,
  received_at: '2026-11-21T08:00:00Z',
};

describe('the answers of a check-in', () => {
  const groups = answeredGroups(checkIn);
  const signs = (code: string) => groups.find((group) => group.code === code)?.signs;

  it('stand beside the questions of that day', () => {
    expect(signs('right-now')).toEqual([]);
    expect(signs('new-signs')?.[0]).toMatch(/pus/i);
    expect(signs('later-signs')).toBeUndefined();
  });

  it('show a screen that was left out as not answered, never as none', () => {
    expect(signs('usual-course')).toBeNull();
  });

  it('keep what the catalogue no longer knows', () => {
    expect(signs('new-signs')).toContain('no-longer-known');
    expect(signs('gone-group')).toEqual([]);
  });
});
