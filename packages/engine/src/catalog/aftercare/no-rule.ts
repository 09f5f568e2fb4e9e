import { everyone } from '../aftercare-scope.ts';
import { cite } from '../cite.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';
import { position } from '../position.ts';

/**
 * What was published and is no rule for a patient: kept for clinicians, never in a timeline.
 * @source protocols.md s6 and s7
 */
export const noRuleEntries: readonly AftercareRuleEntry[] = [
  {
    code: 'drinking-water',
    name: 'Drinking water',
    revision: 1,
    retired: false,
    kind: 'expect',
    title: 'Drinking water',
    text: 'No rule: harmless, and no evidence was found.',
    from_h: 0,
    until_h: null,
    applies_to: everyone,
    longer_for: [],
    positions: [position('003', 'CNS', 'V', 'Stay hydrated.'), position('Monarch', 'CLI', 'V', 'Drink water.')],
    sources: [],
    reference_only: true,
    examples: { accepting: hourAfter(0, 'clinicians-only'), refusing: hourAfter(-1, 'nobody') },
    sign_off: 'assumption',
  },
  {
    code: 'topical-steroid',
    name: 'Topical steroid',
    revision: 1,
    retired: false,
    kind: 'expect',
    title: 'Topical steroid',
    text: 'Not routine. A prescriber decides.',
    from_h: 0,
    until_h: null,
    applies_to: everyone,
    longer_for: [],
    positions: [],
    sources: [],
    unverified: ['An expert guide mentions a mild steroid.'],
    reference_only: true,
    examples: { accepting: hourAfter(0, 'clinicians-only'), refusing: hourAfter(-1, 'nobody') },
    sign_off: 'assumption',
  },
  {
    code: 'channels-open',
    name: 'Channels in the skin',
    revision: 1,
    retired: false,
    kind: 'expect',
    title: 'Channels in the skin',
    text: 'Counted as open for 72 hours: the slowest human mean, 63 hours, rounded up. Closure after a clinical pen at 1.0-2.5 mm was not found, so this is an extrapolation. Make-up and ointment that seal the skin count as occlusion.',
    from_h: 0,
    until_h: 72,
    applies_to: everyone,
    longer_for: [],
    positions: [
      position('Gupta11', 'LAB', 'V', 'Barrier back within 2 h without occlusion, slower with it.'),
      position(
        'PMC4119956',
        'LAB',
        'V',
        'Barrier recovered by 24 h, yet imaging still showed pores; redness up to 48 h.',
      ),
      position(
        'Kalluri11',
        'LAB',
        'V',
        'Rat: water loss back in 4-5 h; dye shows closure by 12 h (0.37 mm) or 18 h (0.77 mm); occlusion delays it.',
      ),
      position(
        'Face12',
        'LAB',
        'V',
        'Face, roller of 0.15 or 0.25 mm, 5 or 10 times: barrier, hydration and redness back within 72 h.',
      ),
      position('Brogden12', 'LAB', 'V', 'Topical diclofenac lengthens the life of pores.'),
      position('Monarch', 'CLI', 'V', '12-36 h.'),
      position('003', 'CNS', 'V', 'The first week.'),
    ],
    sources: [
      cite(
        'PMC8259462',
        'LAB',
        'V',
        '35 people: upper arm 60.34 h (sd 14.69), forearm 58.29 h (16.76), abdomen 63.09 h (13.13); half-life 23.69, 20.2 and 25.86 h; site differences not significant; darker skin may take longer at the abdomen.',
      ),
    ],
    reference_only: true,
    examples: { accepting: hourAfter(71, 'clinicians-only'), refusing: hourAfter(72, 'nobody') },
    sign_off: 'default',
  },
];
