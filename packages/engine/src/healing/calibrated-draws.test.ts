import { describe, expect, it } from 'vitest';
import { calibrationVersion, classOf, draws, whatWasLearned } from './calibrated-draws.ts';
import { calibrationFingerprint } from './fingerprint.ts';
import { parameterNames, rangeOf } from './parameters.ts';

describe('the calibrated sample', () => {
  it('was fitted to the equations, priors and rows as they stand (else: npm run calibrate)', () => {
    expect(calibrationVersion.fingerprint).toBe(calibrationFingerprint());
  });

  it('holds several hundred draws, each parameter within its range', () => {
    expect(draws.length).toBeGreaterThanOrEqual(400);
    for (const draw of draws)
      parameterNames.forEach((name, at) => {
        const [low, high] = rangeOf(name);
        expect(draw[at] ?? NaN).toBeGreaterThanOrEqual(low);
        expect(draw[at] ?? NaN).toBeLessThanOrEqual(high);
      });
  });

  /** @source quantities.md s8.4 */
  it('learned the course of redness and the size of the gain, and nothing of depth, density or people', () => {
    for (const name of ['kD', 'Smax', 's1', 's3', 'dM', 'dF'] as const)
      expect(whatWasLearned[name].learned, name).toBe('learned');
    for (const name of ['alpha', 'Ri', 'R', 'eI'] as const)
      expect(whatWasLearned[name].learned, name).toBe('not-learned');
    expect(whatWasLearned.chi.learned).toBe('held-fixed');
  });

  it('classes a parameter by how much narrower it became', () => {
    expect([0.5, 0.8, 0.95].map(classOf)).toEqual(['learned', 'weakly-learned', 'not-learned']);
  });
});
