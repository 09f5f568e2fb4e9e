import { describe, expect, it } from 'vitest';
import { forbids, saysOf } from './says-of.ts';
import { anaesthetics, topicals } from '../index.ts';
import type { AnaestheticExample, Answer, TopicalExample } from '../index.ts';
import { calendarDate } from '../../kernel/index.ts';
import { checkAnaesthetic, checkTopical } from '../../session/index.ts';

const today = calendarDate('2026-11-20');

describe.each(Object.values(topicals))('topical $code', ({ code, examples: { accepting, refusing } }) => {
  it('may be put on then, or another product may', () => {
    expect(topicalSaid(code, accepting)).toEqual({ says: accepting.says, forbids: false });
  });

  it('is refused then, or the product that is taken for it is', () => {
    expect(topicalSaid(code, refusing)).toEqual({ says: refusing.says, forbids: true });
  });
});

describe.each(Object.values(anaesthetics))('anaesthetic $code', ({ code, examples: { accepting, refusing } }) => {
  it('is taken at the end of its label', () => {
    expect(creamSaid(code, accepting)).toEqual({ says: accepting.says, forbids: false });
  });

  it('is refused beyond it', () => {
    expect(creamSaid(code, refusing)).toEqual({ says: refusing.says, forbids: true });
  });
});

describe('a topical that is kept off for a time', () => {
  it.each([
    ['cosmeceutical-serum', 72],
    ['hyaluronic-zinc-copper-serum', 72],
    ['peptide-growth-factor-product', 72],
    ['repair-mask', 72],
    ['tretinoin', 168],
    ['vitamin-c-serum', 168],
  ])('%s is refused the hour before %d, and free at that hour and after', (topical, hour) => {
    const at = (hours_after: number) => forbids(checkTopical({ topical, lot: 'G7', prescriber: null, hours_after }));
    expect([at(hour - 1), at(hour), at(hour + 1)]).toEqual([true, false, false]);
    expect(at(Number.NaN)).toBe(true);
  });

  it.each(['tinted-sunscreen', 'topical-anaesthetic'])('%s, without a time, is never free', (topical) => {
    expect(forbids(checkTopical({ topical, lot: 'G7', prescriber: null, hours_after: 10_000 }))).toBe(true);
  });
});

function topicalSaid(code: string, { instead, prescriber, hours_after }: TopicalExample) {
  const topical = instead ?? code;
  const findings = checkTopical({ topical, lot: 'G7', prescriber, hours_after });
  return { says: saysOf(findings, `topicals.${topical}.`), forbids: forbids(findings) };
}

function creamSaid(product: string, { says: _, answers, ...use }: AnaestheticExample) {
  const given = Object.entries(answers).map(([question, value]): Answer => ({
    question,
    value,
    answered_on: today,
    answered_by: 'patient',
  }));
  const findings = checkAnaesthetic({ product, ...use, answers: given, age_years: 36, weight_kg: 70 });
  return { says: saysOf(findings, 'anaesthetic.'), forbids: forbids(findings) };
}
