import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: wrinkles and texture. @source protocols.md s10 */
export const wrinklesAndTextureClaims: readonly ClaimEntry[] = [
  claim('000-1', 'Treats wrinkles, fine lines and acne scars.', 'partly', {
    finding: 'Scars: controlled data mixed; wrinkles: uncontrolled only.',
    sources: [
      cite(
        'Alam14',
        'RCT',
        'V',
        'Split face, roller, 3 sessions 2 weeks apart: scar score fell 3.4 (95% CI 0.2-6.5) at 6 months; the fall of 2.4 at 3 months was not significant.',
      ),
      cite(
        'PMC8501429',
        'RCT',
        'V',
        'Only needling with a peel improved the Goodman-Baron grade significantly; needling alone did not.',
      ),
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
  claim('000-10', 'Gives a better look and texture.', 'partly', {
    finding: 'Texture -1.54 grade, uncontrolled.',
    sources: [
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
  claim('000-13', 'Helps sun-damaged skin.', 'partly', {
    finding: '10 people, histology and clinical.',
    sources: [
      cite(
        'ElDom15b',
        'COH',
        'S',
        'Photoageing, 10 people: collagen and tropoelastin rose, total elastin fell; several sessions needed to keep the gain.',
      ),
    ],
  }),
  claim('001-3', 'Treats wrinkles and acne scarring.', 'partly', {
    finding: 'As 000-1: controlled data on scars are mixed, on wrinkles there are only uncontrolled ones.',
    sources: [
      cite(
        'Alam14',
        'RCT',
        'V',
        'Split face, roller, 3 sessions 2 weeks apart: scar score fell 3.4 (95% CI 0.2-6.5) at 6 months; the fall of 2.4 at 3 months was not significant.',
      ),
      cite(
        'PMC8501429',
        'RCT',
        'V',
        'Only needling with a peel improved the Goodman-Baron grade significantly; needling alone did not.',
      ),
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
  claim('001-7', 'Rejuvenates the skin.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
    ],
  }),
  claim('001-19', 'Each treatment delays ageing.', 'unsupported', { finding: 'Not found.', sources: [] }),
  claim('001-20', 'Reduces lines by filling them with collagen and elastin.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
      cite('Fabb12', 'COH', 'V', 'Upper-lip wrinkles, 10 people: less severe in most after two sessions.'),
    ],
  }),
  claim('002-6', 'Makes skin thicker and more youthful.', 'partly', {
    finding: 'Density +101.86%, epidermis thicker.',
    sources: [
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
      cite(
        'Lotfi13',
        'COH',
        'V',
        'Biopsies after 5 sessions: collagen fibres of the papillary dermis +53.2%, epidermis +50%.',
      ),
    ],
  }),
  claim('003-1', 'Makes skin smooth and firm and evens its tone; treats scars and wrinkles.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
  claim('003-6', 'Improves elasticity.', 'partly', {
    finding: '+28.2%.',
    sources: [
      cite(
        'ASJ21',
        'COH',
        'V',
        'Dermal density +101.86%, epidermal +19.28%, elasticity +28.2% at 3 months; elastin protein unchanged.',
      ),
    ],
  }),
  claim('003-14', 'Is effective for minor scars, stretch marks and mature skin.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
      cite('Striae22', 'RCT', 'V', 'Striae alba, 40 people: no difference from fractional CO2 laser.'),
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
];
