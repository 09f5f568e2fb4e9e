import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { ownScales } from './own-readings.ts';
import { toldRedness } from './told-redness.ts';

type CheckIn = Parameters<typeof toldRedness>[0]['check_ins'][number];

const checkIn = (session_id: string, for_day: number, groups: CheckIn['answers']['groups'], at = for_day): CheckIn => ({
  check_in_id: `${session_id} ${for_day}`,
  patient_id: 'p',
  session_id,
  for_day,
  answers: { groups, note: '' },
  urgency: 'self-care',
  reasons: [],
  missing_groups: [],
  text_shown: '',
  text_version: null,
  received_at: `2026-01-${String(at).padStart(2, '0')}T10:00:00.000Z`,
});

describe('what the patient told of redness', () => {
  it('is yes where it was ticked, no where its group was answered without it, and nothing where it was left out', () => {
    const told = toldRedness({
      check_ins: [
        checkIn('a', 1, { 'usual-course': { yes: ['redness'] } }),
        checkIn('a', 3, { 'usual-course': { none: true } }),
        checkIn('a', 7, { 'new-signs': { none: true } }),
      ],
    });
    expect(told.map(({ day, isRed }) => [day, isRed])).toEqual([
      [1, true],
      [3, false],
    ]);
  });

  it('numbers sessions in their order, however the list comes', () => {
    const usual = { 'usual-course': { none: true } } as const;
    const told = toldRedness({ check_ins: [checkIn('b', 1, usual, 20), checkIn('a', 1, usual, 2)] });
    expect(told.map(({ key, session }) => [key, session])).toEqual([
      ['a 1', 1],
      ['b 1', 2],
    ]);
    expect(toldRedness({ check_ins: [] })).toEqual([]);
  });
});

describe('scores that have no place in the model’s unit', () => {
  it('are those of scales without a published spread, once there is a reading', () => {
    const reading = {
      outcome_id: 'o',
      patient_id: 'p',
      plan_id: 'l',
      scale: 'glogau',
      items: {},
      score: 2,
      occasion: 'review' as const,
      measured_on: calendarDate('2026-07-01'),
      rated_by: 'x',
      reported_by: 'staff' as const,
      recorded_at: '2026-07-01T10:00:00Z',
    };
    const course = (scale: string, readings = [reading]) => ({ scale, readings, change: null });
    const courses = [course('goodman-baron-qualitative'), course('glogau'), course('vss', [])];
    expect(ownScales({ courses, session_days: [] }).map(({ scale }) => scale)).toEqual(['glogau']);
  });
});
