import { describe, expect, it } from 'vitest';
import { runEngine } from './run-engine.ts';

const on = ['--as-of', '2027-03-15'];

/** What another program gets: an answer with exit 0 and silence beside it, or faults with exit 2 and no answer. */
async function engine(args: readonly string[], ...documents: readonly unknown[]) {
  const input = documents.map((one) => JSON.stringify(one)).join('\n');
  const { code, out, err } = await runEngine(args, () => Promise.resolve(input));
  expect(code === 0 ? err : out).toBe('');
  const written: unknown = JSON.parse(code === 0 ? `[${out.trimEnd().split('\n').join(',')}]` : err);
  return { refused: code === 2, written };
}

async function answerOf(args: readonly string[], document: unknown): Promise<unknown> {
  const { refused, written } = await engine(args, document);
  expect(refused).toBe(false);
  return Array.isArray(written) ? written[0] : null;
}

async function faultsOf(args: readonly string[], document: unknown): Promise<unknown> {
  const { refused, written } = await engine(args, document);
  expect(refused).toBe(true);
  return written;
}

const yes = { kind: 'yes-no', yes: true };
const no = { kind: 'yes-no', yes: false };
const date = (text: string) => ({ kind: 'date', date: text });
const said = (question: string, value: unknown, answered_on = '2027-03-15', answered_by = 'patient') => ({
  question,
  value,
  answered_on,
  answered_by,
});
const patient = { indication: 'wrinkles', zones: ['cheeks'], birth_date: '1980-01-01', answers: [] };
const stopped = (...dates: readonly unknown[]) => ({
  ...patient,
  answers: [said('isotretinoin', yes), said('isotretinoin.taking-now', no), ...dates],
});
const STOPPED = 'isotretinoin.stopped-on';
const finding = (rule: string, rest: object) =>
  expect.objectContaining({ findings: expect.arrayContaining([expect.objectContaining({ rule, ...rest })]) });

const plan = {
  indication: 'wrinkles',
  device: 'skinpen-precision',
  goal: 'Fewer lines',
  measure: 'gais',
  patient_measure: null,
  sessions_planned: 4,
  interval_days: 28,
  zones: [{ zone: 'forehead', depth_mm: 0.5, passes: 3, endpoint: 'erythema' }],
  first_reading_days: 90,
  final_reading_days: 150,
  stop_rule: 'No change after three sessions',
  off_label: true,
};
const chart = {
  device: 'skinpen-precision',
  cartridges: [],
  anaesthetic: null,
  topicals: [],
  zones: [{ zone: 'cheeks', passes: [{ depth_mm: 1, speed: null, count: 1 }], endpoint: null }],
};
const cream = {
  product: 'lidocaine-prilocaine-2.5-2.5',
  lot: 'A1',
  grams: 5,
  area_cm2: 100,
  minutes_on: 60,
};
const session = { chart, indication: 'wrinkles' };

describe('a missing weight', () => {
  it('is asked for where a dose is asked for, and no dose for each kilogram is made up', async () => {
    const { lot: _lot, ...put } = cream;
    const answer = await answerOf(['dose'], { ...put, age_years: 40 });
    expect(answer).toEqual(finding('anaesthetic.weight.missing', { kind: 'missing-fact' }));
    expect(JSON.stringify(answer)).not.toMatch(/"mg_per_kg":\d/);
    const known = await answerOf(['dose'], { ...put, age_years: 40, weight_kg: 62.5 });
    expect(known).not.toEqual(finding('anaesthetic.weight.missing', {}));
    expect(JSON.stringify(known)).toContain('"mg_per_kg":2');
  });

  it('is asked for in a session as soon as an anaesthetic is written, and so is the age', async () => {
    expect(JSON.stringify(await answerOf(['check-session', ...on], session))).not.toContain('weight');
    const numbed = { ...session, chart: { ...chart, anaesthetic: cream } };
    const answer = await answerOf(['check-session', ...on], numbed);
    expect(answer).toEqual(finding('anaesthetic.weight.missing', { kind: 'missing-fact' }));
    expect(answer).toEqual(finding('anaesthetic.age.missing', { kind: 'missing-fact' }));
    const known = await answerOf(['check-session', ...on], { ...numbed, age_years: 40, weight_kg: 70 });
    expect(JSON.stringify(known)).not.toMatch(/anaesthetic\.(weight|age)\.missing/);
    const minor = await answerOf(['check-session', ...on], { ...numbed, age_years: 16, weight_kg: 50 });
    expect(minor).toEqual(finding('anaesthetic.minor', { verdict: 'unsuitable' }));
  });

  it('is refused where it is not a number', async () => {
    const wrong = { ...session, weight_kg: '70 kg' };
    expect(await faultsOf(['check-session', ...on], wrong)).toMatchObject([{ document: 1, path: 'weight_kg' }]);
  });
});

