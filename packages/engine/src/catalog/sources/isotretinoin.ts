import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on isotretinoin. @source protocols.md s12 */
export const isotretinoinSources: readonly SourceEntry[] = [
  work(
    'Waldman17',
    'Waldman et al 2017, ASDS task force, isotretinoin, Dermatol Surg 43:1249-1262',
    '10.1097/DSS.0000000000001166',
  ),
  work(
    'Spring17',
    'Spring et al 2017, Isotretinoin and timing of procedures, JAMA Dermatol 153:802-809',
    'PMID 28658462',
  ),
  work(
    'Mysore17',
    'Mysore et al 2017, ACS(I) standard guidelines, isotretinoin, J Cutan Aesthet Surg 10:186-194',
    '10.4103/JCAS.JCAS_110_17',
  ),
  work('PSPrac', 'Plastic Surgery Practice report of Mysore17', 'plasticsurgerypractice.com'),
  work('Winkel', 'Winkelmann, expert answer on MN during isotretinoin; quotes US label', 'projectlead.health'),
  work(
    'Blakely22',
    'Blakely 2022, Dropping the delay, Canadian Dermatology Today 3(2)',
    'canadiandermatologytoday.com',
  ),
];
