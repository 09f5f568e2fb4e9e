import { describe, expect, it } from 'vitest';
import { commands } from './commands.ts';

function answer(document: unknown): unknown {
  return commands.get('dose')?.answer(document);
}

const cream = { product: 'lidocaine-prilocaine-2.5-2.5', grams: 30, area_cm2: 200, minutes_on: 60 };

describe('the dose of a topical anaesthetic', () => {
  it('is given in milligrams of each agent, for the area and for the weight', () => {
    const lidocaine = { name: 'lidocaine', milligrams: 750, mg_per_cm2: 3.75, mg_per_kg: 12.5 };
    expect(answer({ ...cream, weight_kg: 60 })).toMatchObject({
      ok: true,
      value: { dose: { agents: [lidocaine, { name: 'prilocaine' }], label_grams_for_area: [20, 40] } },
    });
  });

  it('is left out where it cannot be worked out, and the findings say what is missing', () => {
    expect(answer({ ...cream, grams: null })).toMatchObject({
      value: { dose: null, findings: expect.arrayContaining([expect.objectContaining({ kind: 'missing-fact' })]) },
    });
    expect(answer({ ...cream, product: 'compounded-cream' })).toMatchObject({ value: { dose: null } });
  });
});
