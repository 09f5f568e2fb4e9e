import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { aftercareTimeline } from '../aftercare/index.ts';
import { checkInDays } from './check-in-days.ts';
import { checkInQuestions } from './check-in-questions.ts';
import { depthBandOf } from './depth-band.ts';
import { followedSigns } from './followed-signs.ts';
import { bandReasons, healingBand, REPORTS_NEEDED, type HealingBandInput, type PastReports } from './healing-band.ts';
import { raisedByBand } from './raise-by-band.ts';
import { sortCheckIn, type CheckInAnswers } from './sort-check-in.ts';
import { compareUrgency } from './urgency.ts';

const none = { none: true } as const;
const ticked = (...signs: string[]): CheckInAnswers => ({
  groups: { 'right-now': none, 'new-signs': none, 'later-signs': none, 'usual-course': { yes: signs } },
  note: '',
});
const courseAt = (deepest_mm: number) =>
  aftercareTimeline({
    zones: ['cheeks'],
    deepest_mm,
    skin_type: 'ii',
    topicals: [],
    indication: 'wrinkles',
    pigment_history: false,
  });
const reports = (
  sign: string,
  with_sign: number,
  answered: number,
  depth: PastReports['depth'] = 'to-1.5',
): PastReports => ({
  sign,
  depth,
  answered,
  with_sign,
});
const inputOf = (given: Partial<HealingBandInput>): HealingBandInput => ({
  day: 7,
  hours_since: 168,
  depth: 'to-1.5',
  answers: ticked(),
  past: [],
  course: courseAt(1),
  ...given,
});
const rowOf = (sign: string, given: Partial<HealingBandInput>) => {
  const row = healingBand(inputOf(given)).find((one) => one.sign === sign);
  if (row === undefined) throw new Error(`no row for ${sign}`);
  return row;
};

describe('the signs that are followed', () => {
  it('are all asked, each in its group', () => {
    const asked = checkInQuestions(28);
    for (const { sign, group } of followedSigns)
      expect(asked.find(({ code }) => code === group)?.questions.map(({ code }) => code)).toContain(sign);
  });

  it('each have the rules and the event that they name', () => {
    for (const { sign, rules } of followedSigns) {
      const { published } = rowOf(sign, {});
      expect(published.place === 'none', sign).toBe(rules.length === 0);
      expect(published.sources.length > 0, sign).toBe(rules.length > 0);
    }
  });
});

describe('the published course', () => {
  it('ends sooner after a shallow setting and never after its outer edge', () => {
    const at = (day: number, deepest_mm: number) =>
      rowOf('redness', { day, hours_since: day * 24, course: courseAt(deepest_mm), answers: ticked('redness') })
        .published.place;
    expect([at(1, 0.5), at(3, 0.5), at(5, 0.5), at(7, 0.5), at(8, 0.5)]).toEqual([
      'usual',
      'usual',
      'late',
      'late',
      'beyond',
    ]);
    expect([at(5, 1), at(7, 1), at(7, 2), at(14, 2)]).toEqual(['usual', 'late', 'usual', 'beyond']);
  });

  it('counts a report by the later of the clock and the day it is for; a time that is no time is late', () => {
    expect(rowOf('redness', { day: 3, hours_since: 300 }).published.place).toBe('beyond');
    expect(rowOf('redness', { day: 14, hours_since: 2 }).published.place).toBe('beyond');
    expect(rowOf('redness', { day: 3, hours_since: Number.NaN }).published.place).toBe('beyond');
  });

  it('is not there for dark marks, and says so', () => {
    expect(rowOf('colour-change', {}).published).toMatchObject({ place: 'none', latest_until_h: null });
  });
});

