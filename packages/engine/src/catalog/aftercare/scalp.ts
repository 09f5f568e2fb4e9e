import { onlyFor } from '../aftercare-scope.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';

/**
 * Aftercare: the scalp. Hours count from the end of the session; no randomised trial was found for any of them.
 * @source protocols.md s7
 */
export const scalpRules: readonly AftercareRuleEntry[] = [
  {
    code: 'minoxidil',
    name: 'Ask us when to use minoxidil again',
    revision: 1,
    retired: false,
    kind: 'do',
    title: 'Ask us when to use minoxidil again',
    text: 'How long to wait is not proven. Do not put it on today; ask us before you start again.',
    from_h: 0,
    until_h: null,
    applies_to: onlyFor({ zones: ['scalp'] }),
    longer_for: [],
    positions: [],
    unverified: ['24 hours without, by the protocol of one trial; its abstract was read again and does not say so.'],
    sources: [],
    examples: {
      accepting: hourAfter(0, 'patient', { zones: ['scalp'], indication: 'hair-androgenetic' }),
      refusing: hourAfter(0, 'nobody'),
    },
    sign_off: 'assumption',
  },
];
