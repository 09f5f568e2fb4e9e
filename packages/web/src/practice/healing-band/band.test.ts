import { describe, expect, it } from 'vitest';
import { courseOnLine, placeOf, type SignInBand } from './band.ts';

const published = { place: 'usual', usual_until_h: 72, latest_until_h: 168, sources: [] } as const;
const row: SignInBand = {
  sign: 'redness',
  text: 'Redness',
  told: 'yes',
  published: { ...published, sources: [] },
  own: { kind: 'too-few', answered: 3, needed: 30 },
  out_of_band: false,
};

describe('the course on a line', () => {
  it('holds both ends of the course and this check-in', () => {
    const early = courseOnLine(row.published, 24);
    expect(early).toMatchObject({ usual: 41.2, now: 13.7 });
    expect(early?.latest).toBeLessThan(100);
    const late = courseOnLine(row.published, 336);
    expect(late?.now).toBeLessThan(100);
    expect(late?.now).toBeGreaterThan(late?.latest ?? 100);
  });

  it('is not drawn where nothing was published', () => {
    expect(courseOnLine({ ...row.published, place: 'none', latest_until_h: null }, 24)).toBeNull();
  });
});

describe('where a sign stands', () => {
  it('is said to be inside only where there is something to be inside of', () => {
    expect(placeOf(row)).toBe('inside');
    expect(placeOf({ ...row, published: { ...row.published, place: 'none' } })).toBe('not-compared');
    expect(placeOf({ ...row, out_of_band: true })).toBe('outside');
  });
});
