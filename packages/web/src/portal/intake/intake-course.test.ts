import { describe, expect, it } from 'vitest';
import { askedQuestions, before, nextOpen } from './intake-course.ts';
import type { Intake, IntakeQuestion, SaidValue } from './intake-course.ts';

const yes: SaidValue = { kind: 'yes-no', yes: true };
const no: SaidValue = { kind: 'yes-no', yes: false };
const dontKnow: SaidValue = { kind: 'dont-know' };

function question(code: string, more: Partial<IntakeQuestion> = {}): IntakeQuestion {
  const plain = { text: code, help: null, kind: 'yes-no' as const, choices: [], unit: null, min: null, max: null };
  return { code, ...plain, after_yes_to: null, given: null, standing: 'open', ...more };
}

const questions = [
  question('pregnant'),
  question('pregnant.weeks', { after_yes_to: 'pregnant', kind: 'number' }),
  question('allergy', { standing: 'holds', given: no }),
  question('new-drug', { standing: 'ran-out', given: yes }),
];
const intake: Intake = {
  today: '2026-11-20' as Intake['today'],
  again: true,
  finished_at: null,
  topics: [{ code: 'health', title: 'Your health', questions }],
};
const codes = (said: Record<string, SaidValue>) => askedQuestions(intake, said).map((asked) => asked.question.code);

describe('the questions on the phone', () => {
  it('put a detail only after yes', () => {
    expect(codes({})).toEqual(['pregnant', 'allergy', 'new-drug']);
    expect(codes({ pregnant: yes })).toEqual(['pregnant', 'pregnant.weeks', 'allergy', 'new-drug']);
    expect(codes({ pregnant: dontKnow })).not.toContain('pregnant.weeks');
  });

  it('ask again what has run out and not what still holds', () => {
    const asked = askedQuestions(intake, {});
    expect(nextOpen(asked, null, new Set())).toBe('pregnant');
    expect(nextOpen(asked, 'pregnant', new Set(['pregnant']))).toBe('new-drug');
    expect(nextOpen(askedQuestions(intake, { pregnant: no, 'new-drug': no }), 'new-drug', new Set())).toBeNull();
  });

  it('come back to one further up that a changed answer opened', () => {
    const asked = askedQuestions(intake, { pregnant: yes, 'new-drug': no });
    expect(nextOpen(asked, 'new-drug', new Set())).toBe('pregnant.weeks');
  });

  it('do not come back to one that was left out: the desk asks it', () => {
    const left = new Set(['pregnant', 'new-drug']);
    expect(nextOpen(askedQuestions(intake, {}), 'new-drug', left)).toBeNull();
  });

  it('lead back one by one', () => {
    const asked = askedQuestions(intake, {});
    expect(before(asked, 'allergy')).toBe('pregnant');
    expect(before(asked, 'pregnant')).toBeNull();
  });
});
