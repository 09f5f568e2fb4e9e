import type { Finding, Licence } from '@stipple/engine/kernel';
import { licenceCovers } from '@stipple/engine/kernel';
import type { Session } from './session.ts';

/** By the code of what is missing, or the rule that is broken. */
export type Reasons = Readonly<Record<string, string>>;
export type MissingItem = Session['missing'][number];

/** Fewer say nothing. */
const LEAST_LETTERS = 3;

/** Whether all that is missing may be signed past and says why; what has to be put right never may. */
export function isAnswered(missing: readonly MissingItem[], reasons: Reasons): boolean {
  return missing.every(({ code, way_past }) => way_past !== null && says(reasons[code]));
}

/** Whether this licence answers for the broken limit; one that nobody may override is a physician's to record. */
export function answersFor({ rule, overridable_by }: Finding, reasons: Reasons, licence: Licence | null): boolean {
  return licenceCovers(licence, overridable_by ?? 'physician') && says(reasons[rule]);
}

/** The reasons for these, without what was typed for something that is settled by now. */
export function reasonsOf(codes: readonly string[], reasons: Reasons): Record<string, string> {
  return Object.fromEntries(
    codes.flatMap((code) => (says(reasons[code]) ? [[code, (reasons[code] ?? '').trim()]] : [])),
  );
}

function says(reason: string | undefined): boolean {
  return (reason ?? '').trim().length >= LEAST_LETTERS;
}
