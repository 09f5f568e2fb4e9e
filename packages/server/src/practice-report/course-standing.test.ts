import { describe, expect, it } from 'vitest';
import { standingOf } from './course-standing.ts';

const course = {
  sessions: 2,
  sessions_planned: 4,
  interval_days: 28,
  state: 'agreed',
  ended_why: null,
  has_next: false,
  last_day: '2026-10-01',
} as const;

describe('a course', () => {
  it('is under way while a visit is ahead, and until twice its interval has passed in silence', () => {
    expect(standingOf(course, '2026-11-26')).toBe('under-way');
    expect(standingOf(course, '2026-11-27')).toBe('dropped-out');
    expect(standingOf({ ...course, has_next: true }, '2027-11-27')).toBe('under-way');
  });

  it('is completed once every planned session was held, or somebody ended it as completed', () => {
    expect(standingOf({ ...course, sessions: 4 }, '2027-11-27')).toBe('completed');
    expect(standingOf({ ...course, state: 'ended', ended_why: 'completed' }, '2026-11-20')).toBe('completed');
    expect(standingOf({ ...course, sessions: 4, state: 'ended', ended_why: 'patient-wish' }, '2026-11-20')).toBe(
      'completed',
    );
  });

  it('is stopped by a clinician and dropped out of by a patient', () => {
    expect(standingOf({ ...course, state: 'ended', ended_why: 'stop-rule' }, '2026-11-20')).toBe('stopped');
    expect(standingOf({ ...course, state: 'ended', ended_why: 'clinical-reason' }, '2026-11-20')).toBe('stopped');
    expect(standingOf({ ...course, state: 'ended', ended_why: 'patient-wish', has_next: true }, '2026-11-20')).toBe(
      'dropped-out',
    );
  });
});
