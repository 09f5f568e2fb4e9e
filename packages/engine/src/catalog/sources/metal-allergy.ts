import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on metal allergy. @source protocols.md s12 */
export const metalAllergySources: readonly SourceEntry[] = [
  work(
    'NickelMN',
    'Commentary, Microneedling in the nickel-allergic patient (authors, journal not seen)',
    'discovery.researcher.life c8899e67f5a533c49f3aeecd650e8d17',
  ),
  work(
    'YadavDogra16',
    'Yadav, Dogra 2016, Nickel hypersensitivity reaction to MN (recalled, looked for twice, not found; never cited)',
    'not found',
  ),
];
