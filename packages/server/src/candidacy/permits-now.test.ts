import { calendarDate, type Verdict } from '@stipple/engine/kernel';
import { describe, expect, it } from 'vitest';
import { permitsNow } from './permits-now.ts';

const today = calendarDate('2026-11-20');
/** Computed, and nobody has decided yet. */
const byRules = { computed: true, decision: null };
const finding = (rule: string, verdict: Verdict, until: string | null = null) => ({
  rule,
  verdict,
  until: until === null ? null : calendarDate(until),
});

describe('whether an assessment permits today', () => {
  it('follows a verdict that permits', () => {
    const findings = [finding('keloid.history', 'suitable-with-precautions')];
    expect(permitsNow({ ...byRules, verdict: 'suitable-with-precautions', findings, overrides: [] }, today)).toBe(true);
  });

  it('says no until every forbidding finding is overridden', () => {
    const findings = [finding('a', 'refer'), finding('b', 'cannot-tell'), finding('c', 'suitable-with-precautions')];
    const with_ = (...rules: string[]) => ({
      ...byRules,
      verdict: 'refer' as const,
      findings,
      overrides: rules.map((rule) => ({ rule })),
    });
    expect(permitsNow(with_(), today)).toBe(false);
    expect(permitsNow(with_('a', 'c'), today)).toBe(false);
    expect(permitsNow(with_('a', 'b'), today)).toBe(true);
  });

  it('lets a deferral run out on its day, not before', () => {
    const until = (day: string) => ({
      ...byRules,
      verdict: 'defer' as const,
      findings: [finding('d', 'defer', day)],
      overrides: [],
    });
    expect(permitsNow(until('2026-11-21'), today)).toBe(false);
    expect(permitsNow(until('2026-11-20'), today)).toBe(true);
  });

  it('never lets a deferral without a date run out', () => {
    expect(permitsNow({ ...byRules, verdict: 'defer', findings: [finding('d', 'defer')], overrides: [] }, today)).toBe(
      false,
    );
  });

  it('does not take a forbidding verdict without findings for permission', () => {
    expect(permitsNow({ ...byRules, verdict: 'cannot-tell', findings: [], overrides: [] }, today)).toBe(false);
  });

  it('is never taken away by one more override', () => {
    const forbidding = ['unsuitable', 'refer', 'cannot-tell', 'defer'] as const;
    for (const verdict of forbidding) {
      const findings = [finding('a', verdict), finding('b', 'refer'), finding('c', 'suitable')];
      for (const given of [[], ['a'], ['b'], ['c'], ['a', 'b'], ['a', 'c'], ['b', 'c']]) {
        const permitted = permitsNow(
          { ...byRules, verdict, findings, overrides: given.map((rule) => ({ rule })) },
          today,
        );
        for (const more of ['a', 'b', 'c']) {
          const overrides = [...given, more].map((rule) => ({ rule }));
          expect(!permitted || permitsNow({ ...byRules, verdict, findings, overrides }, today)).toBe(true);
        }
      }
    }
  });

  it('follows the signed decision alone where nothing was computed', () => {
    const decided = (decision: string | null) => ({
      computed: false,
      decision: decision === null ? null : { decision },
      verdict: 'cannot-tell' as const,
      findings: [],
      overrides: [],
    });
    expect(['treat', 'treat-with-precautions'].map((one) => permitsNow(decided(one), today))).toEqual([true, true]);
    expect([null, 'defer', 'refer', 'do-not-treat'].map((one) => permitsNow(decided(one), today))).not.toContain(true);
  });
});
