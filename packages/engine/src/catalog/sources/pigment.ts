import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on melasma and pigment. @source protocols.md s12 */
export const pigmentSources: readonly SourceEntry[] = [
  work(
    'Bailey22',
    'Bailey et al 2022, MN as adjuvant in melasma: SR/MA, J Am Acad Dermatol',
    '10.1016/j.jaad.2021.03.116',
  ),
  work(
    'Feng24',
    'Feng, Su, Xie 2024, MN + topical TXA in melasma: SR/MA, J Cosmet Dermatol 23:33-43',
    '10.1111/jocd.15965',
  ),
  work('He24', 'He et al 2024, Microneedle in melasma: MA of RCTs, Aesthetic Plast Surg', '10.1007/s00266-024-04395-2'),
  work(
    'DarkPAHPI',
    'Skin MN for acne scars with pigmentation in dark skin (abstract copy, authors/journal not shown)',
    'revivetrainings.com',
    'read-in-a-copy',
  ),
];
