import { everywhere, example } from '../candidacy-example.ts';
import { cite } from '../cite.ts';
import type { ContraindicationEntry } from '../entry.ts';
import { position } from '../position.ts';
import { no, yes, yesNo } from '../question.ts';

const annex = cite(
  'EMLA-AnnexIII',
  'REG',
  'V',
  'Avoid prilocaine in G6PD deficiency, congenital or idiopathic methaemoglobinaemia and with drugs that cause it: sulphonamides, nitrofurantoin, phenytoin, phenobarbital.',
);
const usLabel = cite(
  'EMLA-US2',
  'REG',
  'V',
  'Forbids use in congenital or idiopathic methaemoglobinaemia; adds acetaminophen, benzocaine, chloroquine, dapsone, nitrates, nitroglycerin, primaquine, quinine and others to the drugs.',
);

/** Rules out prilocaine, not the treatment. @source protocols.md s2, EMLA-AnnexIII EMLA-US2 */
export const methaemoglobinaemiaRisk: ContraindicationEntry = {
  code: 'methaemoglobinaemia-risk',
  name: 'Risk of methaemoglobinaemia',
  revision: 1,
  retired: false,
  class: 'relative',
  topic: 'medicines',
  questions: [
    yesNo('methaemoglobinaemia-risk', {
      text: 'Do you have G6PD deficiency or methaemoglobinaemia (a blood problem), or take dapsone, nitrates, sulfa antibiotics, nitrofurantoin, phenytoin, phenobarbital or a malaria medicine?',
      label: 'G6PD deficiency, methaemoglobinaemia, or a drug that causes it',
      help: 'Say yes also if you use nitroglycerin, quinine, benzocaine or paracetamol (acetaminophen) now.',
      holds_for_days: 28,
    }),
  ],
  rules: [
    {
      code: 'present',
      when: { kind: 'yes', question: 'methaemoglobinaemia-risk' },
      verdict: 'suitable-with-precautions',
      title: 'No prilocaine',
      text: 'G6PD deficiency, methaemoglobinaemia, or a drug that raises its risk. The labels rule out prilocaine.',
      plain_text: 'One kind of numbing cream is not safe for you, so we do not use it.',
      precautions: ['No product with prilocaine; lidocaine alone only by a prescriber.'],
      consent_risk: null,
      sources: [annex, usLabel],
      sign_off: 'default',
      overridable_by: null,
      zones: null,
    },
  ],
  applies_to: everywhere,
  positions: [
    { says: 'Avoid prilocaine.', citation: annex },
    position('EMLA-HK', 'REG', 'V', 'The Hong Kong product text gives the same illnesses and drugs.'),
    { says: 'Contraindicated in the congenital or idiopathic disease; a longer list of drugs.', citation: usLabel },
    {
      says: 'One pen maker withholds any topical anaesthetic.',
      citation: cite(
        'Dermapen4',
        'REG',
        'V',
        'The manual of one pen withholds any topical anaesthetic in methaemoglobinaemia.',
      ),
    },
  ],
  chosen_because: 'The risk is that of prilocaine.',
  sources: [annex, usLabel],
  sign_off: 'default',
  examples: {
    accepting: example('suitable', { 'methaemoglobinaemia-risk': no }),
    refusing: example('suitable-with-precautions', { 'methaemoglobinaemia-risk': yes }),
  },
};
