import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { afterYesTo, dateOf, no, onDay, yes, yesNo } from '../question.ts';

const fda = cite(
  'FDA-MN',
  'REG',
  'V',
  'May not suit anyone on isotretinoin or within six months of it (page of 15 October 2025).',
);
const deviceLabel = cite(
  'SPlab',
  'REG',
  'V',
  'The label of one pen contraindicates treatment while taking isotretinoin.',
);
const drugLabel = cite(
  'Winkel',
  'REG',
  'S',
  'The US drug label advises against such procedures during and for at least six months after treatment.',
);
const taskForce = cite(
  'Waldman17',
  'CON',
  'V',
  'Not enough evidence to delay superficial peels and non-ablative lasers; needling is not named.',
);
const panel = cite(
  'Spring17',
  'CON',
  'V',
  'A panel over 32 papers and 1,485 procedures: no evidence to delay several procedures up to fractional lasers; the old rule of 6 to 12 months came from three small series; needling is not named.',
);

/** Label against guidance of 2017, which extends from fractional devices. @source protocols.md s2, FDA-MN SPlab Winkel Waldman17 Spring17 */
export const isotretinoin: ContraindicationEntry = {
  code: 'isotretinoin',
  name: 'Isotretinoin, oral',
  revision: 1,
  retired: false,
  class: 'deferring',
  topic: 'medicines',
  questions: [
    yesNo('isotretinoin', {
      text: 'Do you take isotretinoin capsules (a strong medicine against acne), or did you in the last 12 months?',
      label: 'Isotretinoin now or in the last 12 months',
      holds_for_days: 0,
    }),
    yesNo('isotretinoin.taking-now', {
      text: 'Do you still take them?',
      label: 'Isotretinoin now',
      asked_when: afterYesTo('isotretinoin'),
      holds_for_days: 0,
    }),
    dateOf('isotretinoin.stopped-on', {
      text: 'When did you take the last capsule?',
      label: 'Isotretinoin stopped on',
      help: 'The month is enough. Leave it out if you still take them.',
      asked_when: afterYesTo('isotretinoin'),
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'on-drug',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'isotretinoin' },
          { kind: 'yes', question: 'isotretinoin.taking-now' },
        ],
      },
      verdict: 'unsuitable',
      title: 'On isotretinoin',
      text: 'Takes isotretinoin. The device label contraindicates treatment; guidance of 2017 sees no reason to delay comparable procedures but does not name needling. A physician may decide otherwise, with the reason.',
      plain_text: 'You take isotretinoin, and the maker of the device advises against treatment meanwhile.',
      precautions: [],
      consent_risk: 'You take isotretinoin; the label of the device advises against treatment.',
      sources: [deviceLabel, fda, drugLabel, taskForce, panel],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
    {
      code: 'stopped-recently',
      when: {
        kind: 'all',
        of: [
          { kind: 'yes', question: 'isotretinoin' },
          { kind: 'no', question: 'isotretinoin.taking-now' },
          { kind: 'within', question: 'isotretinoin.stopped-on', window: { kind: 'months', months: 6 } },
        ],
      },
      verdict: 'refer',
      title: 'Isotretinoin stopped recently',
      text: 'Isotretinoin stopped {isotretinoin.stopped-on}. The drug label and the regulator advise to wait until {until}; guidance of 2017 does not, and does not name needling. Default here: physician review.',
      plain_text: 'You stopped isotretinoin not long ago, so a doctor should look before anyone needles your skin.',
      precautions: [],
      consent_risk: 'You stopped isotretinoin less than six months ago; the drug label advises to wait six months.',
      sources: [fda, drugLabel, taskForce, panel],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Not on the drug, nor within six months.', citation: fda },
    { says: 'Not while taking it.', citation: deviceLabel },
    { says: 'Not during and at least six months after.', citation: drugLabel },
    {
      says: 'Five to six months in Canada.',
      citation: cite('Blakely22', 'CON', 'V', 'Reports the Canadian label: five to six months.'),
    },
    { says: 'No delay for comparable procedures.', citation: taskForce },
    {
      says: 'No delay for comparable procedures; the old rule of 6 to 12 months came from three small series of the mid-1980s.',
      citation: panel,
    },
    {
      says: 'Common procedures up to fractional laser can be done on or soon after the drug.',
      citation: cite('Mysore17', 'CON', 'V', 'Indian task force of 2017.'),
    },
    position('Nuance', 'CLI', 'V', 'Six months, as one clinic asks; others do the same.'),
    position(
      'Winkel',
      'CON',
      'S',
      'One expert calls needling low-risk; full-face ablative laser and mechanical dermabrasion still wait six months.',
    ),
    position(
      'PSPrac',
      'CON',
      'S',
      'A trade report of the Indian task force: common procedures on or soon after the drug.',
    ),
    position('003', 'CNS', 'V', 'A consumer article says “certain acne medications”, with neither drug nor window.'),
  ],
  chosen_because:
    'For consent and insurance the label outweighs an extension from fractional devices; after the drug, review rather than refusal.',
  sources: [fda, deviceLabel, drugLabel, taskForce, panel],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', {
      isotretinoin: yes,
      'isotretinoin.taking-now': no,
      'isotretinoin.stopped-on': onDay('2026-05-20'),
    }),
    refusing: example('refer', {
      isotretinoin: yes,
      'isotretinoin.taking-now': no,
      'isotretinoin.stopped-on': onDay('2026-05-21'),
    }),
  },
};
