import { describe, expect, it } from 'vitest';
import { PROMISED, worstError } from './accuracy.ts';
import { runDopri, runOdex } from './oracles.ts';
import { randomCases } from './random-cases.ts';

/** 200 here, 1,000 in `npm run bench -- healing`: the oracles take the time, not we. */
const CASES = randomCases(6, 200);
const POINTS = [0, 1, 3, 7, 14, 21, 30, 45, 60, 90, 120, 150, 180];
const TIGHT = 1e-10;
const PATIENT = { timeout: 120_000 };

describe('the integrator against others on random people and courses', () => {
  it('agrees with dopri within a millionth at every state and day', PATIENT, () => {
    const { error, ...where } = worstError(runDopri, CASES, POINTS, TIGHT);
    expect(error, JSON.stringify(where)).toBeLessThanOrEqual(PROMISED);
  });

  it('agrees with odex within a millionth at every state and day', PATIENT, () => {
    const { error, ...where } = worstError(runOdex, CASES, POINTS, TIGHT);
    expect(error, JSON.stringify(where)).toBeLessThanOrEqual(PROMISED);
  });
});
