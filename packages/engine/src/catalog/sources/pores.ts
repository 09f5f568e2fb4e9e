import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on pores. @source protocols.md s12 */
export const poresSources: readonly SourceEntry[] = [
  work(
    'Pore-case',
    'Split-face BoNT-A injection v MN delivery for pores (case)',
    'bioscmed.com/index.php/bsm/article/view/1529',
  ),
];
