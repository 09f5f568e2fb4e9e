import { calendarDate } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { askAgain, type SignedConsent } from './ask-again.ts';
import type { ConsentText } from './consent-text.ts';
import { consent2026November1 } from './texts/consent-2026-11-1.ts';

const signed: SignedConsent = {
  signed_at: '2026-11-20T09:00:00.000Z',
  language: 'en',
  risk_lines: ['A risk.'],
  expires_on: calendarDate('2027-05-20'),
  withdrawn_at: null,
};
const newer: ConsentText = {
  ...consent2026November1,
  label: '2027-01.1',
  asks_again: true,
  published_at: '2027-01-02T09:00:00.000Z',
};
const codesAt = (day: string, texts: readonly ConsentText[] = [], risk_lines = ['A risk.'], consent = signed) =>
  askAgain(consent, { today: calendarDate(day), texts, risk_lines }).map(({ code }) => code);

describe('a consent is asked again', () => {
  it.each([
    ['2027-05-19', []],
    ['2027-05-20', []],
    ['2027-05-21', ['expired']],
  ])('when it ran out: on %s %j', (day, codes) => {
    expect(codesAt(day)).toEqual(codes);
  });

  it('never by time where the text does not say so', () => {
    expect(codesAt('2099-01-01', [], ['A risk.'], { ...signed, expires_on: null })).toEqual([]);
  });

  it('when a text that asks for it was published later in its language', () => {
    expect(codesAt('2027-02-01', [newer])).toEqual(['text-replaced']);
    expect(codesAt('2027-02-01', [{ ...newer, asks_again: false }])).toEqual([]);
    expect(codesAt('2027-02-01', [{ ...newer, language: 'de' }])).toEqual([]);
    expect(codesAt('2027-02-01', [{ ...newer, published_at: signed.signed_at }])).toEqual([]);
  });

  it('when a risk came up that was not in it, not when one fell away', () => {
    expect(codesAt('2027-02-01', [], ['A risk.', 'Another.'])).toEqual(['new-risk']);
    expect(codesAt('2027-02-01', [], [])).toEqual([]);
  });

  it('for every reason at once, and for withdrawal alone', () => {
    expect(codesAt('2027-06-01', [newer], ['Another.'])).toEqual(['expired', 'text-replaced', 'new-risk']);
    const withdrawn = { ...signed, withdrawn_at: '2026-12-01T00:00:00Z' };
    expect(codesAt('2027-06-01', [newer], ['Another.'], withdrawn)).toEqual(['withdrawn']);
  });
});
