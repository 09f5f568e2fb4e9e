import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectOk } from '../kernel/index.ts';
import { parameterNames, parameters, rangeOf } from './parameters.ts';
import type { ParameterName } from './parameters.ts';
import { runRates } from './run-rates.ts';
import type { RatesWish } from './run-rates.ts';
import { evenSessionDays } from './session-days.ts';

const series = (count: number, interval: number): readonly number[] => expectOk(evenSessionDays(count, interval));
const days = Array.from({ length: 37 }, (_, at) => at * 5);

const collagenAfter = (count: number, interval: number): number => {
  const session_days = series(count, interval);
  const points = [(session_days.at(-1) ?? 0) + 90];
  return (expectOk(runRates({ session_days, dose: 1, points })).outputs.collagen[0] ?? NaN) - 1;
};

/** Any parameters within their ranges, not only likely ones. */
const anyParameters = fc.tuple(...parameterNames.map(() => fc.double({ min: 0, max: 1, noNaN: true }))).map((shares) =>
  Object.fromEntries(
    parameterNames.map((name, at) => {
      const [low, high] = rangeOf(name);
      return [name, low * (high / low) ** Math.min(0.999, Math.max(0.001, shares[at] ?? 0.5))];
    }),
  ),
);

describe('one course under given rates', () => {
  /** @source quantities.md s8.3 */
  it.each([
    [3, 0.3],
    [7, 0.37],
    [14, 0.43],
    [21, 0.44],
    [28, 0.45],
    [42, 0.44],
    [56, 0.43],
    [84, 0.41],
  ])('gives the published new collagen of four sessions %d days apart', (interval, gain) => {
    expect(Math.abs(collagenAfter(4, interval) - gain)).toBeLessThan(0.006);
  });

  /** @source quantities.md s8.3 */
  it.each([0.16, 0.28, 0.37, 0.44, 0.5, 0.55, 0.58, 0.61].map((gain, at) => [at + 1, gain] as const))(
    'gives the published new collagen of %d monthly sessions',
    (count, gain) => {
      expect(Math.abs(collagenAfter(count, 30) - gain)).toBeLessThan(0.006);
    },
  );

  it('stays at rest without a session, and under a dose of 0', () => {
    for (const wish of [
      { session_days: [], dose: 1 },
      { session_days: [0, 30], dose: 0 },
    ]) {
      const { outputs } = expectOk(runRates({ ...wish, points: days }));
      expect([...outputs.collagen, ...outputs.epidermis].every((value) => value === 1)).toBe(true);
      expect([...outputs.ratio].every((value) => Math.abs(value - 1) < 1e-15)).toBe(true);
      expect([...outputs.erythema, ...outputs.improvement].every((value) => value === 0)).toBe(true);
    }
  });

  it('never leaves the finite, goes below nothing or beyond the ceiling, whatever the parameters', () => {
    fc.assert(
      fc.property(anyParameters, fc.integer({ min: 1, max: 12 }), fc.integer({ min: 1, max: 60 }), (given, n, gap) => {
        const { states, outputs } = expectOk(
          runRates({ parameters: given, session_days: series(n, gap), dose: 1, points: days }),
        );
        const ceiling = (given as Record<ParameterName, number>).Nmax * 1.001;
        expect([...states].every((value) => Number.isFinite(value) && value > -1e-5)).toBe(true);
        expect([...outputs.collagen].every((value) => value <= 1 + ceiling + 1e-3)).toBe(true);
        expect([...outputs.improvement].every((value) => value >= 0)).toBe(true);
      }),
      { numRuns: 60, seed: 1 },
    );
  });

  it('does not care in which unit of time its rates are told: twice as fast is the same course in half the days', () => {
    const perDay = parameterNames.filter((name) => parameters[name].unit === '1/d');
    const faster = Object.fromEntries(perDay.map((name) => [name, 2 * parameters[name].median]));
    const slow = expectOk(runRates({ session_days: [0, 30], dose: 1, points: [20, 60, 120], tolerance: 1e-9 }));
    const fast = expectOk(
      runRates({
        parameters: { ...faster, tauS: parameters.tauS.median / 2 },
        session_days: [0, 15],
        dose: 1,
        points: [10, 30, 60],
        tolerance: 1e-9,
      }),
    );
    slow.states.forEach((value, at) => expect(fast.states[at] ?? NaN).toBeCloseTo(value, 7));
  });

  it.each<readonly [string, Partial<RatesWish>, string]>([
    ['sessions out of order', { session_days: [0, 30, 20] }, 'session_days[2]'],
    ['two sessions on one day', { session_days: [0, 30, 30] }, 'session_days[2]'],
    ['a session on no day', { session_days: [0, NaN] }, 'session_days[1]'],
    ['a session before the first day', { session_days: [-3] }, 'session_days[0]'],
    ['a hundred sessions', { session_days: Array.from({ length: 100 }, (_, at) => at) }, 'session_days'],
    ['a dose that is no number', { dose: NaN }, 'dose'],
    ['a dose below nothing', { dose: -1 }, 'dose'],
    ['a rate outside its range', { parameters: { kD: 100 } }, 'kD'],
    ['a rate that is no number', { parameters: { s1: NaN } }, 's1'],
    ['a rate of 0', { parameters: { tauS: 0 } }, 'tauS'],
    ['points out of order', { points: [10, 5] }, 'points[1]'],
    ['no points', { points: [] }, 'points'],
  ])('refuses %s and names it', (_, wrong, field) => {
    const result = runRates({ session_days: [0], dose: 1, points: [10], ...wrong });
    expect(result.ok ? [] : result.problem.map((fault) => fault.field)).toEqual([field]);
    if (!result.ok) expect(result.problem.every(({ remedy }) => remedy.length > 10)).toBe(true);
  });

  it('refuses a spacing of 0, of no number, and a hundred sessions of a series', () => {
    for (const [count, interval] of [
      [4, 0],
      [4, NaN],
      [100, 28],
      [4, -7],
    ] as const)
      expect(evenSessionDays(count, interval).ok).toBe(false);
  });
});
