import { describe, expect, it } from 'vitest';
import { offeredIndications, offeredZones, withIndication } from './scope.ts';

describe('what is treated, and where', () => {
  it('offers every indication zones, and never one that is not treated at all', () => {
    for (const { code } of offeredIndications) {
      const zones = offeredZones(code).map((zone) => zone.code);
      expect(zones.length).toBeGreaterThan(0);
      expect(zones).not.toContain('eyelids');
    }
  });

  it('offers the parts of a zone with the zone, as the plan does', () => {
    const offered = (code: string) => offeredZones(code).map((zone) => zone.code);
    expect(offered('acne-scars-rolling-boxcar')).toEqual(
      expect.arrayContaining(['cheeks', 'cheekbones', 'back', 'upper-back']),
    );
    expect(offered('striae')).toEqual(expect.arrayContaining(['thighs', 'buttocks', 'calves', 'knees']));
    expect(offered('hair-androgenetic')).toEqual(['scalp']);
    for (const { code } of offeredIndications) expect(new Set(offered(code)).size).toBe(offered(code).length);
  });

  it('keeps the zones that fit when the indication changes', () => {
    const before = { indication: 'wrinkles', zones: ['cheeks', 'hands'] };
    expect(withIndication(before, 'acne-scars-rolling-boxcar').zones).toEqual(['cheeks']);
  });

  it('chooses the only zone there is', () => {
    expect(withIndication({ indication: null, zones: [] }, 'hair-androgenetic').zones).toEqual(['scalp']);
  });
});
