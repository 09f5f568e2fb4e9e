import type { CandidacyInput, CandidacySettings } from './candidacy-input.ts';
import { dateInWords } from './in-words.ts';
import { isRecordedOnly } from './recorded-questions.ts';
import { findContraindication, findIndication, findQuestion, findZone } from '../catalog/index.ts';
import type { Answer, AnswerValue, Condition, Question } from '../catalog/index.ts';
import { firstPossibleDay, lastPossibleDay } from '../kernel/index.ts';

/** What is wrong with an input, and where: `answers.3.value`. */
export type InputFault = { readonly path: string; readonly fault: string };

/**
 * Every fault of an input at once, for a caller that wants to say them before assessing. The assessment itself guesses
 * nothing either: it throws on an unknown indication or zone, calls an age unknown that cannot be right, and takes an
 * answer that does not fit its question for no answer.
 */
export function faultsOf(input: CandidacyInput): InputFault[] {
  const { indication, zones, today, birth_date, answers, settings } = input;
  return [
    ...faultIf(findIndication(indication) === null, 'indication', `no indication "${indication}" in the catalogue`),
    ...zones.flatMap((zone, index) =>
      faultIf(findZone(zone) === null, `zones.${index}`, `no zone "${zone}" in the catalogue`),
    ),
    ...faultIf(
      birth_date > today,
      'birth_date',
      `${dateInWords(birth_date)} lies after the day of the assessment, ${dateInWords(today)}`,
    ),
    ...settingsFaults(settings),
    ...faultsOfAnswers(answers, { today, birth_date }),
  ];
}

/** What is wrong with answers by themselves, for who takes them down before anything is assessed. */
export function faultsOfAnswers(answers: readonly Answer[], days: AnswerDays): InputFault[] {
  return answers.flatMap((answer, index) => answerFaults(answer, `answers.${index}`, days));
}

export type AnswerDays = Pick<CandidacyInput, 'today' | 'birth_date'>;

/** A window of the practice names a rule that has a window, in whole days above zero; a minimum age is in whole years. */
function settingsFaults({ windows_days, minimum_age_years = 0 }: CandidacySettings): InputFault[] {
  const age = Number.isInteger(minimum_age_years) && minimum_age_years >= 0;
  const ageFault = faultIf(!age, 'settings.minimum_age_years', `${minimum_age_years} is not a whole number of years`);
  const windowsFaults = Object.entries(windows_days).flatMap(([rule, days]) => {
    const path = `settings.windows_days.${rule}`;
    return [
      ...faultIf(!hasWindow(rule), path, `no rule "${rule}" with a window in the catalogue`),
      ...faultIf(!Number.isInteger(days) || days <= 0, path, `${days} is not a whole number of days above zero`),
    ];
  });
  return [...ageFault, ...windowsFaults];
}

function hasWindow(name: string): boolean {
  const [code = '', ruleCode = ''] = name.split(/\.(.*)/s);
  const rule = findContraindication(code)?.rules.find((one) => one.code === ruleCode);
  return rule !== undefined && readsWindow(rule.when);
}

function readsWindow(condition: Condition): boolean {
  if (condition.kind === 'all' || condition.kind === 'any') return condition.of.some(readsWindow);
  return condition.kind === 'within';
}

function answerFaults(answer: Answer, path: string, { today, birth_date }: AnswerDays): InputFault[] {
  const question = findQuestion(answer.question);
  if (question === null)
    return [{ path: `${path}.question`, fault: `no question "${answer.question}" in the catalogue` }];
  const given = dateInWords(answer.answered_on);
  return [
    ...faultIf(
      answer.answered_on > today,
      `${path}.answered_on`,
      `${given} lies after the day of the assessment, ${dateInWords(today)}; the answer is not read`,
    ),
    ...valueFaults(question, answer.value, `${path}.value`),
    ...dateFaults(question, answer, `${path}.value`, birth_date),
  ];
}

function valueFaults(question: Question, value: AnswerValue, path: string): InputFault[] {
  if (value.kind === 'dont-know') return [];
  if (value.kind !== question.kind)
    return [{ path, fault: `"${question.code}" is answered by a ${question.kind}, not by a ${value.kind}` }];
  if (value.kind === 'choice') {
    const known = question.choices.map(({ code }) => code);
    return faultIf(!known.includes(value.choice), path, `no choice "${value.choice}"; there are ${known.join(', ')}`);
  }
  return value.kind === 'number' ? numberFaults(question, value.number, path) : [];
}

function numberFaults({ min, max, unit }: Question, number: number, path: string): InputFault[] {
  const inside = Number.isFinite(number) && (min === null || number >= min) && (max === null || number <= max);
  return faultIf(!inside, path, `${number} is not between ${min} and ${max} ${unit ?? ''}`.trim());
}

/** Of what happened, the day lies neither before birth nor after the answer; what is planned may. */
function dateFaults(question: Question, { value, answered_on }: Answer, path: string, birth: string): InputFault[] {
  if (value.kind !== 'date' || question.kind !== 'date') return [];
  return [
    ...faultIf(
      firstPossibleDay(value.date) > answered_on && !isRecordedOnly(question.code),
      path,
      `${dateInWords(value.date)} lies after the day of the answer, ${dateInWords(answered_on)}`,
    ),
    ...faultIf(
      lastPossibleDay(value.date) < birth,
      path,
      `${dateInWords(value.date)} lies before the date of birth, ${dateInWords(birth)}`,
    ),
  ];
}

function faultIf(wrong: boolean, path: string, fault: string): InputFault[] {
  return wrong ? [{ path, fault }] : [];
}
