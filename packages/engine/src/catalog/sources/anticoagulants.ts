import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on anticoagulants. @source protocols.md s12 */
export const anticoagulantsSources: readonly SourceEntry[] = [
  work('UCSD', 'UC San Diego anticoagulation guideline, dermatology', 'health.ucsd.edu'),
  work(
    'Iyengar20',
    'Iyengar et al, Bleeding considerations in dermatologic surgery, Dermatol Surg 192-201',
    '10.1097/DSS.0000000000002266',
  ),
  work(
    'Palamaras15',
    'Palamaras, Semkova, Antithrombotics in dermatological surgery, Br J Dermatol',
    '10.1111/bjd.13362',
  ),
  work('Healio14', 'Healio 2014-12-19 report of a review', 'cm.healio.com'),
];
