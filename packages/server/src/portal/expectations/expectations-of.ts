import type { IndicationEntry } from '@stipple/engine/catalog';
import { homeDevices, howItFeels, howItWorks, otherWays, risks } from './for-everybody.ts';
import { howManySessions, whatItCanDo, whenResultsShow } from './for-this-wish.ts';
import type { ExpectationSection } from './section.ts';

/** What to expect of needling for this wish, in the order in which somebody asks. It informs; it never says whether. */
export function expectationsOf(indication: IndicationEntry): readonly ExpectationSection[] {
  return [
    howItWorks,
    whatItCanDo(indication),
    howManySessions(indication),
    whenResultsShow(indication),
    howItFeels,
    risks,
    homeDevices,
    otherWays,
  ];
}