describe('a birth date after the day', () => {
  const unborn = { ...patient, birth_date: '2028-01-01' };

  it.each([
    ['candidacy', unborn],
    ['plan', { ...unborn, device: 'skinpen-precision' }],
    ['check-plan', { plan, birth_date: '2028-01-01' }],
    ['check-plan', { plan, birth_date: '2028-01-01', answers: [] }],
  ])('is refused by %s, with both days', async (command, document) => {
    expect(await faultsOf([command, ...on], document)).toEqual([
      { document: 1, path: 'birth_date', fault: expect.stringMatching(/2028.*2027/) },
    ]);
  });
});

describe('two stop dates for one drug', () => {
  it('said on different days are both shown, and the later one counts', async () => {
    const both = stopped(said(STOPPED, date('2026-12-01'), '2027-03-01'), said(STOPPED, date('2026-10-01')));
    const answer = await answerOf(['candidacy', ...on], both);
    expect(answer).toEqual(
      finding('isotretinoin.dates-disagree', {
        text: expect.stringMatching(/1 December 2026.*1 October 2026.*later/s),
      }),
    );
    expect(answer).toEqual(finding('isotretinoin.stopped-recently', { until: '2027-06-01' }));
  });

  it('said by two sources on one day count as not known', async () => {
    const both = stopped(said(STOPPED, date('2026-12-01')), said(STOPPED, date('2020-10-01'), '2027-03-15', 'record'));
    const answer = await answerOf(['candidacy', ...on], both);
    expect(answer).toMatchObject({ verdict: 'cannot-tell' });
    expect(answer).toEqual(finding('isotretinoin.answers-disagree', {}));
  });

  it('said by one person on one day are refused: the order of a list is no reason', async () => {
    const both = stopped(said(STOPPED, date('2026-12-01')), said(STOPPED, date('2020-10-01')));
    expect(await faultsOf(['candidacy', ...on], both)).toEqual([
      { document: 1, path: 'answers.3.value', fault: expect.stringContaining('differs from answers.2') },
    ]);
  });
});

describe('a date known in part', () => {
  it.each([
    ['a month', '2026-12', '2027-06-30', 'Only the month is known'],
    ['a year', '2026', '2027-06-30', 'Only the year is known'],
  ])('of %s counts as its last possible day, and says so', async (_, text, until, words) => {
    const answer = await answerOf(['candidacy', ...on], stopped(said(STOPPED, date(text))));
    expect(answer).toEqual(finding('isotretinoin.stopped-recently', { until, text: expect.stringContaining(words) }));
  });

  it.each(['2026-13', '2026-02-30', '12/2026', 'last spring'])('that is no date (%s) is refused', async (text) => {
    const faults = await faultsOf(['candidacy', ...on], stopped(said(STOPPED, date(text))));
    expect(faults).toMatchObject([{ document: 1, path: 'answers.2.value.date' }]);
  });
});

describe('an unknown code', () => {
  it.each([
    ['candidacy', { ...patient, indication: 'glow' }, 'indication', '"glow"'],
    ['candidacy', { ...patient, zones: ['tail'] }, 'zones.0', '"tail"'],
    ['candidacy', { ...patient, zones: ['constructor'] }, 'zones.0', '"constructor"'],
    ['plan', { ...patient, device: 'hammer' }, 'device', '"hammer"'],
    ['candidacy', { ...patient, answers: [said('moon', yes)] }, 'answers.0.question', '"moon"'],
    ['score', { scale: 'glow-index', total: 3 }, 'scale', '"glow-index"'],
  ])('in %s is named with its place', async (command, document, place, words) => {
    const args = command === 'score' ? [command] : [command, ...on];
    expect(await faultsOf(args, document)).toMatchObject([{ path: place, fault: expect.stringContaining(words) }]);
  });

  it.each([
    ['check-plan', { plan: { ...plan, device: 'hammer' }, birth_date: '1980-01-01' }],
    ['check-session', { ...session, chart: { ...chart, device: 'hammer' } }],
  ])('in what %s checks is a limit that nobody overrides', async (command, document) => {
    const found = JSON.stringify(await answerOf([command, ...on], document));
    expect(found).toContain('\\"hammer\\" is not in the catalogue');
    expect(found).toContain('"verdict":"unsuitable"');
  });

  it('of a product on the skin is a limit', async () => {
    expect(await answerOf(['dose'], { product: 'magic-cream', grams: 5 })).toEqual(
      finding('anaesthetic.unknown', { verdict: 'unsuitable' }),
    );
  });
});

