import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { no, yes, yesNo } from '../question.ts';

const copy = cite(
  '42West',
  'CLI',
  'V',
  'A clinic’s copy of a device label includes “cardiac abnormalities” among the contraindications.',
);

/**
 * Mechanical needling sends no current; a physician reviews all the same. Radiofrequency needling is another procedure.
 * @source protocols.md s2, 42West
 */
export const implantedDevice: ContraindicationEntry = {
  code: 'implanted-device',
  name: 'Pacemaker or other implanted electrical device',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'health',
  questions: [
    yesNo('implanted-device', {
      text: 'Do you have a pacemaker, a defibrillator or another electrical device in your body, or a serious heart problem?',
      label: 'Implanted electrical device or cardiac abnormality',
      holds_for_days: 365,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'implanted-device' },
      verdict: 'refer',
      title: 'Implanted device',
      text: 'Implanted electrical device or cardiac abnormality. A clinic’s copy of one device label lists cardiac abnormalities; a maker’s own wording was not found. Default here: physician review for mechanical needling. Radiofrequency needling is ruled out.',
      plain_text:
        'Because of your heart or the device in your body, a doctor should look first; needling with radio waves is not for you.',
      precautions: ['Never radiofrequency needling.'],
      consent_risk:
        'You have a heart problem or an implanted device; how safe this treatment then is has not been studied.',
      sources: [copy],
      sign_off: 'default',
      overridable_by: 'physician',
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [{ says: 'Cardiac abnormalities are contraindicated.', citation: copy }],
  chosen_because: 'One copied line is no proof of harm, and a physician knows the heart.',
  sources: [copy],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'implanted-device': no }),
    refusing: example('refer', { 'implanted-device': yes }),
  },
};
