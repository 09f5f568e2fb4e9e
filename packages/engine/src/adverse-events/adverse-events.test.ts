import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sources } from '../catalog/index.ts';
import {
  depthBandOf,
  depthBands,
  medwatchWorksheet,
  seriousnessCriteria,
  seriousnessFault,
  seriousnessSources,
  seriousnessStanding,
  trendOf,
} from './index.ts';
import type { WorksheetFacts } from './index.ts';

const facts: WorksheetFacts = {
  patient_code: 'AE-1',
  age_years: 34,
  birth_date: '1992-02-03',
  weight_kg: null,
  kind: 'Herpes reactivation',
  seriousness: [],
  cause: 'unknown',
  cause_text: '',
  onset_on: '2026-11-20',
  reported_on: '2026-11-21',
  narrative: ['Grouped blisters.', 'Referred.'],
  history: [],
  indication: 'Acne scars',
  session_day: '2026-11-18',
  device: { name: 'A pen', maker: 'A maker', single_use: false },
  device_serial: 'SP-1',
  cartridges: [{ name: 'Needle head', maker: null, lot: 'C-100', expires_on: '2030-01-31' }],
  topicals: [{ name: 'Hydrogel', maker: null, lot: 'H-7', expires_on: null }],
  anaesthetics: [],
  used_twice: false,
  photos: 2,
  operator: 'Dr Vera Licensed',
  reporter: { name: 'Dr Vera Licensed', address: 'Practice', phone: null, email: null },
};

function filledIn(of: Partial<WorksheetFacts>): Record<string, string | null> {
  const fields = medwatchWorksheet({ ...facts, ...of }).flatMap((section) => section.fields);
  return Object.fromEntries(fields.map(({ number, name, value }) => [`${number} ${name}`, value]));
}

describe('the worksheet of form FDA 3500', () => {
  it('has the sections of the form in their order, each field under its section’s letter', () => {
    const sections = medwatchWorksheet(facts);
    expect(sections.map(({ letter }) => letter).join('')).toBe('ABCDEFG');
    for (const { letter, fields } of sections)
      for (const { number } of fields) expect(number.startsWith(letter)).toBe(true);
  });

  it('holds what the record holds', () => {
    expect(filledIn({})).toMatchObject({
      'A2 Age or date of birth': '34 years, born 1992-02-03',
      'B3 Date of event': '2026-11-20',
      'E1 Brand name': 'A pen',
      'E4 Lot number': 'C-100',
      'E4 Expiration date': '2030-01-31',
      'E4 Serial number': 'SP-1',
      'E5 Operator of the device': 'Health professional: Dr Vera Licensed',
      'F Products and dates of use': 'Hydrogel, lot H-7, on 2026-11-18',
    });
    expect(filledIn({})['B5 Describe the event']).toBe(
      'Herpes reactivation. Grouped blisters. Referred. Cause as judged by the practice: Not known. Photos of it in the record: 2.',
    );
  });

  it('guesses nothing: what the record does not hold is null', () => {
    const empty = filledIn({
      age_years: null,
      birth_date: null,
      device: null,
      device_serial: null,
      cartridges: [],
      topicals: [],
      operator: null,
    });
    for (const unknown of [
      'A2 Age or date of birth',
      'A3 Sex',
      'A4 Weight',
      'B2 Outcome attributed to the adverse event',
      'E1 Brand name',
      'E4 Lot number',
      'E5 Operator of the device',
      'F Products and dates of use',
      'D1 Name, strength, manufacturer',
    ])
      expect(empty[unknown], unknown).toBeNull();
  });

  it('names the outcome as it was judged', () => {
    const outcome = (seriousness: WorksheetFacts['seriousness']) =>
      filledIn({ seriousness })['B2 Outcome attributed to the adverse event'];
    expect(outcome(['not-serious'])).toBe('None of the serious outcomes');
    expect(outcome(['permanent-damage', 'intervention-needed'])).toBe(
      `${seriousnessCriteria['permanent-damage']}; ${seriousnessCriteria['intervention-needed']}`,
    );
  });

  it('moves a product that is held to be the cause from the other products to the suspects', () => {
    const suspect = filledIn({ cause: 'topical' });
    expect(suspect).toMatchObject({
      'D1 Name, strength, manufacturer': 'Hydrogel',
      'D1 Lot number': 'H-7',
      'F Products and dates of use': null,
    });
  });
});

describe('seriousness', () => {
  it('is not known, serious or not', () => {
    expect([[], ['not-serious'], ['death']].map((one) => seriousnessStanding(one as never))).toEqual([
      'unknown',
      'not-serious',
      'serious',
    ]);
  });

  it('is refused where it contradicts itself', () => {
    expect(seriousnessFault(['not-serious', 'death'])).toContain('at once');
    expect(seriousnessFault(['death', 'death'])).toContain('twice');
    expect(seriousnessFault(['constructor'])).toContain('not a criterion');
    expect(seriousnessFault([])).toBeNull();
    expect(seriousnessFault(Object.keys(seriousnessCriteria))).toBeNull();
  });

  it('cites the catalogue’s sources', () => {
    for (const { source } of seriousnessSources) expect(Object.keys(sources)).toContain(source);
  });
});

it('a depth falls into one band, an edge into the shallower', () => {
  expect([null, 0, 0.5, 0.51, 1, 1.01, 1.5, 1.51, 5].map(depthBandOf)).toEqual([
    'unknown',
    'to-0.5',
    'to-0.5',
    'to-1.0',
    'to-1.0',
    'to-1.5',
    'to-1.5',
    'over-1.5',
    'over-1.5',
  ]);
  expect(new Set(depthBands.map(({ code }) => code)).size).toBe(depthBands.length);
});

describe('a trend', () => {
  it('contains what was seen, and says what is too small', () => {
    const counts = fc.tuple(fc.nat(400), fc.nat(400), fc.nat(20)).map(([sessions, part, more]) => {
      const sessions_with_event = Math.min(part, sessions);
      return { sessions, sessions_with_event, events: sessions_with_event + (sessions_with_event === 0 ? 0 : more) };
    });
    fc.assert(
      fc.property(counts, (of) => {
        const trend = trendOf(of);
        expect(trend.low).toBeLessThanOrEqual(trend.share ?? 1);
        expect(trend.high).toBeGreaterThanOrEqual(trend.share ?? 0);
        expect(trend.is_small).toBe(of.sessions < 10);
        expect(trend.per_hundred === null).toBe(of.sessions === 0);
      }),
      { numRuns: 60 },
    );
  });

  it('of no event in 20 sessions does not say that there are none', () => {
    expect(trendOf({ sessions: 20, sessions_with_event: 0, events: 0 })).toMatchObject({
      share: 0,
      low: 0,
      is_small: false,
    });
    expect(trendOf({ sessions: 20, sessions_with_event: 0, events: 0 }).high).toBeCloseTo(0.1684, 4);
  });
});
