import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: scars and stretch marks. @source protocols.md s10 */
export const scarsAndStretchMarksClaims: readonly ClaimEntry[] = [
  claim('000-14', 'Treats scars from other surgery.', 'partly', {
    finding: 'Cohort; only abdomen hypertrophic cleared.',
    sources: [
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
      cite(
        'FDA-K200044',
        'REG',
        'V',
        'Cleared to 2.5 mm; hypertrophic scars of the abdomen: 22 of 30 gained 10 mm or more of 100 mm on VAS against the untreated half.',
      ),
    ],
  }),
  claim('000-15', 'Treats stretch marks.', 'partly', {
    finding: 'Equal to fractional laser in two RCTs; no sham control; off-label.',
    sources: [
      cite('Striae22', 'RCT', 'V', 'Striae alba, 40 people: no difference from fractional CO2 laser.'),
      cite('Striae19', 'RCT', 'V', 'Striae alba, 20 people: no difference from laser; pain 5.23 of 10 against 2.39.'),
    ],
  }),
  claim('001-5', 'Treats stretch marks.', 'partly', {
    finding: 'As 000-15.',
    sources: [
      cite('Striae22', 'RCT', 'V', 'Striae alba, 40 people: no difference from fractional CO2 laser.'),
      cite('Striae19', 'RCT', 'V', 'Striae alba, 20 people: no difference from laser; pain 5.23 of 10 against 2.39.'),
    ],
  }),
  claim('003-7', 'Treats stretch marks.', 'partly', {
    finding: 'As 000-15.',
    sources: [
      cite('Striae22', 'RCT', 'V', 'Striae alba, 40 people: no difference from fractional CO2 laser.'),
      cite('Striae19', 'RCT', 'V', 'Striae alba, 20 people: no difference from laser; pain 5.23 of 10 against 2.39.'),
    ],
  }),
  claim('003-19', 'A history of skin scars makes a person not ideal.', 'contradicted', {
    finding: 'Scars are the main use; meaning must be keloid/abnormal scarring.',
    sources: [
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
      cite('PSK-SOC', 'CON', 'V', 'Predisposition to keloids is a relative contraindication.'),
    ],
  }),
];