describe('a depth in another unit', () => {
  const deep = (depth_mm: unknown) => ({ ...plan, zones: [{ ...plan.zones[0], depth_mm }] });

  it.each([
    [1000, 'more than 5 mm'],
    [-1, 'less than 0 mm'],
    ['1 mm', 'not a number of millimetres'],
    ['0.04 in', 'not a number of millimetres'],
  ])('%s is refused', async (depth_mm, words) => {
    const faults = await faultsOf(['check-plan', ...on], { plan: deep(depth_mm), birth_date: '1980-01-01' });
    expect(faults).toMatchObject([{ path: 'plan.zones.0.depth_mm', fault: expect.stringContaining(words) }]);
  });

  it('under the name of another unit is refused, and the one that is meant is missed', async () => {
    const zones = [{ zone: 'forehead', depth_um: 500, passes: 3, endpoint: 'erythema' }];
    const faults = await faultsOf(['check-plan', ...on], { plan: { ...plan, zones }, birth_date: '1980-01-01' });
    expect(faults).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ path: 'plan.zones.0.depth_mm' }),
        expect.objectContaining({ path: 'plan.zones.0.depth_um', fault: expect.stringContaining('unit') }),
      ]),
    );
  });
});

describe('a scale', () => {
  it('with items missing names every one of them', async () => {
    const faults = await faultsOf(['score'], { scale: 'vss', items: { height: 1 } });
    expect(faults).toMatchObject([
      { path: 'items.pigmentation' },
      { path: 'items.vascularity' },
      { path: 'items.pliability' },
    ]);
  });

  it('that is licensed or unverified takes a typed total, and says that nothing was computed', async () => {
    expect(await answerOf(['score'], { scale: 'dlqi', total: 12, baseline: 20 })).toMatchObject({
      score: 12,
      how: 'typed',
      says: expect.stringMatching(/^Stored as typed, not computed: .*licensed/),
      band: { label: 'Very large effect' },
      change: { change: -8, direction: 'better' },
    });
    expect(await answerOf(['score'], { scale: 'ecca', total: 50 })).toMatchObject({
      score: 50,
      how: 'typed',
      says: expect.stringContaining('not verified'),
    });
    expect(await answerOf(['score'], { scale: 'cea', items: { erythema: 2 } })).toMatchObject({
      how: 'computed',
      says: null,
    });
  });

  it.each([
    ['a total beyond its range', { scale: 'dlqi', total: 31 }, 'total'],
    ['no total', { scale: 'dlqi' }, 'total'],
    ['a total beside items', { scale: 'cea', items: { erythema: 2 }, total: 2 }, 'total'],
    ['two totals', { scale: 'dlqi', items: { total: 3 }, total: 4 }, 'total'],
    ['a baseline beyond its range', { scale: 'cea', items: { erythema: 2 }, baseline: 9 }, 'baseline'],
  ])('is refused with %s', async (_, document, place) => {
    expect(await faultsOf(['score'], document)).toMatchObject([{ document: 1, path: place }]);
  });

  it('whose items are licensed refuses them by name', async () => {
    expect(await faultsOf(['score'], { scale: 'dlqi', items: { itch: 2 }, total: 12 })).toEqual([
      { document: 1, path: 'items.itch', fault: expect.stringContaining('type its total') },
    ]);
  });
});

describe('a zone that is never treated', () => {
  it('makes a person unsuitable, whatever is not known', async () => {
    expect(await answerOf(['candidacy', ...on], { ...patient, zones: ['cheeks', 'eyelids'] })).toMatchObject({
      verdict: 'unsuitable',
    });
  });

  it('is not planned', async () => {
    const asked = { ...patient, zones: ['eyelids'], device: 'skinpen-precision' };
    expect(await answerOf(['plan', ...on], asked)).toMatchObject({ refusal: { code: 'excluded-zone' } });
  });

  it.each(['eyelids', 'lips', 'ears', 'genital-area'])('is a limit in a plan and in a session: %s', async (zone) => {
    const never = finding(`zones.${zone}.excluded`, { verdict: 'unsuitable', overridable_by: null });
    const planned = { ...plan, zones: [{ zone, depth_mm: 0.25, passes: 1, endpoint: 'erythema' }] };
    expect(await answerOf(['check-plan', ...on], { plan: planned, birth_date: '1980-01-01' })).toEqual(never);
    const zones = [{ zone, passes: [{ depth_mm: 0.25, speed: null, count: 1 }], endpoint: null }];
    expect(await answerOf(['check-session', ...on], { ...session, chart: { ...chart, zones } })).toEqual(never);
  });

  it('and a device that is refused is refused in each command', async () => {
    const asked = { ...patient, device: 'home-roller' };
    expect(await answerOf(['plan', ...on], asked)).toMatchObject({ refusal: { code: expect.any(String) } });
    const held = { ...session, chart: { ...chart, device: 'home-roller' } };
    expect(await answerOf(['check-session', ...on], held)).toEqual(
      finding('device.refused', { verdict: 'unsuitable' }),
    );
  });
});

describe('one fault among many lines', () => {
  it('answers none of them', async () => {
    const { refused, written } = await engine(['candidacy', ...on], patient, { ...patient, zones: ['tail'] }, patient);
    expect(refused).toBe(true);
    expect(written).toMatchObject([{ document: 2, path: 'zones.0' }]);
  });
});
