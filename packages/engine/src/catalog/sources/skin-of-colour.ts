import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on darker skin. @source protocols.md s12 */
export const skinOfColourSources: readonly SourceEntry[] = [
  work(
    'Cohen16',
    'Cohen, Elbuluk 2016, MN in skin of color, J Am Acad Dermatol 74:348-355',
    '10.1016/j.jaad.2015.09.024',
  ),
  work(
    'PSK-SOC',
    'Applications and safety in skin of color (textbook chapter copy)',
    'plasticsurgerykey.com',
    'read-in-a-copy',
  ),
];
