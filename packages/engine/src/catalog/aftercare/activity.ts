import { everyone } from '../aftercare-scope.ts';
import { cite } from '../cite.ts';
import type { AftercareRuleEntry } from '../entry.ts';
import { hourAfter } from '../example-of.ts';
import { position } from '../position.ts';

/**
 * Aftercare: heat, sweat and water. Hours count from the end of the session; no randomised trial was found for any of them.
 * @source protocols.md s7
 */
export const activityRules: readonly AftercareRuleEntry[] = [
  {
    code: 'no-exercise',
    name: 'No sport, no heavy sweating',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No sport, no heavy sweating',
    text: 'Wait three days before you sweat heavily.',
    from_h: 0,
    until_h: 72,
    again: 'Sport',
    applies_to: everyone,
    longer_for: [],
    positions: [
      position('Refine', 'CLI', 'V', '48 h.'),
      position('Monarch', 'CLI', 'V', '24 h, then no sweat to day 5.'),
      position('Dermatique', 'CLI', 'V', 'Days 1-6.'),
      position('DesertSage', 'CLI', 'V', 'Days 1-6.'),
      position('003', 'CNS', 'V', '1 week.'),
    ],
    sources: [
      cite('Nuance', 'CLI', 'V', '72 h.'),
      cite('Esthetik', 'CLI', 'V', '72 h.'),
      cite('PMC8259462', 'LAB', 'V', 'Human channels closed after 58-63 h on average; darker skin may take longer.'),
    ],
    examples: { accepting: hourAfter(71, 'patient'), refusing: hourAfter(72, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-heat',
    name: 'No sauna, hot tub or steam room',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No sauna, hot tub or steam room',
    text: 'Keep heat and warm shared water away from the treated skin.',
    from_h: 0,
    until_h: 168,
    again: 'Sauna, hot tub and steam room',
    applies_to: everyone,
    longer_for: [],
    positions: [position('Monarch', 'CLI', 'V', 'Day 5.')],
    sources: [cite('Dermatique', 'CLI', 'V', 'Days 1-6.'), cite('DesertSage', 'CLI', 'V', 'Days 1-6.')],
    examples: { accepting: hourAfter(167, 'patient'), refusing: hourAfter(168, 'nobody') },
    sign_off: 'default',
  },
  {
    code: 'no-swimming',
    name: 'No swimming',
    revision: 2,
    retired: false,
    kind: 'dont',
    title: 'No swimming',
    text: 'No pool, sea or lake.',
    from_h: 0,
    until_h: 120,
    again: 'Swimming',
    applies_to: everyone,
    longer_for: [],
    positions: [position('Facially', 'CNS', 'V', '48-72 h.')],
    sources: [cite('Monarch', 'CLI', 'V', 'To day 5.')],
    examples: { accepting: hourAfter(119, 'patient'), refusing: hourAfter(120, 'nobody') },
    sign_off: 'default',
  },
];
