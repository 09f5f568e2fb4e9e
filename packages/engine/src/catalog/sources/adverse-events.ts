import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on adverse events. @source protocols.md s12 */
export const adverseEventsSources: readonly SourceEntry[] = [
  work(
    'Chu21',
    'Chu, Foulad, Mesinkovska 2021, Safety profile for MN: SR, Dermatol Surg (9):1249-1254 (counts via mdedge.com article 245879)',
    '10.1097/01.dss.0000790428.70373.f6',
  ),
  work(
    'Gowda21',
    'Gowda et al 2021, Potential adverse effects of MN: SR, 51 papers, 1,029 patients, J Clin Aesthet Dermatol 14(1):45-54',
    'PMC7869810',
  ),
  work(
    'Friedmann24',
    'Friedmann et al 2024, Granulomatous reactions from MN: SR, Dermatol Surg',
    '10.1097/dss.0000000000004450',
  ),
  work(
    'Soltani14',
    'Soltani-Arabshahi et al 2014, Facial allergic granulomatous reaction, JAMA Dermatol 150:68-72',
    '10.1001/jamadermatol.2013.6955',
  ),
  work(
    'Martin21',
    'Martin, Huang 2021, MN granulomatous dermatitis, methotrexate, JAAD Case Rep 10:96-98',
    '10.1016/j.jdcr.2021.02.011',
  ),
  work('GranT2DM', 'Granulomatous reaction to microneedling, case 49 F', 'discovery.researcher.life/article/16622'),
];
