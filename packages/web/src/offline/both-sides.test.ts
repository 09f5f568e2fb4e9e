import { describe, expect, it } from 'vitest';
import { asText, bothSides, theirSide } from './both-sides.ts';

describe('both sides of a refused write', () => {
  const mine = { notes: 'calm', zones: [{ zone: 'forehead', depth_mm: 1, skipped_because: '' }], pain: null };
  const theirs = {
    notes: 'calm',
    zones: [
      { zone: 'forehead', depth_mm: 1.5 },
      { zone: 'cheeks', depth_mm: 1 },
    ],
  };

  it('show the fields that differ, items by their own name', () => {
    expect(bothSides(mine, theirs)).toEqual([
      { field: 'zones › forehead › depth mm', mine: '1', theirs: '1.5' },
      { field: 'zones › cheeks › zone', mine: null, theirs: 'cheeks' },
      { field: 'zones › cheeks › depth mm', mine: null, theirs: '1' },
    ]);
  });

  it('can be taken along as text', () => {
    expect(asText(mine)).toBe('notes: calm\nzones › forehead › zone: forehead\nzones › forehead › depth mm: 1');
  });

  it('find what the server holds in its refusal, with its version', () => {
    expect(theirSide({ current: { version: 7, chart: theirs } }, 'chart')).toEqual({ value: theirs, version: 7 });
    expect(theirSide({}, 'chart')).toEqual({ value: null, version: null });
  });
});
