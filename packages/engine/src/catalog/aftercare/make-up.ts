import { onlyFor, whereMakeUpIsWorn } from '../aftercare-scope.ts';
import { cite } from '../cite.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';
import { position } from '../position.ts';

/**
 * Aftercare: make-up. Hours count from the end of the session; no randomised trial was found for any of them.
 * @source protocols.md s7
 */
export const makeUpRules: readonly AftercareRuleEntry[] = [
  {
    code: 'no-make-up',
    name: 'No make-up',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No make-up',
    text: 'Tiny openings in the skin can still take in what you put on it.',
    from_h: 0,
    until_h: 72,
    again: 'Make-up',
    applies_to: onlyFor({ zones: whereMakeUpIsWorn }),
    longer_for: [],
    positions: [
      position('Nuance', 'CLI', 'V', 'Remainder of the day.'),
      position('Refine', 'CLI', 'V', 'Mineral make-up after 24 h.'),
      position('DesertSage', 'CLI', 'V', '24 h.'),
      position('Dermatique', 'CLI', 'V', '24-48 h.'),
      position('RealSelf', 'CNS', 'V', 'A doctor on the page: next day.'),
      position('Facially', 'CNS', 'V', '48-72 h.'),
      position('003', 'CNS', 'V', '1 week, and elsewhere "once the appropriate time has passed".'),
    ],
    sources: [
      cite('PMC8259462', 'LAB', 'V', 'Human channels closed after 58-63 h on average; darker skin may take longer.'),
    ],
    unverified: ['2 days in an expert guide.'],
    examples: { accepting: hourAfter(71, 'patient'), refusing: hourAfter(72, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'clean-make-up-tools',
    name: 'Use new or clean make-up tools',
    revision: 1,
    retired: false,
    kind: 'do',
    title: 'Use new or clean make-up tools',
    text: 'Use clean fingers or a new brush. Leave old brushes and sponges alone.',
    from_h: 72,
    until_h: 168,
    applies_to: onlyFor({ zones: whereMakeUpIsWorn }),
    longer_for: [],
    positions: [],
    sources: [
      cite('Dermatique', 'CLI', 'V', 'Clean fingers or new brushes.'),
      cite('DesertSage', 'CLI', 'V', 'Clean fingers or new brushes.'),
      cite('Facially', 'CNS', 'V', 'Clean tools.'),
    ],
    examples: { accepting: hourAfter(72, 'patient'), refusing: hourAfter(71, 'nobody') },
    sign_off: 'default',
  },
];
