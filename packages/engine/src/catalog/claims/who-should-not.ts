import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: who should not. @source protocols.md s10 */
export const whoShouldNotClaims: readonly ClaimEntry[] = [
  claim('000-26', 'Weak immunity or drug sensitivity leads to infection.', 'partly', {
    finding: 'Plausible; not measured.',
    sources: [
      cite('SPpat', 'REG', 'V', "The patient label's glossary carries the term; its exact status was not seen."),
    ],
  }),
  claim('000-27', 'It leaves minor scrapes; scratches raise the risk of infection.', 'unsupported', {
    finding: 'Not found.',
    sources: [],
  }),
  claim('000-29', 'Avoid it in pregnancy.', 'supported', {
    finding: 'Label, FDA page.',
    sources: [
      cite('SPlab', 'REG', 'V', 'Contraindicated in pregnancy and nursing.'),
      cite('FDA-MN', 'REG', 'V', 'May not suit anyone who is pregnant.'),
    ],
  }),
  claim('000-30', 'Avoid it on blood thinners.', 'partly', {
    finding: 'FDA page: may not suit; label "not evaluated"; guidance for surgery: do not stop, manage.',
    sources: [
      cite('FDA-MN', 'REG', 'V', 'May not suit people on warfarin, heparin or low-dose aspirin.'),
      cite('SPes', 'REG', 'V', 'Not evaluated in people on anticoagulants.'),
      cite('UCSD', 'CON', 'V', 'Dermatologic surgery: continue single agents; stopping raises the risk of clots.'),
      cite('Iyengar20', 'CON', 'V', 'Dermatologic surgery: continue anticoagulants and antiplatelets.'),
    ],
  }),
  claim('000-31', 'People with a weak immune system should avoid it.', 'supported', {
    finding: 'FDA page.',
    sources: [
      cite('FDA-MN', 'REG', 'V', 'May not suit people whose immune system is deficient or suppressed.'),
      cite('Balance', 'CLI', 'V', 'HIV and high-dose steroids are contraindications.'),
      cite('SPpat', 'REG', 'V', "The patient label's glossary carries the term; its exact status was not seen."),
    ],
    only: 'as a caution',
  }),
  claim('002-18', 'People with skin conditions, infection or keloids should consult first.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite('SPes', 'REG', 'V', 'Not evaluated or contraindicated: infection, keloids, psoriasis, eczema.'),
      cite('PSK-SOC', 'CON', 'V', 'Predisposition to keloids is a relative contraindication.'),
    ],
  }),
  claim(
    '003-12',
    'Not with some acne medicines, active acne, or moderate to severe psoriasis or eczema.',
    'supported',
    {
      finding: 'Isotretinoin window disputed.',
      sources: [
        cite('SPlab', 'REG', 'V', 'Contraindicated while taking isotretinoin.'),
        cite(
          'Waldman17',
          'CON',
          'V',
          'Task force: not enough evidence to delay superficial peels and non-ablative lasers after isotretinoin.',
        ),
        cite(
          'Spring17',
          'CON',
          'V',
          'Panel of 32 papers: no evidence to delay many procedures after isotretinoin; needling is not named.',
        ),
      ],
      only: 'in its direction',
    },
  ),
  claim('003-18', 'Recent radiation makes a person not ideal.', 'supported', {
    finding: 'FDA page lists it, no window.',
    sources: [
      cite('FDA-MN', 'REG', 'V', 'May not suit people having or about to have radiotherapy; no window.'),
      cite('Balance', 'CLI', 'V', 'Chemotherapy and radiotherapy are contraindications.'),
    ],
    only: 'as a caution',
  }),
  claim('003-20', 'Pregnancy makes a person not ideal.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('SPlab', 'REG', 'V', 'Contraindicated in pregnancy and nursing.')],
  }),
];
