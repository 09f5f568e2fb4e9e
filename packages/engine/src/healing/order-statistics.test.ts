import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { valuesAt } from './order-statistics.ts';

const anyValues = fc.array(fc.oneof(fc.double({ noNaN: true }), fc.constantFrom(0, 1, 2, Infinity, -Infinity)), {
  minLength: 1,
  maxLength: 60,
});

describe('values at places in order', () => {
  it('are those of the same values put in order, equal ones among them', () => {
    fc.assert(
      fc.property(anyValues, fc.array(fc.nat(59), { maxLength: 5 }), (values, wanted) => {
        const places = wanted.map((place) => place % values.length).toSorted((a, b) => a - b);
        const inOrder = values.toSorted((a, b) => a - b);
        const found = valuesAt(Float64Array.from(values), places);
        found.forEach((value, at) => expect(value === inOrder[places[at] ?? -1]).toBe(true));
      }),
    );
  });

  it('keep every value, and end with what is no number', () => {
    fc.assert(
      fc.property(fc.array(fc.double(), { minLength: 1, maxLength: 40 }), (values) => {
        const moved = Float64Array.from(values);
        valuesAt(moved, [0, values.length >> 1, values.length - 1]);
        expect(moved.toSorted()).toEqual(Float64Array.from(values).toSorted());
      }),
    );
    expect(valuesAt(Float64Array.of(NaN, 2, 1), [0, 1, 2])).toEqual([1, 2, NaN]);
    expect(valuesAt(new Float64Array(0), [0])).toEqual([NaN]);
  });
});
