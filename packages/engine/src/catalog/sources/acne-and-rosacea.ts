import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on active acne and rosacea. @source protocols.md s12 */
export const acneAndRosaceaSources: readonly SourceEntry[] = [
  work(
    'Alqam23',
    'Alqam, Jones, Hitchcock 2023, MN as treatment for acne vulgaris, Skin Health Dis',
    '10.1002/ski2.264',
  ),
  work(
    'DermTimes',
    'Dermatology Times report of Alqam23; primeyouthaesthetics.com on sponsorship',
    'dermatologytimes.com',
  ),
  work(
    'Mohamed24',
    'Mohamed et al 2024, 10% TXA with/without MN in ETR, J Clin Aesthet Dermatol 17(2):47-51',
    'PMC10911261',
  ),
  work('Bageorgou17', 'Bageorgou 2017, AAD late-breaking abstract', 'cm.healio.com/news/dermatology/20170308'),
];
