import { findIndication, indications } from '@stipple/engine/catalog';
import { comparePlans } from '@stipple/engine/healing';
import { describe, expect, it } from 'vitest';
import { fleschKincaidGrade } from '../testing/flesch-kincaid.ts';
import { patientPicture } from './patient-picture.ts';
import type { PatientPicture } from './patient-picture.ts';
import { DRAWN_FOR, visitsCompared } from './visits-compared.ts';
import type { PlannedVisits, VisitsCompared } from './visits-compared.ts';

const scars = findIndication('acne-scars-rolling-boxcar');
if (scars === null) throw new Error('the wish of the test is not in the catalogue');
const planned: PlannedVisits = {
  device: 'skinpen-precision',
  sessions_planned: 4,
  interval_days: 28,
  zones: [{ zone: 'cheeks', depth_mm: 1, passes: 3 }],
};
const compared = (agreed: PlannedVisits | null): VisitsCompared => {
  const made = visitsCompared(scars, ['cheeks'], agreed);
  if (made === null) throw new Error('there is nothing to compare');
  return { ...made, wish: { ...made.wish, people: 300 } };
};
const picture = (visits: VisitsCompared): PatientPicture => {
  const comparison = comparePlans(visits.wish);
  if (!comparison.ok) throw new Error(JSON.stringify(comparison.problem));
  const made = patientPicture(visits, comparison.value);
  if (made === null) throw new Error('nothing was drawn');
  return made;
};
const texts = ({ title, paragraphs, plans, verdicts, table }: PatientPicture): readonly string[] => [
  title,
  ...paragraphs,
  ...plans.flatMap(({ spoken, facts }) => [spoken, ...facts]),
  ...verdicts,
  table.note,
];

const PATIENT = { timeout: 60_000 };

describe('what is compared for the patient', PATIENT, () => {
  it('is the same needling once, as often as is usual, and as often as agreed', () => {
    const { visits, wish, planned: which } = compared(planned);
    expect(visits[0]).toBe(1);
    expect(visits).toContain(4);
    expect(visits[which ?? -1]).toBe(4);
    expect(new Set(wish.plans.map(({ session_days, ...needling }) => JSON.stringify(needling))).size).toBe(1);
  });

  it('is the usual plan of the catalogue where none is agreed, and then none is called theirs', () => {
    const { visits, planned: which, wish } = compared(null);
    expect(visits.length).toBeGreaterThan(1);
    expect(which).toBeNull();
    expect(wish.plans[0]?.zone).toBe('cheeks');
    expect(texts(picture(compared(null))).join(' ')).not.toContain('your plan');
  });

  it('adds a second visit where a single one is planned, and fills in what a label leaves open', () => {
    const single = compared({ ...planned, sessions_planned: 1, device: 'no-such-device' });
    expect(single.visits.length).toBeGreaterThan(1);
    expect(single.is_assumed).toBe(true);
    expect(picture(single).paragraphs.join(' ')).toContain('We used usual ones');
  });

  it.each(Object.values(indications).map((one) => [one.code, one] as const))(
    'of %s is drawn only where people were scored',
    (code, one) => {
      expect(visitsCompared(one, [], null) !== null).toBe(DRAWN_FOR.has(code));
    },
  );

  it('draws nothing for a plan that cannot be computed with', () => {
    expect(visitsCompared(scars, ['cheeks'], { ...planned, sessions_planned: 100 })).toBeNull();
    expect(visitsCompared(scars, ['cheeks'], { ...planned, zones: [] })).toBeNull();
  });
});

describe('the patient’s picture', PATIENT, () => {
  const drawn = picture(compared(planned));

  it('can be read by somebody of twelve, each sentence group and the whole', () => {
    const hard = texts(drawn).filter((text) => text.split(' ').length > 5 && fleschKincaidGrade(text) > 7);
    expect(hard).toEqual([]);
    expect(fleschKincaidGrade(texts(drawn).join('. '))).toBeLessThanOrEqual(6);
  });

  it('says that it is a group and not the reader, promises nothing and gives no verdict on anybody', () => {
    const all = texts(drawn).join(' ');
    expect(all).toContain('It shows a group, not you.');
    expect(all).not.toMatch(/\b(suitable|unsuitable|eligible|guarantee|you will)\b/i);
  });

  it('draws bands of numbers within its frame, never NaN, and says each aloud', () => {
    expect(JSON.stringify(drawn)).not.toMatch(/NaN|Infinity|null/);
    for (const { band, spoken, visits } of drawn.plans) {
      expect(band).toMatch(/^M[\d., L-]+ Z$/);
      const places = [...band.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const);
      expect(places.every(([x, y]) => x >= 0 && x <= drawn.width && y >= 0 && y <= drawn.height)).toBe(true);
      expect(spoken).toMatch(/nine in ten land between/);
      expect(visits.length).toBeGreaterThan(0);
    }
  });

  it('has a table with a row for each month and a column for each plan', () => {
    expect(drawn.table.head).toHaveLength(drawn.plans.length + 1);
    for (const row of drawn.table.rows) expect(row).toHaveLength(drawn.plans.length + 1);
    expect(drawn.table.rows[0]?.slice(1).every((cell) => cell === '0')).toBe(true);
  });

  it('says of fewer visits against most whether anybody can tell', () => {
    expect(drawn.verdicts).toHaveLength(drawn.plans.length - 1);
    for (const verdict of drawn.verdicts) expect(verdict).toMatch(/nobody can tell yet|In the computer/);
  });

  it('is not drawn at all where a number is none', () => {
    const visits = compared(planned);
    const comparison = comparePlans(visits.wish);
    if (!comparison.ok) throw new Error('the plans of the test are sound');
    const [first, ...others] = comparison.value.plans;
    if (first === undefined) throw new Error('there is a plan');
    const broken = {
      ...first,
      course: {
        ...first.course,
        bands: { ...first.course.bands, improvement: [{ middle: NaN, low: NaN, high: NaN }] },
      },
    };
    expect(patientPicture(visits, { ...comparison.value, plans: [broken, ...others] })).toBeNull();
  });
});
