import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { depthStep, depthSteps } from './depth-step.ts';

describe('the colour step of a depth', () => {
  it('is absent without a depth, first for the shallowest, last for the deepest', () => {
    expect(depthStep(null, 2.5)).toBeNull();
    expect(depthStep(0.1, 2.5)).toBe(1);
    expect(depthStep(2.5, 2.5)).toBe(depthSteps);
    expect(depthStep(4, 2.5)).toBe(depthSteps);
  });

  it('never falls when the depth grows', () => {
    const depth = fc.double({ min: 0, max: 5, noNaN: true });
    fc.assert(
      fc.property(depth, depth, (a, b) => {
        const [less, more] = a < b ? [a, b] : [b, a];
        expect(depthStep(more, 2.5) ?? 0).toBeGreaterThanOrEqual(depthStep(less, 2.5) ?? 0);
      }),
    );
  });
});
