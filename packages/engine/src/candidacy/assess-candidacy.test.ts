import { describe, expect, it } from 'vitest';
import { assessCandidacy } from './assess-candidacy.ts';
import { answered, forgetting, testDay, unremarkable } from './candidacy-test-case.ts';
import { chosen, dontKnow, no, numbered, onDay, yes } from '../catalog/index.ts';
import { calendarDate } from '../kernel/index.ts';

const day = calendarDate;

describe('a person without any contraindication', () => {
  it('is suitable, with no finding and no open question', () => {
    const assessment = assessCandidacy(unremarkable());
    expect(assessment).toMatchObject({ verdict: 'suitable', findings: [], open_questions: [], defer_until: null });
  });
});

describe('a person of whom nothing is known', () => {
  const assessment = assessCandidacy(unremarkable({}, { answers: [] }));

  it('cannot be told', () => {
    expect(assessment.verdict).toBe('cannot-tell');
    expect(assessment.not_before).toBeNull();
  });

  it('is asked first what could change the answer most', () => {
    expect(assessment.open_questions[0]?.could_make_it).toBe('unsuitable');
    expect(assessment.open_questions.at(-1)?.could_make_it).toBe('suitable-with-precautions');
  });

  it('is asked no detail before its main question', () => {
    const open = assessment.open_questions.map((one) => one.question);
    expect(open).toContain('isotretinoin');
    expect(open).not.toContain('isotretinoin.stopped-on');
  });
});

describe('isotretinoin', () => {
  it('on the drug now is unsuitable, which a physician may override', () => {
    const assessment = assessCandidacy(unremarkable({ isotretinoin: yes, 'isotretinoin.taking-now': yes }));
    expect(assessment.verdict).toBe('unsuitable');
    expect(assessment.findings[0]).toMatchObject({ rule: 'isotretinoin.on-drug', overridable_by: 'physician' });
  });

  it.each([
    ['2026-05-21', 'refer'],
    ['2026-05-20', 'suitable'],
    ['2026-05-19', 'suitable'],
  ])('stopped on %s is %s on 20 November 2026: six calendar months', (stopped, verdict) => {
    expect(assessCandidacy(stoppedOn(stopped)).verdict).toBe(verdict);
  });

  it('stopped on 31 August runs out on 28 February, the end of the shorter month', () => {
    const [finding] = assessCandidacy(stoppedOn('2026-08-31')).findings;
    expect(finding?.until).toBe('2027-02-28');
    expect(finding?.text).toContain('stopped 31 August 2026');
    expect(finding?.text).toContain('until 28 February 2027');
  });

  it('stopped in a month counts from the last day of that month', () => {
    expect(assessCandidacy(stoppedOn('2026-05')).findings[0]?.until).toBe('2026-11-30');
  });

  it('stopped on a day that nobody knows cannot be told, and the date is asked', () => {
    const assessment = assessCandidacy(unremarkable({ isotretinoin: yes }));
    expect(assessment.verdict).toBe('cannot-tell');
    expect(assessment.open_questions).toMatchObject([
      { question: 'isotretinoin.stopped-on', why: 'not-known-to-patient', could_make_it: 'refer' },
    ]);
  });

  function stoppedOn(date: string) {
    return unremarkable({ isotretinoin: yes, 'isotretinoin.stopped-on': onDay(date) });
  }
});

