import { describe, expect, it } from 'vitest';
import { topicals } from '../index.ts';

describe('the list of what may touch open channels', () => {
  const codes = (standing: string) =>
    Object.values(topicals)
      .filter((topical) => topical.standing === standing)
      .map((topical) => topical.code)
      .toSorted();

  it('allows the hydrogel of the kit, sterile saline and plain sterile hyaluronic acid, and nothing else', () => {
    expect(codes('allowed')).toEqual(['label-hydrogel', 'sterile-hyaluronic-acid', 'sterile-saline']);
  });

  it('leaves drugs and own blood to a prescriber', () => {
    expect(codes('prescriber')).toEqual([
      'antibiotic-ointment',
      'fluorouracil',
      'minoxidil',
      'prp',
      'tranexamic-acid',
      'triamcinolone',
    ]);
  });

  it('blocks what stood before a granuloma', () => {
    expect(codes('blocked')).toEqual(
      expect.arrayContaining(['vitamin-c-serum', 'hyaluronic-zinc-copper-serum', 'tinted-sunscreen', 'tretinoin']),
    );
  });
});
