import { findDevice } from '@stipple/engine/catalog';
import { handOf, hzOnLabel } from '@stipple/engine/dosimetry';
import { LAST_DAY } from '@stipple/engine/healing';
import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { lastDayOf, pointsOf } from './course-days.ts';
import { faultWords } from './fault-words.ts';
import { ownReadings } from './own-readings.ts';
import { passesShown } from './passes-shown.ts';
import { publishedRows } from './published-rows.ts';
import { coursesOf } from './variant.ts';

const skinpen = handOf(findDevice('skinpen-precision'));
const usual = { setting_mm: 1, passes: 4, sessions: 3, interval_days: 28 };
const faultsOf = (values: Partial<Record<keyof typeof usual, number | null>>) => {
  const courses = coursesOf('cheeks', skinpen, [usual, { ...usual, ...values }]);
  return courses.ok ? [] : courses.problem.map((fault) => faultWords(fault));
};

describe('the hand that a plan begins with', () => {
  it('reads strokes from the label of the device, and asks where the label does not say them', () => {
    expect(hzOnLabel({ speeds: [{ code: 'a', label: '7,000 rpm, the only speed', oscillation_hz: null }] })).toBe(117);
    expect(hzOnLabel({ speeds: [{ code: 'a', label: '100 to 150 Hz', oscillation_hz: null }] })).toBeNull();
    expect(hzOnLabel({ speeds: [] })).toBeNull();
    expect(handOf(null).oscillation_hz).toBeNull();
  });

  it('moves no slower than strokes merge', () => {
    expect(skinpen).toMatchObject({ kind: 'pen', needles: 14, oscillation_hz: 117, hand_speed_cm_s: 2.5 });
  });
});

describe('plans to compare', () => {
  it('become courses from day 0', () => {
    const courses = coursesOf('cheeks', skinpen, [usual]);
    expect(courses.ok ? courses.value[0]?.session_days : null).toEqual([0, 28, 56]);
  });

  it('name what cannot be computed with, and in which plan', () => {
    expect(faultsOf({ interval_days: 0 })).toEqual([
      'Plan B, days between sessions: is 0 days. Give days between sessions between 1 and 730 days.',
    ]);
    expect(faultsOf({ sessions: 100 })[0]).toMatch(/^Plan B, sessions: is 100/);
    expect(faultsOf({ sessions: null })[0]).toMatch(/^Plan B, sessions: is no number/);
    expect(faultsOf({ setting_mm: 2.75 })).toEqual(['Plan B, depth setting: is 2.75 mm. This device goes to 2.5 mm.']);
  });
});

describe('the days of a picture', () => {
  it('are in order, dense in the first week, and end where the model does', () => {
    for (const session_days of [[], [0], [0, 28, 56], [0, 365, 730]]) {
      const points = pointsOf([{ session_days }]);
      expect(points).toEqual([...new Set(points)].toSorted((a, b) => a - b));
      expect(points.filter((day) => day <= 7).length).toBeGreaterThan(10);
      expect(points.at(-1)).toBe(lastDayOf([{ session_days }]));
      expect(points.at(-1)).toBeLessThanOrEqual(LAST_DAY);
    }
  });

  it('show at most four passes, the first and the last among them', () => {
    expect(passesShown(3)).toEqual([1, 2, 3]);
    expect(passesShown(10)).toEqual([1, 4, 7, 10]);
    expect(passesShown(0)).toEqual([0]);
    expect(passesShown(null)).toEqual([NaN]);
  });
});

describe('points in a picture', () => {
  it('are published rows of the same thing, with the gain on what was before', () => {
    expect(publishedRows('collagen')).toMatchObject([{ key: 'B1', day: 176, value: 1.532 }]);
    expect(publishedRows('improvement').length).toBeGreaterThan(3);
    expect(publishedRows('epidermis')).toEqual([]);
  });

  it('are the patient’s own gains in SD of a published scale, from the first session on', () => {
    const reading = (occasion: 'baseline' | 'review', score: number, measured_on: string) => ({
      outcome_id: measured_on,
      patient_id: 'p',
      plan_id: 'l',
      scale: 'goodman-baron-qualitative',
      items: {},
      score,
      occasion,
      measured_on: calendarDate(measured_on),
      rated_by: 'x',
      reported_by: 'staff' as const,
      recorded_at: `${measured_on}T10:00:00Z`,
    });
    const readings = [reading('baseline', 4, '2026-01-01'), reading('review', 2, '2026-07-01')];
    const courses = [{ scale: 'goodman-baron-qualitative', readings, change: null }];
    const [own] = ownReadings({ courses, session_days: [calendarDate('2026-01-02')] });
    expect(own).toMatchObject({ day: 180, value: 2 / 0.59 });
    expect(ownReadings({ courses, session_days: [] })).toEqual([]);
    expect(
      ownReadings({
        courses: [{ scale: 'glogau', readings, change: null }],
        session_days: [calendarDate('2026-01-02')],
      }),
    ).toEqual([]);
  });
});
