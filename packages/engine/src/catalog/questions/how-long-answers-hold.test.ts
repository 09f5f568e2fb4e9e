import { describe, expect, it } from 'vitest';
import { findQuestion, no, questions } from '../index.ts';
import type { AnswerValue, Question } from '../index.ts';
import { factsOn } from '../../candidacy/facts.ts';
import { addDays, calendarDate, partialDate } from '../../kernel/index.ts';
import type { CalendarDate } from '../../kernel/index.ts';

const today = calendarDate('2026-11-20');

/** The oldest day whose answer still counts on 20 November 2026, counted by hand, and the questions for which it does. */
const holds: readonly (readonly [oldest: string, codes: string])[] = [
  [
    '2026-11-20',
    'active-acne active-infection anticoagulants anticoagulants.kind eczema.in-field exfoliants exfoliants.last-used hair-removal hair-removal.last-on herpes.active isotretinoin isotretinoin.taking-now planned-sun pregnancy psoriasis.in-field rosacea.flaring sunburn-or-tan sunburn-or-tan.last-on sunburn-or-tan.still-visible suspicious-lesion topical-retinoid topical-retinoid.last-used',
  ],
  ['2026-11-13', 'anticoagulants.inr'],
  [
    '2026-10-23',
    'anaesthetic-caution.heart-rhythm-drug botulinum-toxin botulinum-toxin.last-on breastfeeding chemotherapy chemotherapy.now filler filler.last-on herpes.prophylaxis immunosuppression known-malignancy methaemoglobinaemia-risk photosensitising-drugs radiotherapy radiotherapy.now recent-resurfacing recent-resurfacing.kind recent-resurfacing.last-on recent-scar suspicious-lesion.raised vitiligo.changing vaccination vaccination.on',
  ],
  ['2026-08-22', 'uncontrolled-diabetes.controlled'],
  ['2026-05-24', 'impaired-wound-healing tattoo'],
  [
    '2025-11-20',
    'anaesthetic-allergy anaesthetic-caution bleeding-disorder connective-tissue-disease connective-tissue-disease.other-autoimmune eczema herpes implanted-device isotretinoin.stopped-on keloid metal-allergy metal-allergy.steel metal-allergy.contact-dermatitis pigment-history psoriasis radiotherapy.in-field recent-scar.since rosacea uncontrolled-diabetes vitiligo',
  ],
  ['2016-11-22', 'anaesthetic-allergy.group keloid.family skin-type'],
];
const each = holds.flatMap(([oldest, codes]) => codes.split(' ').map((code) => [code, calendarDate(oldest)] as const));

describe('an answer', () => {
  it.each(each)('to %s counts from %s on, the day after too, and not from the day before', (code, oldest) => {
    const question = findQuestion(code);
    expect(question).not.toBeNull();
    if (question === null) return;
    expect(isKnown(question, oldest)).toBe('known');
    expect(isKnown(question, addDays(oldest, -1))).toBe('answer-too-old');
    // Of an answer for today alone the day after has not come: it is not read.
    expect(isKnown(question, addDays(oldest, 1))).toBe(oldest === today ? 'not-asked' : 'known');
  });

  it('holds for a time that is written here, whatever was asked', () => {
    expect(each.map(([code]) => code).toSorted()).toEqual(Object.keys(questions).toSorted());
  });
});

function isKnown(question: Question, answered_on: CalendarDate) {
  const answer = { question: question.code, value: someValue(question), answered_on, answered_by: 'patient' } as const;
  const fact = factsOn([answer], today).of(question.code);
  return fact.kind === 'known' ? 'known' : fact.why;
}

function someValue({ kind, choices, min }: Question): AnswerValue {
  switch (kind) {
    case 'yes-no':
      return no;
    case 'choice':
      return { kind, choice: choices[0]?.code ?? '' };
    case 'date':
      return { kind, date: partialDate('2016-01-01') };
    case 'number':
      return { kind, number: min ?? 1 };
  }
}
