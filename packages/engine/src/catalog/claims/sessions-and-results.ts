import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: sessions and results. @source protocols.md s10 */
export const sessionsAndResultsClaims: readonly ClaimEntry[] = [
  claim('000-18', 'One treatment can last a year.', 'unsupported', {
    finding:
      'No trial of duration; trials use series. One retrospective series was mostly single sessions with surgical technique.',
    sources: [
      cite(
        'Aust08',
        'COH',
        'V',
        'Surgical roller, mostly one session: patients rated 60-80% better; collagen and elastin up at 6 months, spinous layer +40% at 1 year.',
      ),
      cite(
        'ElDom15b',
        'COH',
        'S',
        'Photoageing, 10 people: collagen and tropoelastin rose, total elastin fell; several sessions needed to keep the gain.',
      ),
    ],
  }),
  claim('000-19', 'Takes one visit.', 'contradicted', {
    finding: '3-6 sessions everywhere else.',
    sources: [
      cite(
        'Harris15',
        'MA',
        'V',
        '18 studies: median 3 sessions, median 4 weeks apart; no bacterial infection reported.',
      ),
      cite('002', 'CNS', 'V', '3-6 treatments, 4-6 weeks apart.'),
      cite('003', 'CNS', 'V', 'Several sessions, long-term maintenance.'),
    ],
  }),
  claim('000-28', 'Not everyone responds.', 'supported', {
    finding: 'Agrees with the claim.',
    sources: [
      cite(
        'IJBR25',
        'COH',
        'V',
        'Alopecia areata: complete recovery in 60% with triamcinolone, 5% with needling alone.',
      ),
      cite(
        'PMC8501429',
        'RCT',
        'V',
        'Only needling with a peel improved the Goodman-Baron grade significantly; needling alone did not.',
      ),
    ],
  }),
  claim('001-11', 'Is not fast; the full result takes several months.', 'supported', {
    finding: '3-6 months.',
    sources: [
      cite(
        'Alam14',
        'RCT',
        'V',
        'Split face, roller, 3 sessions 2 weeks apart: scar score fell 3.4 (95% CI 0.2-6.5) at 6 months; the fall of 2.4 at 3 months was not significant.',
      ),
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
    ],
  }),
  claim('002-10', 'Gives an immediate glow.', 'unsupported', {
    finding: 'Not measured in anything found.',
    sources: [],
  }),
  claim('002-11', 'Shows a visible change over weeks.', 'partly', {
    finding: 'Earliest significant reads 8-12 wk.',
    sources: [
      cite(
        'Ablon18',
        'COH',
        'V',
        '4 sessions: wrinkles -1.23, laxity -1.09, texture -1.54 grade at day 150; significant by day 90; no control group.',
      ),
      cite('Bailey22', 'MA', 'V', 'Melasma: first moderate effect at 8 weeks.'),
    ],
  }),
  claim('002-12', 'Goes on improving for up to six months.', 'supported', {
    finding: 'Significant only at 6 months in the split-face RCT.',
    sources: [
      cite(
        'Alam14',
        'RCT',
        'V',
        'Split face, roller, 3 sessions 2 weeks apart: scar score fell 3.4 (95% CI 0.2-6.5) at 6 months; the fall of 2.4 at 3 months was not significant.',
      ),
    ],
  }),
  claim('002-13', 'Takes 3 to 6 treatments.', 'supported', {
    finding: 'Median 3, range 1-6.',
    sources: [
      cite(
        'Harris15',
        'MA',
        'V',
        '18 studies: median 3 sessions, median 4 weeks apart; no bacterial infection reported.',
      ),
      cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars: all 50% better or more after a mean of 2.5 sessions of 1 to 6, uncontrolled.',
      ),
    ],
  }),
  claim('002-14', 'Treatments are 4 to 6 weeks apart.', 'partly', {
    finding: 'Trials 2-4 wk; 6 wk not tested in what was read.',
    sources: [
      cite(
        'Harris15',
        'MA',
        'V',
        '18 studies: median 3 sessions, median 4 weeks apart; no bacterial infection reported.',
      ),
      cite('ElDom15a', 'COH', 'V', '6 sessions 2 weeks apart, 10 people.'),
    ],
  }),
  claim('002-15', 'Needs maintenance every 6 to 12 months.', 'unsupported', {
    finding: 'No trial found; one study says only that the gain needs to be kept up.',
    sources: [
      cite(
        'ElDom15b',
        'COH',
        'S',
        'Photoageing, 10 people: collagen and tropoelastin rose, total elastin fell; several sessions needed to keep the gain.',
      ),
    ],
  }),
  claim('002-16', 'Is combined with other treatments.', 'partly', {
    finding: 'Platelet-rich plasma is supported in acne scars, not in hair.',
    sources: [
      cite(
        'Kang22',
        'MA',
        'V',
        'Acne scars, 14 studies with 472 people: platelet-rich plasma added, odds of 2.97 for more than half better.',
      ),
      cite('PMC7759059', 'COH', 'V', 'Hair, split scalp, 30 people: platelet-rich plasma added nothing significant.'),
    ],
  }),
  claim('003-15', 'Takes several sessions and long-term maintenance.', 'supported', {
    finding: 'The sessions are supported; no schedule of maintenance is.',
    sources: [
      cite(
        'Harris15',
        'MA',
        'V',
        '18 studies: median 3 sessions, median 4 weeks apart; no bacterial infection reported.',
      ),
    ],
    also: 'unsupported',
  }),
  claim('003-31', 'Shows results within a couple of weeks.', 'partly', {
    finding: 'First RCT read at 3 months not significant.',
    sources: [
      cite(
        'Alam14',
        'RCT',
        'V',
        'Split face, roller, 3 sessions 2 weeks apart: scar score fell 3.4 (95% CI 0.2-6.5) at 6 months; the fall of 2.4 at 3 months was not significant.',
      ),
      cite('001', 'CNS', 'V', 'Several months to the full result.'),
    ],
    also: 'contradicted',
  }),
  claim('003-32', 'Needs complementing treatments.', 'partly', {
    finding: 'As 002-16.',
    sources: [
      cite(
        'Kang22',
        'MA',
        'V',
        'Acne scars, 14 studies with 472 people: platelet-rich plasma added, odds of 2.97 for more than half better.',
      ),
      cite('PMC7759059', 'COH', 'V', 'Hair, split scalp, 30 people: platelet-rich plasma added nothing significant.'),
    ],
  }),
];
