import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: safety. @source protocols.md s10 */
export const safetyClaims: readonly ClaimEntry[] = [
  claim('000-5', 'Works well with few negative effects.', 'partly', {
    finding: 'Mostly transient; but dark marks, tram-track scars, granulomas and one cluster of HIV.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
      cite('MMWR24', 'REG', 'V', 'HIV after platelet-rich plasma with needling at an unlicensed spa.'),
    ],
  }),
  claim('000-23', 'Poor technique can lead to serious infection; choose a clean provider.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('MMWR24', 'REG', 'V', 'HIV after platelet-rich plasma with needling at an unlicensed spa.')],
  }),
  claim('000-24', 'Is safe.', 'partly', {
    finding: 'Relatively safe.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
      cite('Gowda21', 'MA', 'S', 'Systematic review of adverse effects: 51 papers, 1,029 patients.'),
    ],
  }),
  claim('000-25', 'Redness, swelling and itching last a few days.', 'supported', {
    finding: 'Up to 7 d.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
    ],
  }),
  claim('000-32', 'There is a modest risk of infection.', 'partly', {
    finding: 'No rate found.',
    sources: [
      cite(
        'Harris15',
        'MA',
        'V',
        '18 studies: median 3 sessions, median 4 weeks apart; no bacterial infection reported.',
      ),
    ],
  }),
  claim('002-8', 'Mild redness and swelling, like a sunburn.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('Nuance', 'CLI', 'V', 'Redness like a mild sunburn, resolving in 24-48 h.')],
  }),
  claim('002-9', 'Redness is gone in 24 to 48 hours.', 'partly', {
    finding: '3 h to 7 d.',
    sources: [
      cite('HKJ18', 'COH', 'V', '36 people: pain, erythema and oedema settled in 3-6 h.'),
      cite('Martin21', 'CON', 'V', 'Erythema, oedema and flaking resolve by themselves in 48-72 h.'),
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
    ],
  }),
  claim('002-17', 'Is safe for most skin types.', 'partly', {
    finding: 'Dark marks in types IV-V; some clearances stop at III or IV.',
    sources: [
      cite('Dogra14', 'COH', 'V', 'Skin types IV-V: dark marks in 5 and tram-track scars in 2 of 36 enrolled.'),
      cite('FDA-all', 'REG', 'V', 'The seven clearances read: some stop at skin type III or IV, from 22 years of age.'),
    ],
  }),
  claim('002-19', 'Sterilisation and aftercare are crucial.', 'supported', {
    finding: 'For sterility it is supported; aftercare is untested.',
    sources: [cite('MMWR24', 'REG', 'V', 'HIV after platelet-rich plasma with needling at an unlicensed spa.')],
    also: 'partly',
  }),
  claim('003-11', 'Is safe for people in good overall health.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
    ],
  }),
  claim('003-13', 'Minor redness and irritation last a few days.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
    ],
  }),
  claim('003-17', 'Can cause bleeding, bruising, infection and peeling.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
    ],
  }),
];
