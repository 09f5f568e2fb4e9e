/** Scoring a scale from its items, or taking a total that somebody scored elsewhere. */
import { findOutcomeScale, type OutcomeScaleEntry } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { bandOf, changeInOutcome, scoreFaults, scoreOutcome } from '@stipple/engine/outcome';
import { z } from 'zod';
import type { Fault } from './faults.ts';

export const scoreInput = z.strictObject({
  scale: z.string(),
  items: z.record(z.string(), z.number()).optional().describe('Every item of a scale that is scored here.'),
  total: z
    .number()
    .optional()
    .describe(
      'For a scale whose items are licensed or whose scoring table is unverified: the total, scored elsewhere.',
    ),
  baseline: z.number().optional().describe('Score before the first session; with it the change is read too.'),
});

type ScoreDocument = z.output<typeof scoreInput>;

/** `computed` from the items, or `typed`: then the figure is what was typed, and `says` why nothing was computed. */
export function scored({ scale, items, total, baseline }: ScoreDocument): Result<unknown, readonly Fault[]> {
  const entry = findOutcomeScale(scale);
  if (entry === null) return fail([{ path: 'scale', fault: `"${scale}" is not an outcome scale of the catalogue` }]);
  const isTyped = entry.scoring.kind === 'typed-total';
  const given = isTyped ? typedItems(items, total) : (items ?? {});
  const faults = [
    ...(isTyped ? typedFaults(entry, items, total) : computedFaults(entry, items, total)),
    ...baselineFaults(entry, baseline),
  ];
  if (faults.length > 0) return fail(faults);
  const score = scoreOutcome(scale, given);
  if (!score.ok) return fail([{ path: `items.${score.problem.item}`, fault: score.problem.fault }]);
  return ok({
    score: score.value,
    how: isTyped ? 'typed' : 'computed',
    says: isTyped ? whyTyped(entry) : null,
    band: bandOf(scale, score.value),
    change: baseline === undefined ? null : changeInOutcome({ scale, baseline, reading: score.value }),
  });
}

/** The total as the only item; `items: { total }` says the same. */
function typedItems(items: ScoreDocument['items'], total: number | undefined): Readonly<Record<string, number>> {
  const typed = total ?? items?.['total'];
  return typed === undefined ? {} : { total: typed };
}

function typedFaults(entry: OutcomeScaleEntry, items: ScoreDocument['items'], total: number | undefined): Fault[] {
  const strangers = Object.keys(items ?? {}).filter((code) => code !== 'total');
  const typed = typedItems(items, total);
  const both = total !== undefined && items?.['total'] !== undefined && items['total'] !== total;
  return [
    ...strangers.map((code) => ({
      path: `items.${code}`,
      fault: `the items of ${entry.name} are not here: type its total`,
    })),
    ...(both ? [{ path: 'total', fault: `is ${total} here and ${items['total']} in items` }] : []),
    ...(typed['total'] === undefined
      ? [{ path: 'total', fault: `is missing: nothing is computed for ${entry.name}, so its total is typed` }]
      : scoreFaults(entry.code, typed).map(({ fault }) => ({ path: 'total', fault }))),
  ];
}

function computedFaults(entry: OutcomeScaleEntry, items: ScoreDocument['items'], total: number | undefined): Fault[] {
  const faults = scoreFaults(entry.code, items ?? {}).map(({ item, fault }) => ({ path: `items.${item}`, fault }));
  const codes = entry.items.map((item) => item.code).join(', ');
  return total === undefined
    ? faults
    : [...faults, { path: 'total', fault: `${entry.name} is computed from its items: ${codes}` }];
}

function baselineFaults({ range, no_change_value }: OutcomeScaleEntry, baseline: number | undefined): Fault[] {
  if (baseline === undefined || no_change_value !== null || (baseline >= range[0] && baseline <= range[1])) return [];
  return [{ path: 'baseline', fault: `${baseline} lies outside ${range[0]} to ${range[1]}` }];
}

function whyTyped({ name, licence }: OutcomeScaleEntry): string {
  const why =
    licence === undefined
      ? 'its scoring table is not verified'
      : `its items are licensed and not here. ${licence.terms}`;
  return `Stored as typed, not computed: ${name}; ${why}`;
}
