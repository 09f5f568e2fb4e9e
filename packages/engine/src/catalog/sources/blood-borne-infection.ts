import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on blood-borne infection. @source protocols.md s12 */
export const bloodBorneInfectionSources: readonly SourceEntry[] = [
  work(
    'MMWR24',
    'Stadelman-Behar et al 2024, HIV after PRP microneedling facials, MMWR 73(16):372-376',
    'cdc.gov/mmwr/volumes/73/wr/mm7316a3.htm',
  ),
  work('Exbull', 'press on MMWR24', 'exbulletin.com'),
  work('OneDay', 'press on MMWR24', 'onedaymd.com'),
  work('TechTarget', 'press on MMWR24', 'techtarget.com'),
];
