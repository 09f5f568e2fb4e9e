import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on vitiligo. @source protocols.md s12 */
export const vitiligoSources: readonly SourceEntry[] = [
  work(
    'Esmat22',
    'Esmat et al 2022, Needling/MN + NB-UVB in stable acral vitiligo, J Dermatolog Treat 33(5)',
    '10.1080/09546634.2022.2062279',
  ),
  work('Vit20', 'MN in vitiligo: SR, Dermatol Ther 2020;33:e14297', '10.1111/dth.14297'),
];
