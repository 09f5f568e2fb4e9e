import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on pregnancy and breastfeeding. @source protocols.md s12 */
export const pregnancySources: readonly SourceEntry[] = [
  work(
    'Trivedi17',
    'Trivedi, Kroumpouzos, Murase 2017, Cosmetic procedures in pregnancy and lactation, Int J Womens Dermatol 3:6-10',
    'PMID 28492048',
  ),
  work(
    'Jakharia17',
    'Jakharia-Shah, Chadha, Watson 2017, Aesthetic procedures during pregnancy',
    'docslib.org/doc/4812081',
  ),
  work(
    'Garg22',
    '2022, Dermatologic and cosmetic procedures in pregnancy, J Cutan Aesthet Surg 15:108-117',
    'PMC9364454',
  ),
];
