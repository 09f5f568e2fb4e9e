import { findOutcomeScale, outcomeScales } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { bodyOf, likelyOccasion, missingItems, scoreSoFar, unitKey } from './reading-draft.ts';
import type { ReadingDraft } from './reading-draft.ts';

const draft = (scale: string, items: Record<string, number>): ReadingDraft => ({
  scale,
  items,
  occasion: 'review',
  measured_on: '2026-11-20',
});
const entry = (code: string) => {
  const found = findOutcomeScale(code);
  if (found === null) throw new Error(`no scale ${code}`);
  return found;
};

describe('a reading under way', () => {
  it('has no score before every item is rated', () => {
    expect(scoreSoFar(draft('goodman-baron-qualitative', {}))).toBeNull();
    expect(missingItems(entry('goodman-baron-qualitative'), draft('goodman-baron-qualitative', {}))).toEqual(['grade']);
    expect(bodyOf(draft('goodman-baron-qualitative', {}), 'id')).toBeNull();
  });

  it('is scored by the scale itself', () => {
    expect(scoreSoFar(draft('goodman-baron-qualitative', { grade: 3 }))).toBe(3);
    expect(bodyOf(draft('goodman-baron-qualitative', { grade: 3 }), 'id')).toMatchObject({ items: { grade: 3 } });
  });

  it('is a baseline before the first session, where the scale needs one', () => {
    const course = { scale: 'goodman-baron-qualitative', readings: [], change: null };
    expect(likelyOccasion(course, [], entry('goodman-baron-qualitative'))).toBe('baseline');
    expect(likelyOccasion(course, ['2026-11-20'], entry('goodman-baron-qualitative'))).toBe('review');
    expect(likelyOccasion({ ...course, scale: 'gais-patient' }, [], entry('gais-patient'))).toBe('review');
  });

  it('has a unit on every scale', () => {
    expect(unitKey(entry('goodman-baron-qualitative'))).toBe('unit.grade');
    expect(unitKey(entry('masi'))).toBe('unit.points');
    expect(unitKey(entry('pain-nrs'))).toBe('unit.points');
    for (const scale of Object.values(outcomeScales)) expect(unitKey(scale)).toMatch(/^unit\./);
  });
});
