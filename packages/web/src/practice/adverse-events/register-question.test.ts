import { describe, expect, it } from 'vitest';
import { questionWords } from './question-words.ts';
import { everything, isRestricted, registerQuery } from './register-question.ts';

describe('the question to the register', () => {
  it('holds only what restricts', () => {
    expect(registerQuery(everything)).toEqual({});
    expect(isRestricted(everything)).toBe(false);
    const narrowed = { ...everything, from: '2026-01-01', grade: 'severe', lot: ' C-1 ', kind: 'pain' };
    expect(registerQuery(narrowed)).toEqual({ from: '2026-01-01', grade: 'severe', lot: 'C-1', kind: 'pain' });
    expect(isRestricted(narrowed)).toBe(true);
  });

  it('leaves out what is no day and no choice', () => {
    expect(registerQuery({ ...everything, until: '2026-02-31', standing: 'lost', serious: 'unknown' })).toEqual({
      serious: 'unknown',
    });
  });
});

describe('the question on paper', () => {
  it('is in words', () => {
    const operators = [{ staff_id: 'staff-1', name: 'Dr Vera Licensed' }];
    expect(questionWords({}, operators)).toBe('The whole register');
    const asked = registerQuery({ ...everything, kind: 'tram-track-scar', operator: 'staff-1', lot: 'C-1' });
    expect(questionWords(asked, operators)).toBe(
      'Restricted to Kind: Tram-track scar, Operator: Dr Vera Licensed and Lot number: C-1',
    );
  });
});
