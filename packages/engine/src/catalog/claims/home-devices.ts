import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: home devices. @source protocols.md s10 */
export const homeDevicesClaims: readonly ClaimEntry[] = [
  claim('001-12', 'Home devices are cheaper and less unpleasant.', 'unsupported', {
    finding: 'Not found; plausible.',
    sources: [],
  }),
  claim('001-13', 'Home needles are shorter and blunter.', 'partly', {
    finding: 'Shorter is supported; blunter rests on a dermatologist quoted on dull needles.',
    sources: [
      cite(
        'Donyoo',
        'CNS',
        'V',
        "A dermatologist's page: home devices are shorter (0.1-0.3 mm advised), hard to sterilise, with risk of shared use.",
      ),
      cite(
        'Allure',
        'CNS',
        'V',
        'A dermatologist in the press: home rollers of 0.2-1.0 mm have a superficial effect only.',
      ),
    ],
  }),
  claim('001-14', 'Home devices are not designed to penetrate.', 'partly', {
    finding: 'Depends on length; some sold to 1.0 mm.',
    sources: [
      cite('DrPen', 'CNS', 'V', 'A vendor sells home users up to 1.0 mm.'),
      cite('Pearce', 'CNS', 'V', 'Advises 0.1-0.3 mm at home; hard to sterilise, with risk of shared use.'),
    ],
  }),
  claim('001-15', 'Results at home are limited.', 'partly', {
    finding: 'Expert opinion, no trial.',
    sources: [
      cite(
        'Allure',
        'CNS',
        'V',
        'A dermatologist in the press: home rollers of 0.2-1.0 mm have a superficial effect only.',
      ),
    ],
  }),
  claim('001-16', 'Home devices improve blood flow and brighten briefly.', 'unsupported', {
    finding: 'Brightening is opinion.',
    sources: [
      cite(
        'Allure',
        'CNS',
        'V',
        'A dermatologist in the press: home rollers of 0.2-1.0 mm have a superficial effect only.',
      ),
    ],
  }),
  claim('001-17', 'Home devices are harder to clean and can cause infection or harm.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'Donyoo',
        'CNS',
        'V',
        "A dermatologist's page: home devices are shorter (0.1-0.3 mm advised), hard to sterilise, with risk of shared use.",
      ),
      cite('Pearce', 'CNS', 'V', 'Advises 0.1-0.3 mm at home; hard to sterilise, with risk of shared use.'),
    ],
  }),
  claim('003-16', 'Treatment in a practice is far more effective than home rollers.', 'unsupported', {
    finding: 'No head-to-head; expert opinion agrees.',
    sources: [
      cite(
        'Allure',
        'CNS',
        'V',
        'A dermatologist in the press: home rollers of 0.2-1.0 mm have a superficial effect only.',
      ),
    ],
  }),
];