describe('the practice’s own past', () => {
  it('says that there are too few until there are enough', () => {
    const { own } = rowOf('itching', { past: [reports('itching', 1, REPORTS_NEEDED - 1)] });
    expect(own).toEqual({ kind: 'too-few', answered: REPORTS_NEEDED - 1, needed: REPORTS_NEEDED });
  });

  it('compares sessions of like depth where they suffice, else all', () => {
    const past = [reports('itching', 10, 40), reports('itching', 0, 20, 'over-1.5')];
    expect(rowOf('itching', { past }).own).toMatchObject({ compared: 'same-depth', answered: 40, with_sign: 10 });
    expect(rowOf('itching', { past, depth: 'over-1.5' }).own).toMatchObject({ compared: 'every-depth', answered: 60 });
    expect(rowOf('itching', { past, depth: 'unknown' }).own).toMatchObject({ compared: 'every-depth', answered: 60 });
  });

  it('gives exact limits with the count', () => {
    // Clopper and Pearson 1934 limits of 0 in 30: the upper one is 1 - 0.025^(1/30).
    const { own } = rowOf('itching', { past: [reports('itching', 0, 30)] });
    expect(own).toMatchObject({ low: 0, unusual: true });
    if (own.kind === 'counted') expect(own.high).toBeCloseTo(1 - 0.025 ** (1 / 30), 9);
  });
});

describe('outside the band', () => {
  const rare = [reports('itching', 1, 100)];
  it('is a told sign that was rare here, or that nothing published covers', () => {
    expect(rowOf('itching', { past: rare, answers: ticked('itching') }).out_of_band).toBe(true);
    expect(rowOf('itching', { past: rare, answers: ticked() }).out_of_band).toBe(false);
    expect(rowOf('itching', { past: [reports('itching', 50, 100)], answers: ticked('itching') }).out_of_band).toBe(
      false,
    );
    expect(rowOf('itching', { day: 14, answers: ticked('itching') }).out_of_band).toBe(true);
  });

  it('is never what was not answered', () => {
    const row = rowOf('itching', { past: rare, answers: { groups: {}, note: '' } });
    expect(row).toMatchObject({ told: 'unknown', out_of_band: false });
  });

  it('raises a check-in that nobody would have read, and says why with its numbers', () => {
    const answers = ticked('itching');
    const sorted = sortCheckIn({ day: 7, hours_since: 168, deepest_mm: 1, answers });
    expect(sorted.urgency).toBe('self-care');
    const raised = raisedByBand(sorted, bandReasons(healingBand(inputOf({ past: rare, answers })), 7));
    expect(raised.urgency).toBe('contact');
    expect(raised.patient_text).not.toBe(sorted.patient_text);
    expect(raised.reasons[0]).toMatchObject({
      code: 'out-of-band:itching',
      text: 'Mild itching, on day 7: outside the healing band. Told in 1 of 100 check-ins of this day here after a like depth. Published: up to day 7.',
      sign_off: 'default',
    });
  });

  it('never makes a check-in milder and never drops a reason', () => {
    const signs = checkInQuestions(28).flatMap(({ questions }) => questions.map(({ code }) => code));
    const anyInput = fc.record({
      day: fc.constantFrom(...checkInDays),
      hours_since: fc.double({ min: 0, max: 1000, noNaN: true }),
      told: fc.subarray(signs),
      counts: fc.array(
        fc.record({
          sign: fc.constantFrom(...signs),
          answered: fc.nat(200),
          share: fc.double({ min: 0, max: 1, noNaN: true }),
        }),
      ),
      deepest_mm: fc.option(fc.double({ min: 0.1, max: 3, noNaN: true })),
    });
    fc.assert(
      fc.property(anyInput, ({ day, hours_since, told, counts, deepest_mm }) => {
        const answers: CheckInAnswers =
          told.length === 0 ? ticked('redness') : { groups: { 'usual-course': { yes: told } }, note: '' };
        const past = counts.map(({ sign, answered, share }) => reports(sign, Math.floor(answered * share), answered));
        const sorted = sortCheckIn({ day, hours_since, deepest_mm, answers });
        const rows = healingBand(inputOf({ day, hours_since, depth: depthBandOf(deepest_mm), answers, past }));
        const raised = raisedByBand(sorted, bandReasons(rows, day));
        expect(compareUrgency(raised.urgency, sorted.urgency)).toBeLessThanOrEqual(0);
        expect(raised.reasons).toEqual(expect.arrayContaining([...sorted.reasons]));
      }),
    );
  });
});
