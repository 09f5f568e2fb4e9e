import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: sun. @source protocols.md s10 */
export const sunClaims: readonly ClaimEntry[] = [
  claim(
    '001-21',
    'There are three types of UV and people are exposed to two; UVA is most of it and ages the skin, UVB burns and causes cancer.',
    'supported',
    {
      finding: 'The standard physics holds. That UVA also contributes to cancer was recalled, not read.',
      sources: [],
      also: 'partly',
    },
  ),
  claim('001-22', 'Counters wrinkles caused by UV.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'ElDom15b',
        'COH',
        'S',
        'Photoageing, 10 people: collagen and tropoelastin rose, total elastin fell; several sessions needed to keep the gain.',
      ),
    ],
  }),
  claim('001-23', 'No session with a sunburn; avoid the sun before.', 'supported', {
    finding: '24 h to 4 wk by source.',
    sources: [
      cite('Nuance', 'CLI', 'V', 'No sun for 24 h before.'),
      cite('Esthetik', 'CLI', 'V', 'No sun for 2 weeks before.'),
      cite('Ageless', 'CLI', 'V', 'No sun for 4 weeks before.'),
    ],
  }),
  claim('001-24', 'Sunburnt skin is sensitive and itchy, and treatment irritates it more.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [cite('Esthetik', 'CLI', 'V', 'No session with a recent sunburn: 2 weeks without sun.')],
    only: 'by reasoning, not by data',
  }),
  claim('003-29', 'Skin is more sensitive to the sun afterwards; use sunscreen.', 'supported', {
    finding: 'Start time missing.',
    sources: [cite('Nuance', 'CLI', 'V', 'SPF 30+ for 2 weeks after the first 24 h.')],
  }),
  claim('003-30', 'Wait one week before sun and harsh chemicals.', 'partly', {
    finding: '24 h to 2 weeks in other sources.',
    sources: [
      cite('Nuance', 'CLI', 'V', 'No sun for 72 h.'),
      cite('Refine', 'CLI', 'V', 'Strictly no sun for 24 h, then no tanning for 2 weeks.'),
      cite('Dermacosm', 'CLI', 'V', 'No sun for 1 week.'),
    ],
  }),
];
