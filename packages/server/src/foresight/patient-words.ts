import type { ComparedPlan, PlanDifference } from '@stipple/engine/healing';

/** The words of the picture: for somebody of twelve, about a group, and never a promise. */
export const pictureWords = {
  title: 'Once, or a few times?',
  up: 'Better',
  rest: 'No change',
  along: 'Months since the first visit',
  month: 'Month',
  range: (low: number, high: number): string => (low === high ? String(low) : `${low} to ${high}`),
  spoken: (range: string, steps: number): string =>
    `At the end of the picture nine in ten land between ${range.replace(' to ', ' and ')} on its scale of 0 to ${steps}, where 0 is no change.`,
} as const;

/** What the bands are, and what they are not. */
export function whatItIs(people: number, is_assumed: boolean): readonly string[] {
  return [
    `A computer played this through for ${people.toLocaleString('en-GB')} made-up people. Nine in ten of them end up inside the striped band. The band is wide, for there is much that nobody knows.`,
    'It shows a group, not you. Your skin may do more, or less, or not change at all. It does not show what can go wrong.',
    'The studies behind it were small. They had no group that went without needles. So we made what they found smaller.',
    ...(is_assumed ? ['Not all facts about the device were known. We used usual ones.'] : []),
  ];
}

export function planTitle(visits: number, is_planned: boolean): string {
  const count = visits === 1 ? '1 visit' : `${visits} visits`;
  return is_planned ? `${count}, as in your plan` : count;
}

/** What the visits ask of somebody: how far apart they lie, and how long skin is red. */
export function visitsFacts({ visits, redness_days }: ComparedPlan, interval_days: number): readonly string[] {
  const red = wholeDays(redness_days.middle);
  const [low, high] = [wholeDays(redness_days.low), wholeDays(redness_days.high)];
  const weeks = Math.round(interval_days / 7);
  const apart = weeks < 2 ? `${interval_days} days apart` : `about ${weeks} weeks apart`;
  return [
    ...(visits === 1 ? [] : [`The visits are ${apart}.`]),
    `Skin stays red for about ${days(red)} after ${visits === 1 ? 'the visit' : 'each visit'}${low === high ? '' : ` (for most, ${low} to ${days(high)})`}.`,
  ];
}

/** Fewer visits against most: told apart or not, and on whose word. */
export function whichDoesMore({ first, second, measured }: PlanDifference, visits: readonly number[]): string {
  const [few, many] = [visits[first] ?? 0, visits[second] ?? 0];
  const score = measured.find(({ measure }) => measure === 'improvement');
  const pair = `${few === 1 ? '1 visit' : `${few} visits`} and ${many} visits`;
  if (score === undefined || score.verdict === 'not-distinguishable')
    return `${few === 1 ? '1 visit' : `${few} visits`} or ${many}: nobody can tell yet which does more.`;
  const [more, less] = score.verdict === 'second-more' ? [many, few] : [few, many];
  const ground =
    score.decided_by === 'priors'
      ? `No study has put ${pair} side by side, so this is in part a guess.`
      : `Studies of people who came a few times speak for this.`;
  return `In the computer, ${more === 1 ? '1 visit did' : `${more} visits did`} more than ${less}. ${ground}`;
}

export function tableNote(steps: number): string {
  return `0 is no change, and ${steps} is the top of this picture. It is a scale for this picture only. Nine in ten land between the two.`;
}

function wholeDays(value: number): number {
  return Number.isFinite(value) ? Math.max(1, Math.round(value)) : 14;
}

function days(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}
