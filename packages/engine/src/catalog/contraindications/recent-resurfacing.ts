import { everywhere, example } from '../candidacy-example.ts';
import type { CandidacyRule } from '../candidacy-rule.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, choiceOf, chosen, dateOf, onDay, yes, yesNo } from '../question.ts';
import { days } from '../../kernel/index.ts';

const twelveMonths = cite(
  'Balance',
  'CLI',
  'V',
  'One clinic does not treat scars under 12 months old; for surgery and resurfacing 12 months was read without the name of a clinic.',
);
const threeMonths = cite('Esthetik', 'CLI', 'V', 'One clinic asks for 3 months.');
const thirtyDays = cite('Purely', 'CLI', 'V', 'One clinic asks for 30 days after a deep peel.');
const early = cite('Claytor22', 'COH', 'S', 'Needling of surgical scars at 6 to 7 weeks was safe in one series.');

/** 90, 30 or 14 days by depth of what was done. @source protocols.md s2, Balance Esthetik Purely Claytor22 */
export const recentResurfacing: ContraindicationEntry = {
  code: 'recent-resurfacing',
  name: 'Surgery, laser, dermabrasion or peel in the field',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'recent-treatments',
  questions: [
    yesNo('recent-resurfacing', {
      text: 'Have you had surgery, a laser treatment, dermabrasion or a chemical peel in the area to be treated in the last 12 months?',
      label: 'Surgery, laser, dermabrasion or peel in the field in the last 12 months',
      holds_for_days: 28,
    }),
    choiceOf(
      'recent-resurfacing.kind',
      [
        { code: 'surgery-or-full-field', label: 'Surgery, dermabrasion, laser over the whole area, or a deep peel' },
        { code: 'medium-peel', label: 'Medium peel' },
        { code: 'superficial-peel', label: 'Light peel' },
      ],
      {
        text: 'Which one was the last?',
        label: 'Kind of procedure',
        asked_when: afterYesTo('recent-resurfacing'),
        holds_for_days: 28,
      },
    ),
    dateOf('recent-resurfacing.last-on', {
      text: 'When was it?',
      label: 'Date of the procedure',
      asked_when: afterYesTo('recent-resurfacing'),
      holds_for_days: 28,
    }),
  ],
  rules: [
    within('surgery-or-full-field', 90, 'Recent surgery or resurfacing', 'Surgery or resurfacing of the whole field'),
    within('medium-peel', 30, 'Recent medium peel', 'Medium peel'),
    within('superficial-peel', 14, 'Recent superficial peel', 'Superficial peel'),
  ],
  applies_to: everywhere,
  positions: [
    { says: '12 months.', citation: twelveMonths },
    { says: '3 months.', citation: threeMonths },
    { says: '30 days after a deep peel.', citation: thirtyDays },
    { says: 'Scars from 6 to 7 weeks on.', citation: early },
  ],
  chosen_because: 'Windows by depth of injury; the longest clinic figures come without data on harm.',
  sources: [twelveMonths, threeMonths, thirtyDays, early],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {
      'recent-resurfacing': yes,
      'recent-resurfacing.kind': chosen('medium-peel'),
      'recent-resurfacing.last-on': onDay('2026-10-21'),
    }),
    refusing: example('defer', {
      'recent-resurfacing': yes,
      'recent-resurfacing.kind': chosen('medium-peel'),
      'recent-resurfacing.last-on': onDay('2026-10-22'),
    }),
  },
};

function within(kind: string, window: number, title: string, what: string): CandidacyRule {
  return {
    code: kind,
    when: {
      kind: 'all',
      of: [
        { kind: 'yes', question: 'recent-resurfacing' },
        { kind: 'choice', question: 'recent-resurfacing.kind', one_of: [kind] },
        { kind: 'within', question: 'recent-resurfacing.last-on', window: { kind: 'days', days: days(window) } },
      ],
    },
    verdict: 'defer',
    title,
    text: `${what} {recent-resurfacing.last-on}. Clinics ask for 30 days to 12 months; early needling of surgical scars was safe in one series. Default here: wait until {until}.`,
    plain_text: 'You had surgery, a laser or a peel here not long ago, so this skin should rest until {until} first.',
    precautions: [],
    consent_risk: null,
    sources: [thirtyDays, threeMonths, twelveMonths, early],
    sign_off: 'default',
    overridable_by: 'physician',
    zones: null,
  };
}