describe('a window in days', () => {
  const windows: [string, string, string, string][] = [
    ['filler', 'filler.last-on', '2026-10-24', '2026-10-23'],
    ['botulinum-toxin', 'botulinum-toxin.last-on', '2026-11-07', '2026-11-06'],
    ['topical-retinoid', 'topical-retinoid.last-used', '2026-11-16', '2026-11-15'],
    ['sunburn-or-tan', 'sunburn-or-tan.last-on', '2026-11-07', '2026-11-06'],
  ];

  it.each(windows)('of %s permits on the day it ends and not the day before', (main, date, running, ended) => {
    expect(assessCandidacy(unremarkable({ [main]: yes, [date]: onDay(running) }))).toMatchObject({
      verdict: 'defer',
      defer_until: '2026-11-21',
    });
    expect(assessCandidacy(unremarkable({ [main]: yes, [date]: onDay(ended) })).verdict).toMatch(/^suitable/);
  });

  it('of a retinoid is hard on the first day and open to any licence until the fifth', () => {
    const today = assessCandidacy(
      unremarkable({ 'topical-retinoid': yes, 'topical-retinoid.last-used': onDay('2026-11-20') }),
    );
    const twoDays = assessCandidacy(
      unremarkable({ 'topical-retinoid': yes, 'topical-retinoid.last-used': onDay('2026-11-18') }),
    );
    expect(today.findings.map((finding) => finding.overridable_by)).toEqual([null, 'other']);
    expect(twoDays.findings.map((finding) => finding.overridable_by)).toEqual(['other']);
    expect(today.defer_until).toBe('2026-11-25');
  });

  it('is lengthened by a practice and never shortened', () => {
    const answers = { filler: yes, 'filler.last-on': onDay('2026-10-20') };
    const settings = (count: number) => ({ settings: { windows_days: { 'filler.within-28-days': count } } });
    expect(assessCandidacy(unremarkable(answers, settings(60))).defer_until).toBe('2026-12-19');
    expect(
      assessCandidacy(unremarkable({ ...answers, 'filler.last-on': onDay('2026-11-10') }, settings(3))).defer_until,
    ).toBe('2026-12-08');
  });
});

describe('several findings', () => {
  it('defer until the last of them has run out', () => {
    const assessment = assessCandidacy(
      unremarkable({
        filler: yes,
        'filler.last-on': onDay('2026-11-10'),
        'topical-retinoid': yes,
        'topical-retinoid.last-used': onDay('2026-11-18'),
      }),
    );
    expect(assessment).toMatchObject({ verdict: 'defer', defer_until: '2026-12-08' });
  });

  it('defer without a date when one of them has none', () => {
    const answers = { filler: yes, 'filler.last-on': onDay('2026-11-10'), breastfeeding: yes };
    expect(assessCandidacy(unremarkable(answers))).toMatchObject({ verdict: 'defer', defer_until: null });
  });

  it('tell a day before which nothing goes when another fact is not known', () => {
    const input = unremarkable({ filler: yes, 'filler.last-on': onDay('2026-11-10') });
    expect(assessCandidacy(forgetting(input, ['pregnancy']))).toMatchObject({
      verdict: 'cannot-tell',
      defer_until: null,
      not_before: '2026-12-08',
    });
  });

  it('stand strongest first and the strongest is the verdict', () => {
    const assessment = assessCandidacy(unremarkable({ pregnancy: yes, breastfeeding: yes, 'skin-type': chosen('v') }));
    expect(assessment.verdict).toBe('unsuitable');
    expect(assessment.findings.map((finding) => finding.verdict)).toEqual([
      'unsuitable',
      'defer',
      'suitable-with-precautions',
    ]);
  });
});

describe('anticoagulants', () => {
  it.each([
    [chosen('one-antiplatelet'), dontKnow, 'suitable-with-precautions'],
    [chosen('warfarin'), numbered(3.5), 'suitable-with-precautions'],
    [chosen('warfarin'), numbered(3.6), 'refer'],
    [chosen('warfarin'), dontKnow, 'cannot-tell'],
    [chosen('doac'), dontKnow, 'refer'],
    [chosen('two-or-more'), dontKnow, 'refer'],
    [dontKnow, dontKnow, 'cannot-tell'],
  ])('%o with INR %o give %s', (kind, inr, verdict) => {
    const input = unremarkable({ anticoagulants: yes, 'anticoagulants.kind': kind, 'anticoagulants.inr': inr });
    expect(assessCandidacy(input).verdict).toBe(verdict);
  });

  it('are never stopped on our advice', () => {
    const input = unremarkable({ anticoagulants: yes, 'anticoagulants.kind': chosen('one-antiplatelet') });
    expect(assessCandidacy(input).findings[0]?.precautions[0]).toContain('Leave the prescribed drug');
  });
});

