import { describe, expect, it } from 'vitest';
import type { Condition, Window } from '../candidacy-rule.ts';
import { contraindicationEntries } from '../index.generated.ts';
import { chosen, findContraindication, no, numbered, onDay, yes } from '../index.ts';
import type { AnswerValue } from '../index.ts';
import { assessCandidacy } from '../../candidacy/assess-candidacy.ts';
import { unremarkable } from '../../candidacy/candidacy-test-case.ts';
import { calendarDate } from '../../kernel/index.ts';

type Answers = Readonly<Record<string, AnswerValue>>;

const notNow = { isotretinoin: yes, 'isotretinoin.taking-now': no };
const resurfacing = (kind: string): Answers => ({
  'recent-resurfacing': yes,
  'recent-resurfacing.kind': chosen(kind),
});

/**
 * Every window of section 2 of the reference pack, typed again from its row by the second reader, with the event on the last
 * day that still forbids on 20 November 2026, on the first that permits, and on the day before that one.
 */
const windows: readonly (readonly [
  rule: string,
  window: string,
  date: string,
  answers: Answers,
  running: string,
  ended: string,
  longEnded: string,
])[] = [
  [
    'isotretinoin.stopped-recently',
    '6 months',
    'isotretinoin.stopped-on',
    notNow,
    '2026-05-21',
    '2026-05-20',
    '2026-05-19',
  ],
  [
    'sunburn-or-tan.recent',
    '14 days',
    'sunburn-or-tan.last-on',
    { 'sunburn-or-tan': yes },
    '2026-11-07',
    '2026-11-06',
    '2026-11-05',
  ],
  ['filler.within-28-days', '28 days', 'filler.last-on', { filler: yes }, '2026-10-24', '2026-10-23', '2026-10-22'],
  ['filler.within-six-months', '6 months', 'filler.last-on', { filler: yes }, '2026-05-21', '2026-05-20', '2026-05-19'],
  [
    'botulinum-toxin.within-14-days',
    '14 days',
    'botulinum-toxin.last-on',
    { 'botulinum-toxin': yes },
    '2026-11-07',
    '2026-11-06',
    '2026-11-05',
  ],
  [
    'botulinum-toxin.within-three-months',
    '3 months',
    'botulinum-toxin.last-on',
    { 'botulinum-toxin': yes },
    '2026-08-21',
    '2026-08-20',
    '2026-08-19',
  ],
  [
    'recent-resurfacing.surgery-or-full-field',
    '90 days',
    'recent-resurfacing.last-on',
    resurfacing('surgery-or-full-field'),
    '2026-08-23',
    '2026-08-22',
    '2026-08-21',
  ],
  [
    'recent-resurfacing.medium-peel',
    '30 days',
    'recent-resurfacing.last-on',
    resurfacing('medium-peel'),
    '2026-10-22',
    '2026-10-21',
    '2026-10-20',
  ],
  [
    'recent-resurfacing.superficial-peel',
    '14 days',
    'recent-resurfacing.last-on',
    resurfacing('superficial-peel'),
    '2026-11-07',
    '2026-11-06',
    '2026-11-05',
  ],
  [
    'hair-removal.within-14-days',
    '14 days',
    'hair-removal.last-on',
    { 'hair-removal': yes },
    '2026-11-07',
    '2026-11-06',
    '2026-11-05',
  ],
  [
    'topical-retinoid.within-a-day',
    '1 days',
    'topical-retinoid.last-used',
    { 'topical-retinoid': yes },
    '2026-11-20',
    '2026-11-19',
    '2026-11-18',
  ],
  [
    'topical-retinoid.within-five-days',
    '5 days',
    'topical-retinoid.last-used',
    { 'topical-retinoid': yes },
    '2026-11-16',
    '2026-11-15',
    '2026-11-14',
  ],
  [
    'exfoliants.within-five-days',
    '5 days',
    'exfoliants.last-used',
    { exfoliants: yes },
    '2026-11-16',
    '2026-11-15',
    '2026-11-14',
  ],
  [
    'recent-scar.under-a-year',
    '12 months',
    'recent-scar.since',
    { 'recent-scar': yes },
    '2025-11-21',
    '2025-11-20',
    '2025-11-19',
  ],
];

describe('the windows of section 2', () => {
  it('are all of the catalogue, with the length of their row', () => {
    const found = contraindicationEntries.flatMap((entry) =>
      entry.rules.flatMap((rule) => windowsIn(rule.when).map((window) => [`${entry.code}.${rule.code}`, said(window)])),
    );
    expect(found).toHaveLength(windows.length);
    expect(Object.fromEntries(found)).toEqual(Object.fromEntries(windows.map(([rule, window]) => [rule, window])));
  });

  it.each(windows)('%s of %s is there a day early, gone on its day and after', (rule, _, date, answers, ...events) => {
    const held = events.map((event) => rulesFound({ ...answers, [date]: onDay(event) }).includes(rule));
    expect(held).toEqual([true, false, false]);
  });
});

describe('the other limits of section 2', () => {
  it.each([
    [3.4, false],
    [3.5, false],
    [3.6, true],
  ])('an INR of %d goes to a physician: %s', (inr, refers) => {
    const answers = {
      anticoagulants: yes,
      'anticoagulants.kind': chosen('warfarin'),
      'anticoagulants.inr': numbered(inr),
    };
    expect(rulesFound(answers).includes('anticoagulants.to-physician')).toBe(refers);
  });

  it.each([
    ['2008-11-21', 'minors.under-18'],
    ['2008-11-20', 'minors.18-to-21'],
    ['2008-11-19', 'minors.18-to-21'],
    ['2004-11-21', 'minors.18-to-21'],
    ['2004-11-20', null],
    ['2004-11-19', null],
  ])('somebody born on %s: %s', (born, rule) => {
    const found = assessCandidacy(unremarkable({}, { birth_date: calendarDate(born) })).findings;
    expect(found.map((finding) => finding.rule)).toEqual(rule === null ? [] : [rule]);
  });

  it('the drugs of the methaemoglobinaemia row are all asked about', () => {
    const [question] = findContraindication('methaemoglobinaemia-risk')?.questions ?? [];
    const asked = `${question?.text} ${question?.help}`;
    const drugs =
      'dapsone nitrates sulfa nitrofurantoin phenytoin phenobarbital malaria nitroglycerin quinine benzocaine acetaminophen';
    expect(drugs.split(' ').filter((drug) => !asked.includes(drug))).toEqual([]);
  });
});

function rulesFound(answers: Answers): readonly string[] {
  return assessCandidacy(unremarkable(answers)).findings.map((finding) => finding.rule);
}

function windowsIn(condition: Condition): readonly Window[] {
  if (condition.kind === 'within') return [condition.window];
  return condition.kind === 'all' || condition.kind === 'any' ? condition.of.flatMap(windowsIn) : [];
}

function said(window: Window): string {
  return window.kind === 'days' ? `${window.days} days` : `${window.months} months`;
}
