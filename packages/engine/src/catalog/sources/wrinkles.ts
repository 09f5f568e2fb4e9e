import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on wrinkles and photoageing. @source protocols.md s12 */
export const wrinklesSources: readonly SourceEntry[] = [
  work(
    'Ablon18',
    'Ablon 2018, Automated MN device for signs of ageing, J Clin Aesthet Dermatol 11(8):29-34',
    'PMC6122507',
  ),
  work(
    'ASJ21',
    'Four MN treatments of face and neck, non-invasive devices and microbiopsies, Aesthet Surg J 2021',
    'PMID 33656167',
  ),
  work(
    'Fabb12',
    'Fabbrocini et al 2012, CIT for upper lip wrinkles, J Dermatolog Treat 23:144-152',
    'abcdocz.com/doc/138536',
    'read-in-a-copy',
  ),
  work(
    'Aust08',
    'Aust, Fernandes et al 2008, PCI: scars, wrinkles, laxity, Plast Reconstr Surg 121:1421-1429',
    '10.1097/01.prs.0000304612.72899.02',
  ),
  work('Zeitter14', 'Zeitter et al, MN matching results of medical needling (rat), Burns', 'PMID 24513133'),
];
