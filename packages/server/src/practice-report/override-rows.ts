import type { readPracticeReport } from '@stipple/contract/practice-report';
import type { ResponseOf } from '@stipple/contract/endpoint';
import type { OverrideCell } from '@stipple/record/practice-report/override-cells';
import { shareOf } from './exact-figures.ts';
import { groupOfOverride, inOrder, nameOfGroup, type Grouping, type NamesOfStaff } from './report-groups.ts';
import { total } from './summarise-group.ts';

type Report = ResponseOf<typeof readPracticeReport>;
export type OverrideRow = Report['overrides'][number];
type Origin = OverrideRow['origin'];
export type CellsByOrigin = Readonly<Record<Origin, readonly OverrideCell[]>>;

/** One row for each rule that stood, the most often overridden first. */
export function overrideRows(cells: CellsByOrigin): OverrideRow[] {
  return [...rowsOf('candidacy', cells.candidacy), ...rowsOf('session', cells.session)].toSorted(
    (a, b) =>
      b.overridden.count - a.overridden.count ||
      b.overridden.of - a.overridden.of ||
      a.rule.localeCompare(b.rule, 'en'),
  );
}

export function overrideRowsByGroup(
  by: Grouping,
  cells: CellsByOrigin,
  staff: NamesOfStaff,
): Report['overrides_by_group'] {
  const keyed = (['candidacy', 'session'] as const).flatMap((origin) =>
    cells[origin].map((cell) => ({ origin, cell, key: groupOfOverride(by, cell) })),
  );
  const groups = [...new Set(keyed.map(({ key }) => key))].map((key) => ({ key, name: nameOfGroup(by, key, staff) }));
  return inOrder(by, groups).flatMap(({ key, name }) => {
    const of = (origin: Origin): OverrideCell[] =>
      keyed.filter((one) => one.key === key && one.origin === origin).map(({ cell }) => cell);
    return overrideRows({ candidacy: of('candidacy'), session: of('session') }).map((row) => ({ ...row, key, name }));
  });
}

function rowsOf(origin: Origin, cells: readonly OverrideCell[]): OverrideRow[] {
  return [...Map.groupBy(cells, ({ rule }) => rule)].map(([rule, of]) => ({
    origin,
    rule,
    title: of[0]?.title ?? rule,
    overridden: shareOf(total(of.map(({ overridden }) => overridden)), total(of.map(({ stood }) => stood))),
  }));
}
