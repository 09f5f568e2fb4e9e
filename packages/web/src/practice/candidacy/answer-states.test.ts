import { questionsFor } from '@stipple/engine/candidacy';
import { no, onDay, yes } from '@stipple/engine/catalog';
import type { Answer, AnswerValue } from '@stipple/engine/catalog';
import { calendarDate } from '@stipple/engine/kernel';
import type { FactSource } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { answersToSend, answersWithDraft, askedNow, misfitOf, valueOf } from './answer-states.ts';

const today = calendarDate('2026-11-20');
const days = { today, birth_date: calendarDate('1990-05-04') };
const questions = questionsFor({ indication: 'acne-scars-rolling-boxcar', zones: ['cheeks'] });
const said = (question: string, value: AnswerValue, on = '2026-11-20', by: FactSource = 'patient'): Answer => ({
  question,
  value,
  answered_on: calendarDate(on),
  answered_by: by,
});
const asked = (stored: readonly Answer[], draft: Readonly<Record<string, AnswerValue>> = {}) =>
  askedNow(questions, stored, draft, days);
const stateOf = (code: string, stored: readonly Answer[], draft: Readonly<Record<string, AnswerValue>> = {}) =>
  asked(stored, draft).find(({ question }) => question.code === code)?.state;

describe('the questions of an intake', () => {
  it('bring a detail only once the main question stands at yes', () => {
    expect(stateOf('isotretinoin.stopped-on', [])).toBeUndefined();
    expect(stateOf('isotretinoin.stopped-on', [], { isotretinoin: yes })).toEqual({ kind: 'open' });
    expect(stateOf('isotretinoin.stopped-on', [said('isotretinoin', yes)], { isotretinoin: no })).toBeUndefined();
  });

  it('take an answer of the day, and ask again what holds for the day alone', () => {
    expect(stateOf('pregnancy', [said('pregnancy', no)])).toMatchObject({ kind: 'recorded' });
    expect(stateOf('pregnancy', [said('pregnancy', no, '2026-11-19')])).toMatchObject({ kind: 'too-old' });
    expect(stateOf('isotretinoin.stopped-on', [said('isotretinoin', yes, '2026-11-19')])).toBeUndefined();
  });

  it('show a contradiction instead of choosing a side', () => {
    const state = stateOf('keloid', [said('keloid', no), said('keloid', yes, '2026-11-20', 'clinician')]);
    expect(state).toMatchObject({ kind: 'disagree' });
    expect(state === undefined ? null : valueOf(state)).toBeNull();
  });

  it('are sent apart by who said it, without details that are no longer asked', () => {
    const draft = {
      isotretinoin: no,
      'isotretinoin.taking-now': yes,
      'skin-type': { kind: 'choice', choice: 'iii' },
    } as const;
    expect(answersToSend(asked([], draft), 'patient')).toEqual([
      { answered_by: 'patient', answers: [{ question: 'isotretinoin', value: no }] },
      { answered_by: 'clinician', answers: [{ question: 'skin-type', value: draft['skin-type'] }] },
    ]);
    expect(answersToSend(asked([]), 'patient')).toEqual([]);
  });

  it('preview what the record would hold: the same person corrects, another one contradicts', () => {
    const stored = [said('keloid', no)];
    const typed = asked(stored, { keloid: yes });
    expect(answersWithDraft(stored, typed, 'patient', today)).toEqual([said('keloid', yes)]);
    expect(answersWithDraft(stored, typed, 'clinician', today)).toEqual([
      said('keloid', no),
      said('keloid', yes, '2026-11-20', 'clinician'),
    ]);
  });

  it('take a number within its bounds only', () => {
    const inr = questions.find(({ kind }) => kind === 'number');
    if (inr === undefined) throw new Error('no question asks for a number');
    expect(misfitOf(inr, { kind: 'number', number: inr.min ?? 0 }, days)).toBeNull();
    expect(misfitOf(inr, { kind: 'number', number: (inr.max ?? 0) + 1 }, days)).toBe('out-of-range');
    expect(misfitOf(inr, { kind: 'dont-know' }, days)).toBeNull();
  });

  it('take a past date between birth and today only, also where it is known in part', () => {
    const stopped = (date: string) => {
      const draft = { isotretinoin: yes, 'isotretinoin.taking-now': no, 'isotretinoin.stopped-on': onDay(date) };
      return asked([], draft).find(({ question }) => question.code === 'isotretinoin.stopped-on')?.misfit;
    };
    expect(['2026-11-20', '2026-11', '2026', '1990'].map(stopped)).toEqual([null, null, null, null]);
    expect(['2026-11-21', '2026-12', '2027'].map(stopped)).toEqual(['after-today', 'after-today', 'after-today']);
    expect(['1990-05-03', '1989'].map(stopped)).toEqual(['before-birth', 'before-birth']);
  });
});
