import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on technique. @source protocols.md s12 */
export const techniqueReviewSources: readonly SourceEntry[] = [
  work(
    'AlsterG18',
    'Alster, Graham 2018, Microneedling: a review and practical guide, Dermatol Surg 44:397-404 (abstract only; its depths and aftercare figures were not read and are not used)',
    '10.1097/DSS.0000000000001248',
  ),
];
