import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on striae. @source protocols.md s12 */
export const striaeSources: readonly SourceEntry[] = [
  work('Striae22', 'MN v fractional CO2 in striae alba: RCT, Dermatol Ther 2022;35:e15212', '10.1111/dth.15212'),
  work(
    'Striae19',
    'MN v non-ablative fractional laser in striae alba: RCT, Am J Clin Dermatol',
    '10.1007/s40257-018-0415-0',
  ),
];
