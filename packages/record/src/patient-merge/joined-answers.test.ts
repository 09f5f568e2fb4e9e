import { latestAnswers } from '@stipple/engine/candidacy';
import { questions, type AnswerValue } from '@stipple/engine/catalog';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contradictedQuestions, joinedAnswers, type FiledAnswer } from './joined-answers.ts';

const TODAY = calendarDate('2026-11-20');
const yes: AnswerValue = { kind: 'yes-no', yes: true };
const no: AnswerValue = { kind: 'yes-no', yes: false };

function filed(patient_id: string, value: AnswerValue, more: Partial<FiledAnswer> = {}): FiledAnswer {
  return {
    question: 'keloid',
    value,
    answered_on: TODAY,
    answered_by: 'patient',
    patient_id,
    recorded_at: '2026-11-20T09:00:00.000Z',
    since_merge: false,
    ...more,
  };
}

describe('the answers of two merged rows', () => {
  it('that contradict each other are both handed on as of the newer day, and a later no does not win', () => {
    const earlier = filed('a', yes, { answered_on: addDays(TODAY, -30) });
    const joined = joinedAnswers([earlier, filed('b', no)]);
    expect(joined).toEqual([
      { question: 'keloid', value: yes, answered_on: TODAY, answered_by: 'patient' },
      { question: 'keloid', value: no, answered_on: TODAY, answered_by: 'record' },
    ]);
    expect(latestAnswers(joined)).toHaveLength(2);
    expect(contradictedQuestions([earlier, filed('b', no)])).toEqual(['keloid']);
  });

  it('do not contradict each other where the older one had run out by then', () => {
    const ran_out = addDays(TODAY, -(questions['pregnancy']?.holds_for_days ?? 0) - 1);
    const rows = [
      filed('a', yes, { question: 'pregnancy', answered_on: ran_out }),
      filed('b', no, { question: 'pregnancy' }),
    ];
    expect(joinedAnswers(rows)).toEqual([
      { question: 'pregnancy', value: no, answered_on: TODAY, answered_by: 'patient' },
    ]);
  });

  it('are settled by an answer given after the merge', () => {
    const settled = filed('a', no, { recorded_at: '2026-11-20T10:00:00.000Z', since_merge: true });
    expect(joinedAnswers([filed('b', yes), settled])).toEqual([
      { question: 'keloid', value: no, answered_on: TODAY, answered_by: 'patient' },
    ]);
  });

  it('complete each other where only one row was asked, and an informed answer is not outdone by not knowing', () => {
    const rows = [filed('a', no), filed('b', yes, { question: 'herpes' })];
    expect(joinedAnswers(rows).map(({ question }) => question)).toEqual(['keloid', 'herpes']);
    expect(
      joinedAnswers([filed('a', yes), filed('b', { kind: 'dont-know' }, { answered_by: 'clinician' })]),
    ).toContainEqual(expect.objectContaining({ value: yes }));
  });

  const anyRow = fc.record({
    patient_id: fc.constantFrom('a', 'b', 'c'),
    value: fc.constantFrom<AnswerValue>(yes, no, { kind: 'dont-know' }),
    question: fc.constantFrom('keloid', 'herpes', 'pregnancy'),
    days: fc.integer({ min: 0, max: 900 }),
    answered_by: fc.constantFrom<FiledAnswer['answered_by']>('patient', 'clinician'),
  });

  it('never leave one single answer standing where the rows said yes and no while both held', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 12 }), (drawn) => {
        const unique = new Map(drawn.map((row) => [`${row.question} ${row.answered_by} ${row.patient_id}`, row]));
        const rows = [...unique.values()].map(({ days, ...row }) =>
          filed(row.patient_id, row.value, { ...row, answered_on: addDays(TODAY, -days) }),
        );
        for (const question of contradictedQuestions(rows)) {
          const left = latestAnswers(joinedAnswers(rows)).filter((answer) => answer.question === question);
          expect(left).toHaveLength(2);
        }
      }),
    );
  });

  it('of one row are what they were', () => {
    fc.assert(
      fc.property(fc.array(anyRow, { maxLength: 8 }), (drawn) => {
        const rows = drawn.map(({ value, question, answered_by }) => filed('a', value, { question, answered_by }));
        expect(joinedAnswers(rows)).toEqual(
          rows.map(({ question, value, answered_on, answered_by }) => ({ question, value, answered_on, answered_by })),
        );
      }),
    );
  });
});
