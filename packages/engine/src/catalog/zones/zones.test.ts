import { describe, expect, it } from 'vitest';
import { findSource, findZone, pooledSkinLayers, zones } from '../index.ts';

const all = Object.values(zones);

describe.each(all)('zone $code', (zone) => {
  it('has a usual range inside its ceiling, or is never treated at all', () => {
    const [from, to] = zone.soft_depth_mm;
    expect(from).toBeLessThanOrEqual(to);
    expect(to).toBeLessThanOrEqual(zone.depth_cap_mm);
    expect(zone.excluded).toBe(zone.depth_cap_mm === 0);
    expect(zone.why_cap).not.toBe('');
  });

  it('lies in a wider zone that exists, is not itself part of another, and is not capped lower', () => {
    if (zone.part_of === null) return;
    const wider = findZone(zone.part_of);
    expect(wider).toMatchObject({ part_of: null, view: zone.view, excluded: false });
    expect(zone.depth_cap_mm).toBeLessThanOrEqual(wider?.depth_cap_mm ?? 0);
  });

  it('has thickness rows with a positive figure and a source that exists', () => {
    for (const row of zone.skin_layers) {
      expect((row.mean_mm === null) === (row.range_mm !== null)).toBe(true);
      for (const figure of [row.mean_mm, row.sd_mm, row.n, ...(row.range_mm ?? [])])
        expect(figure === null || figure > 0).toBe(true);
      expect(findSource(row.citation.source)).not.toBeNull();
    }
  });
});

describe('the zones', () => {
  it('are at least 28, with eyelid and lip never treated', () => {
    expect(all.length).toBeGreaterThanOrEqual(28);
    expect(all.filter((zone) => zone.excluded).map((zone) => zone.code)).toEqual(
      expect.arrayContaining(['eyelids', 'lips']),
    );
  });

  it('keep two studies of one place side by side, though they differ by a factor of about two', () => {
    const forehead = findZone('forehead')?.skin_layers.map((row) => row.citation.source) ?? [];
    expect(new Set(forehead)).toEqual(new Set(['MENG22', 'SWMU50', 'SELCUK']));
  });

  it('mark what the pack says is not to be used', () => {
    expect(findZone('breasts')?.skin_layers.filter((row) => !row.usable)).toHaveLength(1);
    expect(pooledSkinLayers.every((row) => row.usable)).toBe(true);
  });
});
