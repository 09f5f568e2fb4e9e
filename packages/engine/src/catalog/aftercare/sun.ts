import { everyone, onlyFor } from '../aftercare-scope.ts';
import { cite } from '../cite.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';
import { position } from '../position.ts';

/**
 * Aftercare: sun and sunscreen. Hours count from the end of the session; no randomised trial was found for any of them.
 * @source protocols.md s7
 */
export const sunRules: readonly AftercareRuleEntry[] = [
  {
    code: 'no-sunscreen-yet',
    name: 'No sunscreen on the treated skin yet',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No sunscreen on the treated skin yet',
    text: 'Stay in the shade and cover up with clothes instead.',
    from_h: 0,
    until_h: 24,
    again: 'Sunscreen',
    applies_to: everyone,
    longer_for: [],
    positions: [position('Refine', 'CLI', 'V', 'Always.'), position('Monarch', 'CLI', 'V', 'From day 2.')],
    sources: [
      cite('Nuance', 'CLI', 'V', 'No sunscreen for 24 h, then SPF 30+ for 2 weeks.'),
      cite('DesertSage', 'CLI', 'V', 'No sunscreen for 24 h, then SPF 30+ for 2 weeks.'),
    ],
    examples: { accepting: hourAfter(23, 'patient'), refusing: hourAfter(24, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'sunscreen',
    name: 'Wear mineral sunscreen every day',
    revision: 1,
    retired: false,
    kind: 'do',
    title: 'Wear mineral sunscreen every day',
    text: 'Untinted mineral sunscreen, SPF 30 or more, and a hat.',
    from_h: 24,
    until_h: 336,
    applies_to: everyone,
    longer_for: [
      {
        scope: onlyFor({ skin_types: ['iv', 'v', 'vi'] }),
        until_h: 672,
        why: 'Darker skin, or skin type not known: 4 weeks.',
      },
      {
        scope: onlyFor({ indications: ['hyperpigmentation', 'melasma'] }),
        until_h: 672,
        why: 'Treated for pigment: 4 weeks.',
      },
      {
        scope: onlyFor({ pigment_history: true }),
        until_h: 672,
        why: 'Melasma or dark marks before, or not known: 4 weeks.',
      },
    ],
    positions: [
      position('003', 'CNS', 'V', 'Apply sunscreen, no start time.'),
      position('RealSelf', 'CNS', 'V', 'A doctor on the page: physical SPF 30+.'),
      position('Refine', 'CLI', 'V', 'Always.'),
      position('Monarch', 'CLI', 'V', 'From day 2.'),
    ],
    not_found: [
      'How much the season, the latitude or the UV index changes: nothing that was read gives a figure, so the hours are the same all year.',
    ],
    sources: [
      cite('Nuance', 'CLI', 'V', 'SPF 30+ for 2 weeks after the first day.'),
      cite('DesertSage', 'CLI', 'V', 'SPF 30+ for 2 weeks after the first day.'),
      cite('FDA-MN', 'REG', 'V', 'Sun planned in the two weeks after may make a person unsuitable.'),
    ],
    examples: { accepting: hourAfter(671, 'patient', { skin_type: 'iv' }), refusing: hourAfter(336, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-sun',
    name: 'Keep out of the sun',
    revision: 1,
    retired: false,
    kind: 'dont',
    title: 'Keep out of the sun',
    text: 'No sunbathing, no tanning bed. Sun on treated skin can leave dark marks.',
    from_h: 0,
    until_h: 168,
    applies_to: everyone,
    longer_for: [],
    positions: [
      position('Nuance', 'CLI', 'V', '72 h.'),
      position('Esthetik', 'CLI', 'V', '72 h.'),
      position('Jaishree', 'CLI', 'V', '2 days.'),
      position('Refine', 'CLI', 'V', '24 h strict, then no tanning for 2 weeks.'),
      position('003', 'CNS', 'V', 'Advises sunscreen beside a week without sun.'),
    ],
    not_found: [
      'How much the season, the latitude or the UV index changes: nothing that was read gives a figure, so the hours are the same all year.',
    ],
    sources: [
      cite('003', 'CNS', 'V', 'No sun for one week.'),
      cite('Dermacosm', 'CLI', 'V', '1 week.'),
      cite('FDA-MN', 'REG', 'V', 'Asks about sun planned in the next two weeks.'),
    ],
    examples: { accepting: hourAfter(167, 'patient'), refusing: hourAfter(168, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-self-tan',
    name: 'No self-tanner',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No self-tanner',
    text: 'Wait two weeks before you use it on the treated skin.',
    from_h: 0,
    until_h: 336,
    again: 'Self-tanner',
    applies_to: everyone,
    longer_for: [],
    positions: [],
    sources: [cite('Malda', 'CLI', 'V', '2-3 weeks.')],
    examples: { accepting: hourAfter(335, 'patient'), refusing: hourAfter(336, 'nobody') },
    sign_off: 'default',
  },
];
