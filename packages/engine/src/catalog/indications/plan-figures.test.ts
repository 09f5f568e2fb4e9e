import { describe, expect, it } from 'vitest';
import { findIndication, indications } from '../index.ts';
import type { PlanTemplate } from '../index.ts';

type Figures = readonly [
  depth_mm: readonly [number, number],
  sessions: readonly [number, number],
  interval_days: readonly [number, number],
  endpoints: readonly [string, string],
  readings_days: readonly [number, number],
];

const ageing: Figures = [
  [0.5, 1.5],
  [4, 4],
  [28, 28],
  ['erythema', 'pinpoint-bleeding'],
  [90, 150],
];
const pigment: Figures = [
  [0.5, 1],
  [3, 6],
  [14, 28],
  ['erythema', 'erythema'],
  [28, 84],
];
const pores: Figures = [
  [0.5, 1],
  [3, 3],
  [28, 28],
  ['erythema', 'erythema'],
  [90, 90],
];

/** The plan templates of section 1B of the reference pack, typed again from their rows by the second reader. */
const templates: readonly (readonly [code: string, figures: Figures | null])[] = [
  [
    'acne-scars-rolling-boxcar',
    [
      [1, 1.5],
      [3, 6],
      [28, 28],
      ['uniform-erythema', 'pinpoint-bleeding'],
      [90, 180],
    ],
  ],
  ['acne-scars-ice-pick', null],
  ['wrinkles', ageing],
  ['photodamage', ageing],
  ['laxity', ageing],
  ['texture', ageing],
  [
    'surgical-scars',
    [
      [1, 1.5],
      [3, 3],
      [28, 28],
      ['pinpoint-bleeding', 'pinpoint-bleeding'],
      [90, 365],
    ],
  ],
  ['hypertrophic-scar', null],
  ['burn-scars', null],
  [
    'striae',
    [
      [1.5, 2],
      [4, 5],
      [28, 28],
      ['pinpoint-bleeding', 'pinpoint-bleeding'],
      [180, 180],
    ],
  ],
  ['melasma', pigment],
  ['hyperpigmentation', pigment],
  ['pores', pores],
  ['uneven-tone', pores],
  [
    'hair-androgenetic',
    [
      [0.6, 1.5],
      [6, 24],
      [7, 28],
      ['erythema', 'pinpoint-bleeding'],
      [84, 168],
    ],
  ],
  ['alopecia-areata', null],
  ['acne-vulgaris', null],
  ['rosacea-redness', null],
  ['dryness', null],
  ['oiliness', null],
];

describe('the plan templates of section 1B', () => {
  it('are those of the catalogue', () => {
    expect(templates.map(([code]) => code).toSorted()).toEqual(Object.keys(indications).toSorted());
  });

  it.each(templates)('%s has the figures of its row and waits for a sign-off', (code, expected) => {
    const plan = findIndication(code)?.plan ?? null;
    expect(plan === null ? null : figures(plan)).toEqual(expected);
    expect(findIndication(code)?.sign_off).toBe('default');
    expect(plan?.sign_off ?? 'default').toBe('default');
  });

  it('rest on no source whose figures were only recalled', () => {
    const recalled = ['AlsterG18', 'YadavDogra16'];
    expect(recalled.filter((key) => JSON.stringify(indications).includes(`"${key}"`))).toEqual([]);
  });

  it('are cleared for wrinkles in the fold, and by range of skin types', () => {
    const exceed = findIndication('wrinkles')?.standing.cleared.find(({ record }) => record === 'K180778');
    expect(exceed).toMatchObject({
      zones: ['glabella', 'periorbital', 'nasolabial-folds'],
      only: 'skin types I to III',
    });
    expect(findIndication('wrinkles')?.zones).toContain('nasolabial-folds');
  });
});

function figures(plan: PlanTemplate): Figures {
  const { depth_mm, sessions, interval_days, endpoints, first_reading_days, final_reading_days } = plan;
  return [depth_mm, sessions, interval_days, endpoints, [first_reading_days, final_reading_days]];
}
