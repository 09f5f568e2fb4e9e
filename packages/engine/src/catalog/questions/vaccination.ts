import { afterYesTo, dateOf, yesNo } from '../question.ts';
import type { Question } from '../question.ts';

/**
 * Asked and recorded; no rule reads it, because no window for needling was found. One leaflet of a numbing cream says
 * only that the result of a live vaccine given under it is checked as planned.
 * @source protocols.md s2 Vaccination near the session, EMLA-IE
 */
export const vaccinationQuestions: readonly Question[] = [
  yesNo('vaccination', {
    text: 'Have you had a vaccination in the last four weeks, or is one planned in the next four?',
    label: 'Vaccination near the session (recorded; no rule)',
    holds_for_days: 28,
  }),
  dateOf('vaccination.on', {
    text: 'When was it, or when will it be?',
    label: 'Day of the vaccination',
    asked_when: afterYesTo('vaccination'),
    holds_for_days: 28,
  }),
];
