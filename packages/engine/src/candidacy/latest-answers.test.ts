import { describe, expect, it } from 'vitest';
import { answered } from './candidacy-test-case.ts';
import { latestAnswers } from './latest-answers.ts';
import { dontKnow, no, yes } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';

const [monday, tuesday] = [calendarDate('2026-11-16'), calendarDate('2026-11-17')];

describe('the latest answer to a question', () => {
  it('is that of the newest day, in whatever order they come', () => {
    const [old, recent] = [answered('pregnancy', yes, monday), answered('pregnancy', no, tuesday)];
    expect(latestAnswers([recent, old])).toEqual([recent]);
    expect(latestAnswers([old, recent])).toEqual([recent]);
  });

  it('of one source on one day is the last that it gave', () => {
    expect(latestAnswers([answered('keloid', yes, monday), answered('keloid', no, monday)])).toMatchObject([
      { value: no },
    ]);
  });

  it('of two sources that agree is one answer', () => {
    const both = [answered('keloid', no, monday, 'patient'), answered('keloid', no, monday, 'clinician')];
    expect(latestAnswers(both)).toHaveLength(1);
  });

  it('of two sources that contradict each other on one day stays both', () => {
    const both = [answered('keloid', no, monday, 'patient'), answered('keloid', yes, monday, 'clinician')];
    expect(latestAnswers(both)).toEqual(both);
  });

  it('is the one that knows, when another source of that day does not', () => {
    const both = [answered('keloid', dontKnow, monday, 'patient'), answered('keloid', yes, monday, 'clinician')];
    expect(latestAnswers(both)).toMatchObject([{ value: yes }]);
  });

  it('can be that it is not known any more', () => {
    const given = [answered('keloid', no, monday), answered('keloid', dontKnow, tuesday)];
    expect(latestAnswers(given)).toMatchObject([{ value: dontKnow }]);
  });
});
