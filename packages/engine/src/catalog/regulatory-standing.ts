import { cite } from './cite.ts';
import type { ClearedRegion, RegulatoryStanding } from './entry.ts';
import type { Citation } from '../kernel/index.ts';

const authorised = cite(
  'FDA-MN',
  'REG',
  'V',
  'Authorised uses are facial acne scars, facial wrinkles and abdominal scars at 22 and above; only some areas were reviewed, and risks off-label are not known (page of 15 October 2025).',
);

/** The face as the clearances for acne scars read it: no lids, no lips. */
export const clearedFace = [
  'forehead',
  'glabella',
  'temples',
  'nose',
  'cheeks',
  'cheekbones',
  'nasolabial-folds',
  'upper-lip',
  'lower-lip',
  'chin',
  'jaw',
  'facial-scar',
] as const;

export function clearedRegion(
  record: string,
  zones: readonly string[],
  ages_from: number,
  only: string | null,
  citation: Citation,
): ClearedRegion {
  return { record, zones, ages_from, only, citation };
}

/** Cleared in these regions by some device, off-label elsewhere. */
export function clearedIn(cleared: readonly ClearedRegion[], off_label: string): RegulatoryStanding {
  return { cleared, off_label, sources: [...cleared.map(({ citation }) => citation), authorised] };
}

/** No clearance was found in what was read. @source protocols.md s3 FDA summary of uses */
export const clearedNowhere: RegulatoryStanding = {
  cleared: [],
  off_label: 'Off-label everywhere: no clearance for it was found in what was read.',
  sources: [authorised],
};

/** @source protocols.md s3 Cleared rows */
export const facialAcneScarClearances: readonly ClearedRegion[] = [
  clearedRegion(
    'DEN160029',
    clearedFace,
    22,
    null,
    cite('FDA-DEN', 'REG', 'V', 'SkinPen: De Novo granted for facial acne scars at age 22 and over.'),
  ),
  clearedRegion(
    'K202243',
    clearedFace,
    22,
    null,
    cite('FDA-K202243', 'REG', 'V', 'SkinPen: facial acne scars, all types, at age 22 and over.'),
  ),
  clearedRegion(
    'K180778',
    clearedFace,
    22,
    'types I to IV',
    cite(
      'FDA-K180778',
      'REG',
      'V',
      'Exceed: facial acne scars, types I to IV, at age 22 and over; K182407 and K233709 say the same.',
    ),
  ),
  clearedRegion(
    'K230420',
    clearedFace,
    22,
    '1.5 mm recommended, 2.0 mm maximum',
    cite('FDA-K230420', 'REG', 'V', 'Dr.pen A20 of one named maker: facial acne scars at age 22 and over.'),
  ),
  clearedRegion(
    'K243800',
    clearedFace,
    22,
    'to 1.5 mm',
    cite('QAI-list', 'REG', 'S', 'Dermalogica PRO Pen: facial acne scars at age 22 and over.'),
  ),
  clearedRegion(
    'K252591',
    clearedFace,
    22,
    '1.5 mm recommended, 2.0 mm maximum',
    cite('QAI-list', 'REG', 'S', 'CODE-X: facial acne scars at age 22 and over.'),
  ),
];

/** @source protocols.md s3 Cleared rows */
export const wrinkleClearances: readonly ClearedRegion[] = [
  clearedRegion(
    'K202243',
    ['neck'],
    22,
    'skin types II to IV',
    cite('FDA-K202243', 'REG', 'V', 'SkinPen: neck wrinkles, skin types II to IV, at age 22 and over.'),
  ),
  clearedRegion(
    'K180778',
    ['glabella', 'periorbital', 'nasolabial-folds'],
    22,
    'skin types I to III',
    cite(
      'FDA-K180778',
      'REG',
      'V',
      'Exceed: glabellar, periorbital and cheek-fold wrinkles, skin types I to III, at age 22 and over; K182407 and K233709 say the same.',
    ),
  ),
  clearedRegion(
    'K192138',
    ['periorbital'],
    22,
    'types I to IV',
    cite('FDA-K192138', 'REG', 'V', 'Rejuvapen NXT: periorbital wrinkles types I to IV at age 22 and over.'),
  ),
  clearedRegion(
    'K253002',
    ['periorbital'],
    34,
    'skin types I to VI',
    cite('QAI-list', 'REG', 'S', 'SkinStylus: periorbital wrinkles, skin types I to VI, at age 34 and over.'),
  ),
];
