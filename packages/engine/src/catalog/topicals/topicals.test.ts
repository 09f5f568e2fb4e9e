import { describe, expect, it } from 'vitest';
import { aftercareRules, findTopical, topicals } from '../index.ts';

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

  it('keeps off what is blocked for as long as its aftercare says', () => {
    for (const [topical, rule] of [
      ['vitamin-c-serum', 'no-vitamin-c'],
      ['tretinoin', 'no-retinoid'],
      ['peptide-growth-factor-product', 'no-peptides'],
      ['cosmeceutical-serum', 'channels-open'],
      ['hyaluronic-zinc-copper-serum', 'channels-open'],
      ['repair-mask', 'channels-open'],
    ] as const)
      expect(findTopical(topical)?.blocked_for_h).toBe(aftercareRules[rule]?.until_h);
  });

  it('is a proposal: only the hydrogel of the kit stands as published', () => {
    const published = Object.values(topicals).filter((topical) => topical.sign_off === 'published');
    expect(published.map((topical) => topical.code)).toEqual(['label-hydrogel']);
  });

  it('blocks what stood before a granuloma', () => {
    expect(codes('blocked')).toEqual(
      expect.arrayContaining(['vitamin-c-serum', 'hyaluronic-zinc-copper-serum', 'tinted-sunscreen', 'tretinoin']),
    );
  });
});
