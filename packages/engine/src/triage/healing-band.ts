import { findAdverseEvent } from '../catalog/index.ts';
import type { Citation } from '../kernel/index.ts';
import { exactProportion } from '../statistics/index.ts';
import { findSign } from './check-in-signs.ts';
import type { DepthBand } from './depth-band.ts';
import { followedSigns, type FollowedSign } from './followed-signs.ts';
import type { CheckInAnswers, TriageReason } from './sort-check-in.ts';

/** How often earlier check-ins of the same day had a sign, by depth. Only those whose group was answered count. */
export type PastReports = {
  readonly sign: string;
  readonly depth: DepthBand;
  readonly answered: number;
  readonly with_sign: number;
};

/** A line of this session's aftercare timeline. */
export type ExpectedCourse = {
  readonly rule: string;
  readonly until_h: number | null;
  readonly sources: readonly Citation[];
};

export type HealingBandInput = {
  readonly day: number;
  readonly hours_since: number;
  readonly depth: DepthBand;
  readonly answers: CheckInAnswers;
  readonly past: readonly PastReports[];
  readonly course: readonly ExpectedCourse[];
};

/** One sign of this patient beside what was published and what this practice has seen. */
export type BandRow = {
  readonly sign: string;
  readonly text: string;
  readonly told: 'yes' | 'no' | 'unknown';
  readonly published: PublishedBand;
  readonly own: OwnBand;
  readonly out_of_band: boolean;
};

export type PublishedBand = {
  /** `usual` for this depth, `late` within the outer published edge, `beyond` it, or nothing published. */
  readonly place: 'usual' | 'late' | 'beyond' | 'none';
  readonly usual_until_h: number | null;
  readonly latest_until_h: number | null;
  readonly sources: readonly Citation[];
};

export type OwnBand =
  | { readonly kind: 'too-few'; readonly answered: number; readonly needed: number }
  | {
      readonly kind: 'counted';
      readonly compared: 'same-depth' | 'every-depth';
      readonly answered: number;
      readonly with_sign: number;
      /** Exact 95 % limits of the share. */
      readonly low: number;
      readonly high: number;
      readonly unusual: boolean;
    };

/** Fewer check-ins than this tell nothing about what is usual here. A default that awaits sign-off. */
export const REPORTS_NEEDED = 30;
/** A sign that at most one check-in in twenty told of is unusual here. A default that awaits sign-off. */
export const UNUSUAL_SHARE = 0.05;

/** Every followed sign that was asked on this day, in the order in which the patient was asked. */
export function healingBand(input: HealingBandInput): readonly BandRow[] {
  return followedSigns
    .filter(({ group }) => group === 'usual-course' || input.day >= DARK_MARKS_FROM_DAY)
    .map((followed) => rowOf(followed, input));
}

/**
 * Why a person should look: a sign outside the band. It never says that anything is fine: it can only raise a check-in.
 */
export function bandReasons(rows: readonly BandRow[], day: number): readonly TriageReason[] {
  return rows
    .filter(({ out_of_band }) => out_of_band)
    .map(({ sign, text, own, published }) => ({
      code: `out-of-band:${sign}`,
      text: [`${text}, on day ${day}: outside the healing band.`, ownWords(own), publishedWords(published)]
        .join(' ')
        .trim(),
      sources: published.sources,
      sign_off: 'default',
    }));
}

/** From which day marks and lumps are asked. */
const DARK_MARKS_FROM_DAY = 3;

function rowOf(followed: FollowedSign, input: HealingBandInput): BandRow {
  const { sign, group } = followed;
  const told = toldOf(input.answers, group, sign);
  const published = publishedBand(followed, input);
  const own = ownBand(sign, input);
  const out_of_band = told === 'yes' && (published.place === 'beyond' || (own.kind === 'counted' && own.unusual));
  return { sign, text: findSign(sign)?.text ?? sign, told, published, own, out_of_band };
}

/** What is ticked counts wherever it is ticked; a group that was left out is unknown. */
function toldOf({ groups }: CheckInAnswers, group: string, sign: string): BandRow['told'] {
  if (Object.values(groups).some((answer) => 'yes' in answer && answer.yes.includes(sign))) return 'yes';
  return groups[group] === undefined ? 'unknown' : 'no';
}

/** An end counts to the last hour of its day: a check-in of day 7 is within a course of seven days. */
function publishedBand({ rules, event }: FollowedSign, { day, hours_since, course }: HealingBandInput): PublishedBand {
  const told = course.filter(({ rule }) => rules.includes(rule));
  const entry = event === null ? null : findAdverseEvent(event);
  const sources = [...told.flatMap((item) => item.sources), ...(entry?.sources ?? [])];
  const usual_until_h = latest(told.map(({ until_h }) => until_h));
  const latest_until_h = latest([usual_until_h, entry?.onset_h?.[1] ?? null]);
  if (latest_until_h === null) return { place: 'none', usual_until_h, latest_until_h, sources };
  const hours = Number.isFinite(hours_since) ? Math.max(hours_since, day * 24) : Number.POSITIVE_INFINITY;
  const isWithin = (until_h: number | null) => until_h !== null && hours < until_h + 24;
  const place = isWithin(usual_until_h) ? 'usual' : isWithin(latest_until_h) ? 'late' : 'beyond';
  return { place, usual_until_h, latest_until_h, sources };
}

function latest(hours: readonly (number | null)[]): number | null {
  const known = hours.filter((hour) => hour !== null);
  return known.length === 0 ? null : Math.max(...known);
}

/** Sessions of like depth where there are enough of them, else all; else it says that there are too few. */
function ownBand(sign: string, { depth, past }: HealingBandInput): OwnBand {
  const ofSign = past.filter((reports) => reports.sign === sign);
  const alike = counted(ofSign.filter((reports) => reports.depth === depth));
  const all = counted(ofSign);
  const isAlike = depth !== 'unknown' && alike.answered >= REPORTS_NEEDED;
  if (!isAlike && all.answered < REPORTS_NEEDED)
    return { kind: 'too-few', answered: all.answered, needed: REPORTS_NEEDED };
  const { answered, with_sign } = isAlike ? alike : all;
  const { low, high } = exactProportion(with_sign, answered);
  const unusual = with_sign / answered <= UNUSUAL_SHARE;
  return { kind: 'counted', compared: isAlike ? 'same-depth' : 'every-depth', answered, with_sign, low, high, unusual };
}

function counted(reports: readonly PastReports[]): { answered: number; with_sign: number } {
  return reports.reduce(
    (sum, { answered, with_sign }) => ({ answered: sum.answered + answered, with_sign: sum.with_sign + with_sign }),
    { answered: 0, with_sign: 0 },
  );
}

function ownWords(own: OwnBand): string {
  if (own.kind === 'too-few')
    return `Too few check-ins of this day here to compare (${own.answered} of ${own.needed}).`;
  const alike = own.compared === 'same-depth' ? ' after a like depth' : '';
  return `Told in ${own.with_sign} of ${own.answered} check-ins of this day here${alike}.`;
}

function publishedWords({ place, latest_until_h }: PublishedBand): string {
  if (place === 'none' || latest_until_h === null) return 'No course of it was published.';
  const days = Math.round(latest_until_h / 24);
  return place === 'beyond' ? `The published course ends with day ${days}.` : `Published: up to day ${days}.`;
}
