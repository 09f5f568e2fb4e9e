import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { afterYesTo, choiceOf, no, yes, yesNo } from '../question.ts';

const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'Lists a current outbreak; tells providers to consider antiviral prophylaxis after a history of herpes simplex; names no drug or dose.',
);
const note = cite('JDD24', 'CON', 'V', 'An oral antiviral for one week can be needed with a positive history.');
const trial = cite(
  'Gilbert00',
  'RCT',
  'V',
  'After facial resurfacing no reactivation in 84 people on prophylaxis; not microneedling.',
);

/** Active sore defers; history near the mouth is the prescriber's question, and no dose is named. @source protocols.md s2, FDA-MN JDD24 Gilbert00 */
export const herpes: ContraindicationEntry = {
  code: 'herpes',
  name: 'Herpes simplex',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'skin-today',
  questions: [
    yesNo('herpes.active', {
      text: 'Do you have a cold sore now, or the tingling before one?',
      label: 'Active herpes simplex',
      holds_for_days: 0,
    }),
    yesNo('herpes', {
      text: 'Have you ever had cold sores?',
      label: 'History of herpes simplex',
      holds_for_days: 365,
    }),
    choiceOf(
      'herpes.prophylaxis',
      [
        { code: 'prescribed', label: 'The prescriber prescribed an antiviral' },
        { code: 'decided-against', label: 'The prescriber decided against it' },
        { code: 'not-decided', label: 'Not yet decided' },
      ],
      {
        text: 'What did the prescriber decide about an antiviral before the session?',
        label: 'Decision on antiviral prophylaxis',
        help: 'Record who decided in the notes. No drug and no dose is proposed here.',
        asked_when: afterYesTo('herpes'),
        holds_for_days: 28,
        asked_of: 'clinician',
      },
    ),
  ],
  rules: [
    {
      code: 'active',
      when: { kind: 'yes', question: 'herpes.active' },
      verdict: 'defer',
      title: 'Active cold sore',
      text: 'Active herpes simplex. Wait until the crusts are gone.',
      plain_text: 'You have a cold sore, so treatment waits until its crusts are gone.',
      precautions: [],
      consent_risk: null,
      sources: [fda],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
    {
      code: 'history',
      when: { kind: 'yes', question: 'herpes' },
      verdict: 'suitable-with-precautions',
      title: 'Cold sores before',
      text: 'History of herpes simplex and a field near the mouth. The regulator tells providers to consider prophylaxis. The evidence on drugs is from laser and peel resurfacing. The prescriber decides; the decision is recorded.',
      plain_text:
        'You have had cold sores, and needling near the mouth can bring them back; a prescriber decides whether you need medicine for that.',
      precautions: ['Ask a prescriber about antiviral prophylaxis and record the decision.'],
      consent_risk: 'Needling near the mouth can bring your cold sores back.',
      sources: [fda, note, trial],
      sign_off: 'default',
      overridable_by: null,
      zones: ['upper-lip', 'lower-lip', 'chin', 'cheeks', 'nasolabial-folds', 'facial-scar'],
    },
    {
      code: 'prophylaxis-open',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'herpes' },
          { kind: 'choice', question: 'herpes.prophylaxis', one_of: ['not-decided'] },
        ],
      },
      verdict: 'suitable-with-precautions',
      title: 'Prophylaxis not decided',
      text: 'History of herpes simplex and a field near the mouth, and no decision on antiviral prophylaxis is recorded yet. No source gives a drug or dose for needling.',
      plain_text:
        'A prescriber still has to decide whether you need medicine against cold sores before this treatment.',
      precautions: ['Have the prescriber’s decision on prophylaxis recorded before the session.'],
      consent_risk: null,
      sources: [fda, note, trial],
      sign_off: 'default',
      overridable_by: null,
      zones: ['upper-lip', 'lower-lip', 'chin', 'cheeks', 'nasolabial-folds', 'facial-scar'],
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Consider prophylaxis after a history; reactivation is a less common risk.', citation: fda },
    { says: 'One week of an oral antiviral can be needed.', citation: note },
    { says: 'Prophylaxis prevented reactivation after resurfacing; indirect.', citation: trial },
    {
      says: 'Ten and fourteen days did equally well after laser; indirect.',
      citation: cite('Valac120', 'RCT', 'V', 'No reactivation in 120 people over 10 or 14 days.'),
    },
  ],
  chosen_because: 'No source gives a drug or dose for microneedling: the question is raised and the answer recorded.',
  sources: [fda, note, trial],
  sign_off: 'default',
  examples: {
    accepting: example('suitable-with-precautions', { herpes: yes, 'herpes.active': no }),
    refusing: example('defer', { herpes: no, 'herpes.active': yes }),
  },
};
