import { allButTheScalp, everyone, onlyFor } from '../aftercare-scope.ts';
import { cite } from '../cite.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';
import { position } from '../position.ts';

/**
 * Aftercare: medicines, alcohol and what comes next. Hours count from the end of the session; no randomised trial was found for any of them.
 * @source protocols.md s7
 */
export const medicinesRules: readonly AftercareRuleEntry[] = [
  {
    code: 'no-self-bought-painkiller',
    name: 'No anti-inflammatory painkillers you bought yourself',
    revision: 3,
    retired: false,
    kind: 'dont',
    title: 'No anti-inflammatory painkillers you bought yourself',
    text: 'Such as ibuprofen. Never stop a medicine that a doctor prescribed.',
    from_h: 0,
    until_h: 48,
    applies_to: everyone,
    longer_for: [],
    positions: [position('DesertSage', 'CLI', 'V', '2 weeks.')],
    unverified: ['Paracetamol if a painkiller is needed.'],
    sources: [
      cite('Malda', 'CLI', 'V', 'Avoid.'),
      cite('Brogden12', 'LAB', 'V', 'Topical diclofenac lengthens the life of channels; mechanism only.'),
    ],
    examples: { accepting: hourAfter(47, 'patient'), refusing: hourAfter(48, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-alcohol-or-smoking',
    name: 'No alcohol and no smoking',
    revision: 1,
    retired: false,
    kind: 'dont',
    title: 'No alcohol and no smoking',
    text: 'Also no fish oil or aspirin you take by your own choice. Never stop a medicine that a doctor prescribed.',
    from_h: 0,
    until_h: 24,
    applies_to: everyone,
    longer_for: [],
    positions: [],
    sources: [cite('Monarch', 'CLI', 'V', '24 h.')],
    examples: { accepting: hourAfter(23, 'patient'), refusing: hourAfter(24, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-injections',
    name: 'No botulinum toxin or filler in the treated skin',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No botulinum toxin or filler in the treated skin',
    text: 'Tell whoever treats you when your session was.',
    from_h: 0,
    until_h: 336,
    again: 'Botulinum toxin or filler',
    applies_to: everyone,
    longer_for: [],
    positions: [position('Feau', 'CNS', 'V', '4 weeks.')],
    sources: [cite('CNS-botox', 'CNS', 'V', '2 weeks.')],
    examples: { accepting: hourAfter(335, 'patient'), refusing: hourAfter(336, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'next-session',
    name: 'Your next session is at least 4 weeks away',
    revision: 1,
    retired: false,
    kind: 'expect',
    title: 'Your next session is at least 4 weeks away',
    text: 'The skin needs this time. Please do not needle at home in between.',
    from_h: 0,
    until_h: 672,
    applies_to: onlyFor({ zones: allButTheScalp }),
    longer_for: [],
    positions: [position('002', 'CNS', 'V', '4-6 weeks.'), position('ElDom15a', 'COH', 'V', '2 weeks.')],
    sources: [cite('Harris15', 'MA', 'V', 'Median interval 4 weeks in 18 studies.')],
    examples: {
      accepting: hourAfter(671, 'patient'),
      refusing: hourAfter(671, 'nobody', { zones: ['scalp'], indication: 'hair-androgenetic' }),
    },
    sign_off: 'default',
  },
];
