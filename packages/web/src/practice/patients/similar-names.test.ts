import { describe, expect, it } from 'vitest';
import { areNamesSimilar } from './similar-names.ts';

describe('names of people born on the same day', () => {
  it.each([
    ['Anna Müller', 'anna muller'],
    ['José García', 'Garcia Jose'],
    ['Katharina Weber', 'Katarina Weber'],
    ['Maria Schmidt', 'Maria Schmitd'],
    ['Anna Maria Berg', 'Anna Berg'],
    ['Nora Example', 'Nora Married'],
  ])('%s and %s may be the same person', (one, other) => {
    expect(areNamesSimilar(one, other)).toBe(true);
    expect(areNamesSimilar(other, one)).toBe(true);
  });

  it.each([
    ['Anna Müller', 'Peter Schulz'],
    ['Li Wu', 'Le Wo'],
    ['', 'Anna'],
  ])('%s and %s are two people', (one, other) => {
    expect(areNamesSimilar(one, other)).toBe(false);
    expect(areNamesSimilar(other, one)).toBe(false);
  });
});
