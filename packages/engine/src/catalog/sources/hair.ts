import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on hair loss. @source protocols.md s12 */
export const hairSources: readonly SourceEntry[] = [
  work(
    'Dhurat13',
    'Dhurat et al 2013, MN in androgenetic alopecia pilot, Int J Trichology 5:6-11',
    '10.4103/0974-7753.114700',
  ),
  work(
    'Kumar18',
    'Kumar, Inamadar, Palit 2018, Minoxidil + MN v minoxidil, J Cutan Aesthet Surg 11:211-216',
    '10.4103/JCAS.JCAS_130_17',
  ),
  work(
    'Ahmed25',
    'Ahmed et al 2025, Combined MN v minoxidil in AGA: SR/MA, Arch Dermatol Res 317:528',
    '10.1007/s00403-025-04032-1',
  ),
  work('JCD24', 'Combined MN for AGA: SR/MA of RCTs, J Cosmet Dermatol 2024;23:1560-1572', '10.1111/jocd.16186'),
  work('PMC7759059', 'MN v MN+PRP in male pattern alopecia, split scalp', 'PMC7759059'),
  work(
    'Arora22',
    'Arora, Bhalla, Thami 2022, Triamcinolone intralesional v through MN in alopecia areata, Int J Trichology 14:156-161 (passes, dose via cutdoc.com)',
    '10.4103/ijt.ijt_140_20',
  ),
  work('IJBR25', 'MN + triamcinolone v MN alone in alopecia areata', '10.70749/ijbr.v3i6.1488'),
  work(
    'English22',
    'English, Ruiz, DoAmaral 2022, Microneedling in hair loss disorders: SR, Dermatol Ther 12:41-60',
    '10.1007/s13555-021-00653-2; PMC8776974',
  ),
];
