import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on scars other than from acne. @source protocols.md s12 */
export const scarsSources: readonly SourceEntry[] = [
  work(
    'Claytor22',
    'Claytor et al 2022, Early postoperative MN of surgical scars, Plast Reconstr Surg',
    'physiciansweekly.com',
    'read-in-a-copy',
  ),
  work('PMC6880027', 'Review: PCI/needling for non-atrophic scars', 'PMC6880027'),
  work(
    'Aust10b',
    'Aust et al 2010, PCI as an alternative treatment for burn scars, Burns 36; abstract',
    '10.1016/j.burns.2009.11.014; PMID 20071093',
  ),
  work(
    'Juhasz20',
    'Juhasz, Cohen 2020, Microneedling for the treatment of scars, Clin Cosmet Investig Dermatol 13:997-1003',
    '10.2147/CCID.S267192',
  ),
];
