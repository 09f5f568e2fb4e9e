import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on wound care. @source protocols.md s12 */
export const woundCareSources: readonly SourceEntry[] = [
  work(
    'Smack96',
    'Smack et al 1996, White petrolatum v bacitracin: RCT, JAMA 276:972-977',
    '10.1001/jama.1996.03540120050033',
  ),
  work(
    'Tong18',
    'Tong et al 2018, Prophylactic topical antibiotics: SR/MA, Infect Drug Resist 11:417-425',
    '10.2147/IDR.S151293; PMC5858851',
  ),
];
