import { findOutcomeScale } from '../catalog/index.ts';
import type { OutcomeScaleEntry } from '../catalog/index.ts';
import type { Citation } from '../kernel/index.ts';

export type OutcomeReading = {
  readonly scale: string;
  /** Score before the first session. A scale that rates change itself starts from its own "no change" instead. */
  readonly baseline: number;
  readonly reading: number;
};

export type OutcomeChange = {
  /** Reading minus start, in points of the scale. */
  readonly change: number;
  readonly direction: 'better' | 'not-distinguishable' | 'worse';
  /** In one or two sentences: against what the change was held. */
  readonly why: string;
  readonly sources: readonly Citation[];
};

/**
 * Where a scale of whole grades publishes no error of its own, less than one grade is not called a change. A sum, an index or a
 * percentage has no grades: such a scale says `unverified: ['error']`.
 */
const WHOLE_GRADE = 1;

/**
 * Whether something changed, held against the scale's own error. A difference that the scale cannot tell from chance is
 * never called better or worse. The smallest important change is named where one was published.
 * @source protocols.md s9
 */
export function changeInOutcome({ scale, baseline, reading }: OutcomeReading): OutcomeChange {
  const entry = findOutcomeScale(scale);
  if (entry === null) return unreadable(`"${scale}" is not an outcome scale of the catalogue.`);
  const start = entry.no_change_value ?? baseline;
  if (!inRange(entry, start) || !inRange(entry, reading))
    return unreadable(`A reading lies outside ${entry.range[0]} to ${entry.range[1]}.`);
  const change = Math.round((reading - start) * 100) / 100;
  const why = [startedFrom(entry), heldAgainst(entry, change), importance(entry, change)].filter((part) => part !== '');
  return { change, direction: direction(entry, change), why: why.join(' '), sources: entry.sources };
}

function direction(entry: OutcomeScaleEntry, change: number): OutcomeChange['direction'] {
  if (lacks(entry, 'direction') || !isDistinguishable(entry, change)) return 'not-distinguishable';
  return change > 0 === (entry.better === 'higher') ? 'better' : 'worse';
}

function isDistinguishable(entry: OutcomeScaleEntry, change: number): boolean {
  const { noise, smallest_important_change: smallest } = entry;
  const size = Math.abs(change);
  if (noise !== null) return size > noise;
  return lacks(entry, 'error') ? smallest !== null && size >= smallest : size >= WHOLE_GRADE;
}

function heldAgainst(entry: OutcomeScaleEntry, change: number): string {
  const size = `${Math.abs(change)} ${Math.abs(change) === 1 ? 'point' : 'points'}`;
  if (lacks(entry, 'direction')) return `A change of ${size}; which way is better was not read, so it is not judged.`;
  const distinguishable = isDistinguishable(entry, change);
  if (entry.noise !== null)
    return `A change of ${size} ${distinguishable ? 'exceeds' : 'does not exceed'} the scale's own error of ${entry.noise}.`;
  if (lacks(entry, 'error'))
    return `A change of ${size}; no error of this scale was found and nothing read says how much counts, so only a published smallest important change does.`;
  const verdict = distinguishable ? 'is at least one whole grade' : 'is less than one whole grade';
  return `A change of ${size} ${verdict}; no error of this scale was found.`;
}

function lacks({ unverified = [] }: OutcomeScaleEntry, what: 'direction' | 'error'): boolean {
  return unverified.includes(what);
}

function importance({ smallest_important_change: smallest }: OutcomeScaleEntry, change: number): string {
  if (smallest === null) return 'A smallest important change was not found.';
  const reached = Math.abs(change) >= smallest;
  return `It ${reached ? 'reaches' : 'does not reach'} the smallest important change of ${smallest} published elsewhere.`;
}

function startedFrom(entry: OutcomeScaleEntry): string {
  return entry.no_change_value === null
    ? ''
    : `This scale rates the change itself, so it is read from "no change" (${entry.no_change_value}).`;
}

function inRange({ range }: OutcomeScaleEntry, score: number): boolean {
  return score >= range[0] && score <= range[1];
}

function unreadable(why: string): OutcomeChange {
  return { change: 0, direction: 'not-distinguishable', why, sources: [] };
}
