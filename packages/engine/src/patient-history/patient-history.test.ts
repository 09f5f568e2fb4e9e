import { describe, expect, it } from 'vitest';
import { pigmentHistoryOn, skinTypeOn } from './index.ts';
import { chosen, dontKnow, no, yes } from '../catalog/index.ts';
import type { Answer, AnswerValue } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';

const day = calendarDate('2026-11-20');

function said(question: string, value: AnswerValue, on = day, answered_by: Answer['answered_by'] = 'clinician') {
  return { question, value, answered_on: on, answered_by };
}

describe('the skin type on a day', () => {
  it('is the newest that was assigned', () => {
    const before = said('skin-type', chosen('ii'), calendarDate('2026-01-01'));
    expect(skinTypeOn([before], day)).toBe('ii');
    expect(skinTypeOn([before, said('skin-type', chosen('v'))], day)).toBe('v');
  });

  it('is not known where nobody assigned it, where it is in doubt, and where two people disagree on one day', () => {
    expect(skinTypeOn([], day)).toBeNull();
    expect(skinTypeOn([said('skin-type', dontKnow)], day)).toBeNull();
    expect(skinTypeOn([said('skin-type', chosen('vii'))], day)).toBeNull();
    const both = [said('skin-type', chosen('iii')), said('skin-type', chosen('iv'), day, 'patient')];
    expect(skinTypeOn(both, day)).toBeNull();
  });
});

describe('dark marks before', () => {
  it('are known for a year: the day before, on and after', () => {
    const on = (when: string) => pigmentHistoryOn([said('pigment-history', no, calendarDate(when))], day);
    expect([on('2025-11-21'), on('2025-11-20'), on('2025-11-19')]).toEqual([false, false, null]);
  });

  it('are not known where they were never asked about, and are true where they were', () => {
    expect(pigmentHistoryOn([said('skin-type', chosen('ii'))], day)).toBeNull();
    expect(pigmentHistoryOn([said('pigment-history', dontKnow)], day)).toBeNull();
    expect(pigmentHistoryOn([said('pigment-history', yes)], day)).toBe(true);
  });
});
