import { findOutcomeScale, outcomeScales } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { scaleSupport } from './scale-support.ts';

const of = (code: string) => {
  const scale = findOutcomeScale(code);
  return scale === null ? '' : scaleSupport(scale).join(' ');
};

describe('what a scale can tell', () => {
  it('names its error, its smallest important change, or that they were not found', () => {
    expect(of('goodman-baron-qualitative')).toContain('less than one whole grade');
    expect(of('goodman-baron-quantitative')).toContain('Its own error is 4');
    expect(of('pain-nrs')).toBe('A smallest important change of 1.8 was published elsewhere.');
    expect(of('masi')).toContain('shown and not judged');
    expect(of('scar-q-appearance')).toContain('Which way is better was not read');
  });

  it('is said of every scale', () => {
    for (const scale of Object.values(outcomeScales)) expect(scaleSupport(scale).length).toBeGreaterThan(0);
  });
});
