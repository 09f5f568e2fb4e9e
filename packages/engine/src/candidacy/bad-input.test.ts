import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { answered, forgetting, testDay, unremarkable } from './candidacy-test-case.ts';
import { faultsOf } from './input-faults.ts';
import { chosen, no, numbered, onDay, yes } from '../catalog/index.ts';
import type { Answer } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';
import type { FactSource } from '../kernel/index.ts';

const day = calendarDate;

describe('two stop dates for one drug', () => {
  const stopped = (date: string, said: string, by: FactSource = 'patient') =>
    answered('isotretinoin.stopped-on', onDay(date), day(said), by);
  const first = stopped('2026-08-10', '2026-10-01');

  it('said on different days by the patient: the later one counts, and both are said', () => {
    const { verdict, findings } = assess([first, stopped('2026-04-02', '2026-11-19')]);
    expect(verdict).toBe('refer');
    expect(findings.find(({ rule }) => rule === 'isotretinoin.stopped-recently')?.until).toBe('2027-02-10');
    expect(findings.find(({ rule }) => rule === 'isotretinoin.dates-disagree')?.text).toBe(
      'Isotretinoin stopped on: 10 August 2026 (patient, 1 October 2026) and 2 April 2026 (patient, 19 November 2026). The later one, 10 August 2026, counts until the clinician enters the right one.',
    );
  });

  it('of which the earlier is the newer word: the newer one, which is later, counts', () => {
    const { findings } = assess([stopped('2026-04-02', '2026-10-01'), stopped('2026-08-10', '2026-11-19')]);
    expect(findings.find(({ rule }) => rule === 'isotretinoin.stopped-recently')?.until).toBe('2027-02-10');
    expect(findings.map(({ rule }) => rule)).toContain('isotretinoin.dates-disagree');
  });

  it('are settled by the clinician, until the patient contradicts again', () => {
    const settled = [first, stopped('2026-04-02', '2026-11-18', 'clinician')];
    expect(assess(settled)).toMatchObject({ verdict: 'suitable', findings: [] });
    const again = assess([...settled, stopped('2026-06-05', '2026-11-19')]);
    expect(again.findings.find(({ rule }) => rule === 'isotretinoin.dates-disagree')?.text).not.toContain('August');
    expect(again.verdict).toBe('refer');
  });

  it('are none where the second is a new event or says the first more exactly', () => {
    expect(rulesOf([first, stopped('2026-11-02', '2026-11-19')])).not.toContain('isotretinoin.dates-disagree');
    expect(rulesOf([stopped('2026-08', '2026-10-01'), stopped('2026-08-10', '2026-11-19')])).not.toContain(
      'isotretinoin.dates-disagree',
    );
  });

  it('of the same day by two sources are not known, and asked', () => {
    const assessment = assess([stopped('2026-04-02', '2026-11-20'), stopped('2026-08-10', '2026-11-20', 'clinician')]);
    expect(assessment.verdict).toBe('cannot-tell');
    expect(assessment.open_questions).toMatchObject([{ question: 'isotretinoin.stopped-on', why: 'answers-disagree' }]);
  });

  function assess(dates: readonly Answer[]) {
    const input = forgetting(unremarkable({ isotretinoin: yes, 'isotretinoin.taking-now': no }), [
      'isotretinoin.stopped-on',
    ]);
    return assessCandidacy({ ...input, answers: [...input.answers, ...dates] });
  }

  function rulesOf(dates: readonly Answer[]) {
    return assess(dates).findings.map(({ rule }) => rule);
  }
});

describe('a birth date after the day of the assessment', () => {
  const input = unremarkable({}, { birth_date: day('2026-11-21') });

  it('gives no age: nobody can tell, and the date of birth is asked', () => {
    const assessment = assessCandidacy(input);
    expect(assessment.verdict).toBe('cannot-tell');
    expect(assessment.findings.map(({ rule }) => rule)).toEqual(['minors.not-known']);
    expect(assessment.findings[0]?.text).toContain(
      'Date of birth 21 November 2026 lies after the day of the assessment, 20 November 2026',
    );
    expect(assessment.open_questions).toMatchObject([{ question: 'birth-date', text: 'When were you born?' }]);
  });

  it('is named among the faults, and a birth on the day itself is not', () => {
    expect(faultsOf(input).map(({ path }) => path)).toEqual(['birth_date']);
    expect(faultsOf({ ...input, birth_date: testDay })).toEqual([]);
  });
});

