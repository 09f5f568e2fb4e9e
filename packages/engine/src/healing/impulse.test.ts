import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { channelsIn, impulseOf, REFERENCE } from './impulse.ts';

const skin = { mean_mm: 1, sd_mm: 0.15, epidermis_mm: 0.07, skin_mm: 1.6 };
const amount = fc.double({ min: 0, max: 100, noNaN: true });

describe('the dose of a session', () => {
  it('is 1 for the standard roller and a person of middle response', () => {
    expect(impulseOf(REFERENCE, 0.3, 1, 1)).toBeCloseTo(1, 12);
  });

  it('is 0 when no channel passes the epidermis', () => {
    expect(impulseOf({ channels_per_mm2: 0, dermal_mm: 0.9 }, 0.3, 1, 1)).toBe(0);
    expect(channelsIn(1_000, { ...skin, mean_mm: 0.01, sd_mm: 0.005 }).dermal_mm).toBeLessThan(1e-6);
  });

  /** @source quantities.md s8.2: full coverage gives a density factor of at most 1.97 */
  it('ends where the whole skin lies within reach of a channel', () => {
    const full = impulseOf({ ...REFERENCE, channels_per_mm2: 1e6 }, 0.3, 1, 1);
    expect(full).toBeGreaterThan(1.96);
    expect(full).toBeLessThan(1.98);
  });

  it('never falls with more channels or more dermis', () => {
    fc.assert(
      fc.property(amount, amount, amount, (few, more, dermal) => {
        const of = (channels_per_mm2: number, dermal_mm: number) =>
          impulseOf({ channels_per_mm2, dermal_mm: dermal_mm / 50 }, 0.3, 1, 1);
        expect(of(few + more, dermal)).toBeGreaterThanOrEqual(of(few, dermal));
        expect(of(few, dermal + more)).toBeGreaterThanOrEqual(of(few, dermal));
      }),
    );
  });

  it('counts the dermis only: not what lies above it, and not the fat below', () => {
    const { channels_per_mm2, dermal_mm } = channelsIn(250, skin);
    expect(channels_per_mm2).toBeCloseTo(2.5, 6);
    expect(dermal_mm).toBeCloseTo(0.93, 3);
    expect(channelsIn(250, { ...skin, mean_mm: 3 }).dermal_mm).toBeCloseTo(skin.skin_mm - skin.epidermis_mm, 4);
  });
});
