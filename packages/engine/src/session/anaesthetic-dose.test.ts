import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findAnaesthetic } from '../catalog/index.ts';
import { expectOk } from '../kernel/index.ts';
import { anaestheticDose } from './index.ts';

const EMLA = 'lidocaine-prilocaine-2.5-2.5';
const LIPOSOMAL = 'lidocaine-4-liposomal';
const TETRACAINE = 'lidocaine-tetracaine-7-7';

describe('a dose', () => {
  it('is 10 mg of an agent in each gram and percent, for the area and for the weight', () => {
    const dose = expectOk(anaestheticDose({ product: EMLA, grams: 30, area_cm2: 200, weight_kg: 60 }));
    expect(dose.agents).toEqual([
      { name: 'lidocaine', percent: 2.5, group: 'amide', milligrams: 750, mg_per_cm2: 3.75, mg_per_kg: 12.5 },
      { name: 'prilocaine', percent: 2.5, group: 'amide', milligrams: 750, mg_per_cm2: 3.75, mg_per_kg: 12.5 },
    ]);
    expect(dose.label_grams_for_area).toEqual([20, 40]);
  });

  it('leaves out what is not known', () => {
    const dose = expectOk(anaestheticDose({ product: LIPOSOMAL, grams: 10, area_cm2: null, weight_kg: null }));
    expect(dose.agents[0]).toMatchObject({ milligrams: 400, mg_per_cm2: null, mg_per_kg: null });
    expect(dose.label_grams_for_area).toBeNull();
  });

  it('never allows more than the largest dose of the label', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(EMLA, TETRACAINE),
        fc.double({ min: 1, max: 5000, noNaN: true }),
        (product, area_cm2) => {
          const dose = expectOk(anaestheticDose({ product, grams: 1, area_cm2, weight_kg: null }));
          expect(dose.label_grams_for_area?.[1]).toBeLessThanOrEqual(findAnaesthetic(product)?.max_grams ?? 0);
        },
      ),
    );
  });

  it('is refused for mixtures, unknown products and figures that are none', () => {
    const faults = [
      { product: 'compounded-cream', grams: 1, area_cm2: 1, weight_kg: 1 },
      { product: 'mix', grams: 1, area_cm2: 1, weight_kg: 1 },
      { product: EMLA, grams: -1, area_cm2: 1, weight_kg: 1 },
      { product: EMLA, grams: 1, area_cm2: 0, weight_kg: 1 },
      { product: EMLA, grams: 1, area_cm2: 1, weight_kg: Number.NaN },
    ].map((input) => anaestheticDose(input));
    expect(faults.map((result) => (result.ok ? null : result.problem.field))).toEqual([
      'product',
      'product',
      'grams',
      'area_cm2',
      'weight_kg',
    ]);
  });
});