describe('the faults of an input', () => {
  it('are none for a person who answered everything', () => {
    expect(faultsOf(unremarkable())).toEqual([]);
  });

  it('name an unknown indication, zone and question by place', () => {
    const wrong = {
      ...unremarkable(),
      indication: 'tattoos',
      zones: ['cheeks', 'knuckle'],
      answers: [answered('constructor', yes)],
    };
    expect(faultsOf(wrong)).toEqual([
      { path: 'indication', fault: 'no indication "tattoos" in the catalogue' },
      { path: 'zones.1', fault: 'no zone "knuckle" in the catalogue' },
      { path: 'answers.0.question', fault: 'no question "constructor" in the catalogue' },
    ]);
  });

  it.each([
    [answered('pregnancy', onDay('2026-11')), '"pregnancy" is answered by a yes-no, not by a date'],
    [answered('skin-type', chosen('vii')), 'no choice "vii"; there are i, ii, iii, iv, v, vi'],
    [answered('anticoagulants.inr', numbered(-1)), '-1 is not between'],
    [answered('anticoagulants.inr', numbered(Number.NaN)), 'NaN is not between'],
    [
      answered('filler.last-on', onDay('2026-11-21')),
      '21 November 2026 lies after the day of the answer, 20 November 2026',
    ],
    [answered('filler.last-on', onDay('1989')), '1989 lies before the date of birth, 4 May 1990'],
    [answered('keloid', no, day('2026-11-21')), '21 November 2026 lies after the day of the assessment'],
  ])('say of %j what is wrong', (answer, fault) => {
    const [found, ...more] = faultsOf({ ...unremarkable(), answers: [answer] });
    expect(found?.path).toMatch(/^answers\.0\./);
    expect(found?.fault).toContain(fault);
    expect(more).toEqual([]);
  });

  it('do not include a partial date that may be right, not knowing, or a vaccination that is planned', () => {
    const answers = [
      answered('filler.last-on', onDay('2026-11')),
      answered('keloid', { kind: 'dont-know' }),
      answered('vaccination.on', onDay('2026-12-01')),
    ];
    expect(faultsOf({ ...unremarkable(), answers })).toEqual([]);
  });
});

describe('an unknown zone', () => {
  it('is a bug of the caller, as an unknown indication is', () => {
    expect(() => assessCandidacy(unremarkable({}, { zones: ['knuckle'] }))).toThrow('no zone "knuckle"');
  });
});

describe('a date known only in part', () => {
  it.each([
    ['2026-06', '2026-12-30', 'Only the month is known: its last day counts.'],
    ['2026', '2027-06-30', 'Only the year is known: its last day counts.'],
  ])('%s is widened to its last day, and the finding says so', (date, until, said) => {
    const answers = { isotretinoin: yes, 'isotretinoin.taking-now': no, 'isotretinoin.stopped-on': onDay(date) };
    const [finding] = assessCandidacy(unremarkable(answers)).findings;
    expect(finding?.until).toBe(until);
    expect(finding?.text).toContain(said);
  });

  it('in full says nothing of the kind', () => {
    const answers = {
      isotretinoin: yes,
      'isotretinoin.taking-now': no,
      'isotretinoin.stopped-on': onDay('2026-06-30'),
    };
    expect(assessCandidacy(unremarkable(answers)).findings[0]?.text).not.toContain('its last day');
  });
});

describe('a date after the day of its answer', () => {
  it('is a fault of the input; without anybody looking, the window runs from it', () => {
    const input = unremarkable({ filler: yes, 'filler.last-on': onDay('2026-12-01') });
    expect(faultsOf(input)).toHaveLength(1);
    expect(assessCandidacy(input)).toMatchObject({ verdict: 'defer', defer_until: '2026-12-29' });
  });
});

describe('a practice’s own windows', () => {
  it('are faults where they name no rule with a window, or no whole number of days', () => {
    const windows_days = {
      'filler.within-28-days': 60,
      'filler.never': 3,
      'pregnancy.pregnant': 3,
      'hair-removal.within-14-days': 1.5,
    };
    expect(faultsOf({ ...unremarkable(), settings: { windows_days } })).toEqual([
      { path: 'settings.windows_days.filler.never', fault: 'no rule "filler.never" with a window in the catalogue' },
      {
        path: 'settings.windows_days.pregnancy.pregnant',
        fault: 'no rule "pregnancy.pregnant" with a window in the catalogue',
      },
      {
        path: 'settings.windows_days.hair-removal.within-14-days',
        fault: '1.5 is not a whole number of days above zero',
      },
    ]);
  });
});
