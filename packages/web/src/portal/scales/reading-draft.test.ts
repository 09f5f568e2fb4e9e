import { describe, expect, it } from 'vitest';
import { beginReading, choicesOf, isOf, openItems, type AskedReading } from './reading-draft.ts';

const asked: AskedReading = {
  plan_id: '01923f7e-0000-7000-8000-000000000001',
  scale: 'pain-nrs',
  name: 'Pain',
  occasion: 'baseline',
  items: [{ code: 'pain', label: 'How strong?', rated: { kind: 'number', min: 0, max: 10, step: 1 } }],
};
const draft = beginReading('01923f7e-0000-7000-8000-000000000002', asked);

describe('a rating on the phone', () => {
  it('is whole once every item is answered, and 0 is an answer', () => {
    expect(openItems(draft, asked)).toBe(1);
    expect(openItems({ ...draft, given: { pain: 0 } }, asked)).toBe(0);
  });

  it('belongs to what was asked, not to the same scale at another time', () => {
    expect(isOf(draft, asked)).toBe(true);
    expect(isOf(draft, { ...asked, occasion: 'review' })).toBe(false);
  });

  it('offers each step of a number', () => {
    const [item] = asked.items;
    if (item === undefined) throw new Error('the scale has no item');
    expect(choicesOf(item).map(({ value }) => value)).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const half = { ...item, rated: { kind: 'number', min: 0, max: 0.3, step: 0.1 } as const };
    expect(choicesOf(half).map(({ label }) => label)).toEqual(['0', '0.1', '0.2', '0.3']);
  });
});
