import { describe, expect, it } from 'vitest';
import { dayGroups, waitingAnswers } from './day-groups.ts';
import type { TodayVisit } from './day-groups.ts';

const visit = (name: string, state: TodayVisit['state'], time: string | null) =>
  ({ patient_name: name, state, time }) as TodayVisit;

describe('the visits of a day', () => {
  it('stand as here, expected and done, each by time, those without a time last', () => {
    const groups = dayGroups([
      visit('late', 'planned', '15:00'),
      visit('open', 'planned', null),
      visit('early', 'planned', '08:30'),
      visit('here', 'arrived', '09:00'),
      visit('left', 'done', '08:00'),
    ]);
    expect(groups.map(({ state, visits }) => [state, visits.map((one) => one.patient_name)])).toEqual([
      ['arrived', ['here']],
      ['planned', ['early', 'late', 'open']],
      ['done', ['left']],
    ]);
  });

  it('leave out a group that nobody is in, and visits that were called off', () => {
    expect(dayGroups([visit('off', 'cancelled', null)])).toEqual([]);
  });
});

describe('answers that wait', () => {
  it('are counted over all urgencies, and are nobody’s business without the inbox', () => {
    expect(waitingAnswers({ emergency: 1, to_read: 0, same_day: 2, contact: 0, self_care: 3 })).toBe(6);
    expect(waitingAnswers(null)).toBeNull();
  });
});
