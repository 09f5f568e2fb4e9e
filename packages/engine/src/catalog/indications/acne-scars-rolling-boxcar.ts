import { cite } from '../cite.ts';
import { snomed } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { maintenanceNotFound } from '../maintenance.ts';
import { position } from '../position.ts';
import { clearedIn, facialAcneScarClearances } from '../regulatory-standing.ts';
import { mm } from '../../kernel/index.ts';

const review = cite(
  'Harris15',
  'MA',
  'V',
  '18 studies: median needle 1.5 mm, median 3 sessions 4 weeks apart; all improved, 12 with significance; dark marks, tram-track lines, acne and milia occurred, no bacterial infection was reported.',
);
const byType = cite(
  'Dalwig20',
  'COH',
  'V',
  'Pen with 6 needles to 1.5 mm, 4 sessions 30 days apart: 0.91 grade better (0.78 to 1.05) at 3 months, rolling scars best (1.06); no difference by skin type.',
);
const roller = cite(
  'Lotfi13',
  'COH',
  'V',
  '30 people of types III and IV, roller 1.5 mm, 5 monthly sessions: rolling and boxcar scars good in 70 %, excellent in 20 %; collagen fibres of the papillary dermis 53.2 % up, epidermis 50 %.',
);
const trial = cite(
  'Alam14',
  'RCT',
  'V',
  '20 people enrolled, 15 completed; 3 sessions 2 weeks apart on one side of the face: score fell by 3.4 (0.2 to 6.5) at 6 months, on the untreated side it did not; the fall of 2.4 at 3 months was not significant.',
);
const against = cite(
  'PMC8501429',
  'RCT',
  'V',
  '120 people, 4 sessions 20 days apart: needling alone did not improve the grade significantly, needling with a peel did (2.87 to 2.03); quality of life improved in all arms.',
);
const codes = cite('ICD10CM', 'REG', 'V', 'Codes and titles of ICD-10-CM FY2021.');

/** @source protocols.md s1A and s1B, Harris15 Dalwig20 Lotfi13 Alam14 PMC8501429 */
export const acneScarsRollingBoxcar: IndicationEntry = {
  code: 'acne-scars-rolling-boxcar',
  name: 'Atrophic acne scars, rolling or boxcar',
  plain_name: 'acne scars',
  revision: 1,
  retired: false,
  codings: [
    { system: 'icd-10-cm', code: 'L90.5', display: 'Scar conditions and fibrosis of skin', sources: [codes] },
    snomed('275322007', 'Scar'),
  ],
  zones: ['cheeks', 'temples', 'forehead', 'chin', 'jaw', 'back'],
  referral: null,
  plan: {
    goal: 'Shallower rolling and boxcar scars: about one Goodman and Baron grade',
    depth_mm: [mm(1), mm(1.5)],
    sessions: [3, 6],
    interval_days: [28, 28],
    endpoints: ['uniform-erythema', 'pinpoint-bleeding'],
    measure: 'goodman-baron-qualitative',
    patient_measure: 'gais-patient',
    first_reading_days: 90,
    final_reading_days: 180,
    readings_counted_from: 'last-session',
    stop_rule:
      'Stop and review when three sessions have brought no change on the scale, or when dark marks or lines appear.',
    tell_the_patient:
      'Many people see their scars get shallower by about one step on a four-step scale. On photographs most were half to three quarters better, in studies without a comparison group. In one careful study, needling without a peel made no difference. The change shows months later.',
    adjuncts:
      'Platelet-rich plasma is optional and needs a prescriber; subcision and peels are procedures of their own.',
    sources: [review, byType, roller, trial, against],
    sign_off: 'default',
  },
  published: [
    {
      says: 'Majority 50 to 75 % better on photographs; dark marks in 5 and lines in 2.',
      citation: cite(
        'Dogra14',
        'COH',
        'V',
        'Types IV and V, roller, 36 people (30 completed), 5 monthly sessions: score 11.73 to 6.5.',
      ),
    },
    {
      says: '91.8 % gained at least a grade.',
      citation: cite('HKJ18', 'COH', 'V', '36 people, roller; pain, redness and swelling for 3 to 6 hours.'),
    },
    {
      says: 'Grade III became grade II.',
      citation: cite('Tirmizi21', 'COH', 'V', '50 people, 3 sessions 4 weeks apart, p = .009.'),
    },
    {
      says: 'More collagen, less elastin.',
      citation: cite(
        'ElDom15a',
        'COH',
        'V',
        'Biopsies of ten people, 6 sessions 2 weeks apart: collagen I, III, VII and new collagen up, total elastin down.',
      ),
    },
    {
      says: 'No adverse event persisted at six months; percentages of effect were not seen.',
      citation: cite(
        'NCT026',
        'REG',
        'V',
        'Trial of one maker, 41 people, pen registered at 0.25 to 2.0 mm by severity and site, hydrogel only, 3 sessions 30 days apart, followed for 6 months.',
      ),
    },
    position(
      'SPman',
      'REG',
      'V',
      'The manual of the pen reports that trial; no adverse event persisted at six months.',
    ),
    position('SPstudy', 'REG', 'V', 'The maker’s summary of that trial: face only, 1.5 mm at most.'),
    {
      says: 'All at least half better (figures overlap as published).',
      citation: cite(
        'AlsterLi20',
        'COH',
        'V',
        '120 mixed scars, those of acne among them, types I to VI, nothing added, 1 to 6 monthly sessions: all at least half better after 2.5 sessions on average, over 80 % of people by 50 to 75 %, 65 % by more than 75 %.',
      ),
    },
    {
      says: 'Scars and pigment better in types III to V, no worsening of pigment.',
      citation: cite('DarkPAHPI', 'COH', 'S', '39 people, one session or more: pigment index and scar scale improved.'),
    },
    { says: 'All studies improved.', citation: review },
    { says: '0.91 grade better.', citation: byType },
    { says: 'Good or excellent in 90 % of rolling and boxcar scars.', citation: roller },
    { says: 'Score fell by 3.4 at 6 months.', citation: trial },
    { says: 'Needling alone brought no significant change.', citation: against },
    {
      says: 'Rolling scars did not change in ten people.',
      citation: cite(
        'Sohag',
        'COH',
        'V',
        'Ten people, 6 monthly sessions: 70 % gained a grade, the ECCA score improved by 8.55 % only; rolling scars did not change.',
      ),
    },
    {
      says: 'Plasma added to needling helps.',
      citation: cite(
        'Kang22',
        'MA',
        'V',
        '14 controlled studies, 472 people: odds ratio 2.97 (1.96 to 4.51) for more than half improvement, grade 0.32 lower, odds ratio of satisfaction 4.15; severe redness and swelling no different.',
      ),
    },
  ],
  standing: clearedIn(
    facialAcneScarClearances,
    'Off-label outside the face, under 22 years, and with a device that is not cleared.',
  ),
  maintenance: maintenanceNotFound,
  sources: [review, byType, roller, trial, against],
  examples: {
    accepting: planOf({
      zone: 'cheeks',
      depth_mm: 1.5,
      endpoint: 'pinpoint-bleeding',
      sessions_planned: 6,
      interval_days: 28,
      says: [],
    }),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1.75,
      endpoint: 'more-than-pinpoint-bleeding',
      sessions_planned: 7,
      interval_days: 27,
      says: [
        'depth.beyond-evaluated',
        'depth.above-cap',
        'depth.beyond-indication',
        'endpoint.beyond',
        'interval_days.short',
        'sessions_planned.many',
      ],
    }),
  },
  sign_off: 'default',
};
