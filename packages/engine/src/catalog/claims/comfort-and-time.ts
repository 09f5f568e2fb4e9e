import { cite } from '../cite.ts';
import { claim } from '../claim.ts';
import type { ClaimEntry } from '../entry.ts';

/** What articles for consumers say: comfort and time. @source protocols.md s10 */
export const comfortAndTimeClaims: readonly ClaimEntry[] = [
  claim('000-20', 'Is painless.', 'contradicted', {
    finding: 'Pain of 3.0 to 5.4 of 10 despite anaesthetic.',
    sources: [
      cite('Luz17', 'COH', 'V', 'Pain 5.22 of 10 with cream alone, 1.0 mm roller.'),
      cite('Med26', 'RCT', 'V', 'Pain 3.00 of 10 on the face and 5.38 on the neck at 1.25 mm, with cream.'),
      cite('Striae19', 'RCT', 'V', 'Striae alba, 20 people: no difference from laser; pain 5.23 of 10 against 2.39.'),
    ],
  }),
  claim('000-21', 'Takes minutes.', 'partly', {
    finding: 'Needling takes 10-60 min, the visit up to 2 h.',
    sources: [
      cite('Dermacosm', 'CLI', 'V', 'Numbing about 60 min, needling 10-15 min; no sun for 1 week.'),
      cite('Jaishree', 'CLI', 'V', 'Numbing about 60 min, needling about 20 min.'),
      cite('RealSelf', 'CNS', 'V', 'Needling 15-30 min.'),
      cite('EliteClinic', 'CLI', 'V', 'Needling 30-60 min by site.'),
      cite('Listering', 'CNS', 'V', 'The visit takes about 1 h with numbing.'),
      cite('003', 'CNS', 'V', 'The visit takes about 2 h.'),
    ],
  }),
  claim('000-22', 'The patient lies face down.', 'contradicted', {
    finding: 'The face cannot be treated face down; the back can. No published text was found.',
    sources: [],
    only: 'for the face',
  }),
  claim('003-9', 'Causes minimal discomfort.', 'partly', {
    finding: 'Pain of 3 to 5 of 10.',
    sources: [cite('Luz17', 'COH', 'V', 'Pain 5.22 of 10 with cream alone, 1.0 mm roller.')],
  }),
  claim('003-10', 'Needs little or no time off.', 'partly', {
    finding: 'Visible for 1-7 d.',
    sources: [
      cite(
        'Chu21',
        'MA',
        'V',
        'Transient erythema, oedema, pain, dryness, peeling, itching, bruising and crust up to 7 days are expected.',
      ),
      cite(
        'Dermatique',
        'CLI',
        'V',
        'Redness mild for 24-48 h; bruises and scabs gone by day 7-10; make-up after 24-48 h; acids and sweat after day 6-7.',
      ),
    ],
  }),
  claim('003-21', 'A topical anaesthetic is put on first.', 'supported', {
    finding: 'Contradicts 000-20.',
    sources: [cite('Chiang15', 'RCT', 'V', 'A trial of three anaesthetic creams, 60 min under occlusion.')],
  }),
  claim('003-22', 'Takes about 30 minutes.', 'partly', {
    finding: 'It is not clear whether this counts the cream or the needling.',
    sources: [
      cite('Dermacosm', 'CLI', 'V', 'Numbing about 60 min, needling 10-15 min; no sun for 1 week.'),
      cite('Jaishree', 'CLI', 'V', 'Numbing about 60 min, needling about 20 min.'),
      cite('Listering', 'CNS', 'V', 'The visit takes about 1 h with numbing.'),
    ],
  }),
  claim('003-26', 'The whole session takes about 2 hours.', 'supported', {
    finding: 'Holds as the time to book.',
    sources: [
      cite('Listering', 'CNS', 'V', 'The visit takes about 1 h with numbing.'),
      cite('Dermacosm', 'CLI', 'V', 'Numbing about 60 min, then needling 10-15 min.'),
    ],
  }),
  claim('003-27', 'Patients go back to work or school.', 'partly', {
    finding: 'Agrees in part; no figure was noted.',
    sources: [cite('HKJ18', 'COH', 'V', '36 people: pain, erythema and oedema settled in 3-6 h.')],
  }),
];
