import { findClaim, type IndicationEntry } from '@stipple/engine/catalog';
import { citationsOf, type ExpectationSection } from './section.ts';

type Plan = NonNullable<IndicationEntry['plan']>;

/** What it can and cannot do for this wish: the catalogue's own words to the patient, and what they do not promise. */
export function whatItCanDo(indication: IndicationEntry): ExpectationSection {
  const { plan, referral, plain_name, published, standing } = indication;
  const told = referral?.plain_text ?? plan?.tell_the_patient ?? '';
  const limits =
    referral === null
      ? ['It does not work for everyone. No one can tell you for sure how your skin will react.']
      : ['Your practice will talk with you about what could help you, and who should see you first.'];
  const cleared =
    standing.cleared.length === 0
      ? `We found no needling device that the agency in the US has cleared for ${plain_name}. A doctor may still offer it. Ask why.`
      : `The agency in the US has cleared some needling devices for ${plain_name} in some places on the body. It has not cleared all of them.`;
  return {
    code: 'what-it-can-do',
    title: `What it can and cannot do for ${plain_name}`,
    paragraphs: [told, ...limits, cleared],
    sources: [
      ...citationsOf([...published.map(({ citation }) => ({ sources: [citation] })), claimOf('000-28')]),
      ...standing.sources,
    ],
    claims: claimsAbout[indication.code] ?? [],
  };
}

/** How many sessions, as the catalogue's plan has it. */
export function howManySessions({ plan }: IndicationEntry): ExpectationSection {
  const many =
    plan === null
      ? 'There is no usual number for this wish. Your practice talks with you first.'
      : `A usual plan has ${rangeInWords(plan.sessions)} sessions, ${gapInWords(plan)}. Your practice makes the plan with you.`;
  return {
    code: 'how-many-sessions',
    title: 'How many sessions',
    paragraphs: [
      many,
      'Some pages say that one visit is enough. In the studies, people came a few times.',
      'We do not know how long the result lasts. Some pages say that it lasts a year, or that you should come back each 6 to 12 months. No study has tested that.',
    ],
    sources: [
      ...(plan?.sources ?? []),
      ...citationsOf(['000-19', '002-13', '002-14', '000-18', '002-15'].map(claimOf)),
    ],
    claims: ['000-19', '002-13', '002-14', '003-15', '000-18', '002-15'],
  };
}

/** When results show, as the catalogue's readings have it. */
export function whenResultsShow({ plan }: IndicationEntry): ExpectationSection {
  return {
    code: 'when-results-show',
    title: 'When you can see a result',
    paragraphs: [
      ...(plan === null ? [] : [readingsInWords(plan)]),
      'New collagen grows slowly. In one careful study the change was clear only after six months. Some pages promise a change in two weeks, or a glow at once. No study has measured such a glow.',
    ],
    sources: citationsOf(['001-11', '002-11', '002-12', '003-31', '002-10'].map(claimOf)),
    claims: ['003-31', '002-11', '002-12', '001-11', '002-10'],
  };
}

/** Claims that speak of one wish; a wish that no article names has none. @source protocols.md s10 */
const claimsAbout: Readonly<Record<string, readonly string[]>> = {
  'acne-scars-ice-pick': ['000-1', '001-3', '003-19'],
  'acne-scars-rolling-boxcar': ['000-1', '001-3', '001-10', '003-14', '003-19'],
  'acne-vulgaris': ['000-16', '003-2'],
  'alopecia-areata': ['003-8'],
  dryness: ['000-12'],
  'hair-androgenetic': ['003-8'],
  hyperpigmentation: ['000-11', '001-26', '003-4'],
  'hypertrophic-scar': ['000-14', '001-10', '003-19'],
  laxity: ['003-6', '001-20'],
  melasma: ['000-11', '003-4'],
  oiliness: ['000-17'],
  photodamage: ['000-13', '001-22', '001-7'],
  pores: ['001-25', '003-3'],
  striae: ['000-15', '001-5', '003-7', '003-14'],
  'surgical-scars': ['000-14', '003-14', '003-19'],
  texture: ['000-10', '001-7', '003-1'],
  'uneven-tone': ['003-5', '002-10'],
  wrinkles: ['000-1', '001-20', '002-6', '001-22'],
};

/** All claims that are shown for some wish. */
export function claimsOfWishes(): readonly string[] {
  return Object.values(claimsAbout).flat();
}

function claimOf(code: string) {
  const claim = findClaim(code);
  if (claim === null) throw new Error(`there is no claim ${code} in the catalogue`);
  return claim;
}

function rangeInWords([least, most]: readonly [number, number]): string {
  return least === most ? String(least) : `${least} to ${most}`;
}

function gapInWords({ interval_days: [least, most] }: Plan): string {
  const weeks = rangeInWords([Math.round(least / 7), Math.round(most / 7)]);
  return weeks === '1' ? 'one week apart' : `${weeks} weeks apart`;
}

function readingsInWords({ first_reading_days, final_reading_days, readings_counted_from }: Plan): string {
  const from = readings_counted_from === 'first-session' ? 'your first session' : 'your last session';
  const first = `Your practice looks at the result with you about ${timeInWords(first_reading_days)} after ${from}`;
  if (first_reading_days === final_reading_days) return `${first}.`;
  return `${first}. It looks again after about ${timeInWords(final_reading_days)}.`;
}

/** Days as a patient would say them: weeks where they come out even, else months. */
function timeInWords(days: number): string {
  if (days >= 360) return 'a year';
  if (days % 7 === 0 && days < 100) return `${days / 7} weeks`;
  return `${Math.round(days / 30)} months`;
}
