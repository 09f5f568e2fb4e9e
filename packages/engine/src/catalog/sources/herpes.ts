import { work } from '../work.ts';
import type { SourceEntry } from '../entry.ts';

/** What was read on herpes simplex. @source protocols.md s12 */
export const herpesSources: readonly SourceEntry[] = [
  work(
    'Gilbert00',
    'Gilbert, McBurney 2000, Valacyclovir prophylaxis after facial resurfacing: RCT, Dermatol Surg 26:50-54',
    'PMID 10632686',
  ),
  work(
    'Valac120',
    'Valacyclovir prophylaxis after laser resurfacing, 120 patients, 10 v 14 d (authors not shown)',
    'scilit.com/publications/92e742c72f39d677c8685b55c24d00ab',
  ),
];
