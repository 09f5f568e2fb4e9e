import { describe, expect, it } from 'vitest';
import { areApart, axisEnd } from './trend-axis.ts';

const group = (low: number, high: number, is_small = false) => ({ low, high, is_small });

describe('the axis of trends', () => {
  it('ends at a round share beyond the limits of what is large enough to read', () => {
    expect(axisEnd([group(0, 0.1)])).toBe(0.1);
    expect(axisEnd([group(0, 0.11)])).toBe(0.2);
    expect(axisEnd([group(0, 0.11), group(0, 0.9, true)])).toBe(0.2);
    expect(axisEnd([group(0, 0.9, true)])).toBe(1);
    expect(axisEnd([])).toBe(0.1);
  });
});

describe('groups', () => {
  it('are told apart only where the limits of two large ones do not overlap', () => {
    expect(areApart([group(0, 0.1), group(0.05, 0.3)])).toBe(false);
    expect(areApart([group(0, 0.1), group(0.1, 0.3)])).toBe(false);
    expect(areApart([group(0, 0.1), group(0.11, 0.3)])).toBe(true);
    expect(areApart([group(0, 0.1), group(0.11, 0.3, true)])).toBe(false);
  });
});