describe('age', () => {
  it.each([
    ['2008-11-21', 'unsuitable'],
    ['2008-11-20', 'suitable-with-precautions'],
    ['2004-11-21', 'suitable-with-precautions'],
    ['2004-11-20', 'suitable'],
  ])('born %s is %s on 20 November 2026', (birth, verdict) => {
    const assessment = assessCandidacy(unremarkable({}, { birth_date: day(birth) }));
    expect(assessment.verdict).toBe(verdict);
    if (verdict !== 'suitable') expect(assessment.findings[0]?.facts[0]?.question).toBe('birth-date');
  });
});

describe('the zones', () => {
  it('inside the orbital rim are never suitable', () => {
    expect(assessCandidacy(unremarkable({}, { zones: ['cheeks', 'eyelids'] })).verdict).toBe('unsuitable');
  });

  it('decide whether a history of cold sores matters', () => {
    expect(assessCandidacy(unremarkable({ herpes: yes }, { zones: ['upper-lip'] })).verdict).toBe(
      'suitable-with-precautions',
    );
    const scalp = { indication: 'hair-androgenetic', zones: ['scalp'] };
    expect(assessCandidacy(unremarkable({ herpes: yes }, scalp)).verdict).toBe('suitable');
  });

  it('not chosen yet are those in which the indication is usually treated', () => {
    expect(assessCandidacy(unremarkable({}, { zones: [] })).zones).toContain('cheeks');
  });
});

describe('the indication', () => {
  it('of ice-pick scars refers first', () => {
    const assessment = assessCandidacy(unremarkable({}, { indication: 'acne-scars-ice-pick' }));
    expect(assessment.findings.map((finding) => finding.rule)).toEqual(['acne-scars-ice-pick.refer-first']);
    expect(assessment.verdict).toBe('refer');
  });

  it('that is not in the catalogue is a bug of the caller', () => {
    expect(() => assessCandidacy(unremarkable({}, { indication: 'tattoo', answers: [] }))).toThrow('tattoo');
  });
});

describe('an answer', () => {
  it.each([
    ['pregnancy', '2026-11-19', 'cannot-tell'],
    ['pregnancy', '2026-11-20', 'suitable'],
    ['breastfeeding', '2026-10-23', 'suitable'],
    ['breastfeeding', '2026-10-22', 'cannot-tell'],
  ])('to %s of %s is %s: it holds for its days and no longer', (question, answeredOn, verdict) => {
    const input = forgetting(unremarkable(), [question]);
    const assessment = assessCandidacy({
      ...input,
      answers: [...input.answers, answered(question, no, day(answeredOn))],
    });
    expect(assessment.verdict).toBe(verdict);
    if (verdict === 'cannot-tell') expect(assessment.open_questions[0]?.why).toBe('answer-too-old');
  });

  it('that contradicts another of the same day is not known, and both are named', () => {
    const input = unremarkable();
    const assessment = assessCandidacy({
      ...input,
      answers: [...input.answers, answered('pregnancy', yes, testDay, 'clinician')],
    });
    expect(assessment.verdict).toBe('cannot-tell');
    expect(assessment.open_questions).toMatchObject([{ question: 'pregnancy', why: 'answers-disagree' }]);
    expect(assessment.findings.map((finding) => finding.rule)).toContain('pregnancy.answers-disagree');
  });

  it('given after the day of the assessment is not known to it', () => {
    const input = forgetting(unremarkable(), ['pregnancy']);
    const later = answered('pregnancy', no, day('2026-11-21'));
    expect(assessCandidacy({ ...input, answers: [...input.answers, later] }).verdict).toBe('cannot-tell');
  });

  it('that is not among the choices is no answer', () => {
    const assessment = assessCandidacy(unremarkable({ 'skin-type': chosen('vii') }));
    expect(assessment).toMatchObject({
      verdict: 'suitable-with-precautions',
      open_questions: [{ question: 'skin-type' }],
    });
  });
});

describe('a precaution on something not known', () => {
  it('applies, and its question stays open', () => {
    const assessment = assessCandidacy(forgetting(unremarkable(), ['skin-type']));
    expect(assessment.verdict).toBe('suitable-with-precautions');
    expect(assessment.findings[0]?.precautions).toContain('Treat a test area.');
    expect(assessment.open_questions).toMatchObject([
      { question: 'skin-type', why: 'not-asked', could_make_it: 'suitable-with-precautions' },
    ]);
  });
});
