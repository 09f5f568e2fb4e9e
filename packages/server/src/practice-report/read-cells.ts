import type { readPracticeReport } from '@stipple/contract/practice-report';
import { problem, type Problem } from '@stipple/contract/problems';
import { indications } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { ReportPeriod } from '@stipple/record/practice-report/counted-sessions';
import { listCourses, type CourseRow } from '@stipple/record/practice-report/courses';
import { candidacyOverrides, sessionOverrides } from '@stipple/record/practice-report/override-cells';
import {
  eventCells,
  sessionCells,
  type EventCell,
  type SessionCell,
} from '@stipple/record/practice-report/session-cells';
import type { InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import type { CellsByOrigin } from './override-rows.ts';

export type Asked = Omit<InputOf<typeof readPracticeReport>['query'], 'by'>;

/** What a report is put together from, before it is grouped. */
export type ReportCells = {
  readonly sessions: readonly SessionCell[];
  readonly courses: readonly CourseRow[];
  readonly kinds: readonly EventCell[];
  readonly overrides: CellsByOrigin;
};

/** The period as the record takes it. An indication that was retired can still be asked for: its courses stay. */
export function periodOf({ practice, today }: StaffContext, asked: Asked): Result<ReportPeriod, Problem> {
  const { from, until, indication = null } = asked;
  if (from > until) return fail(invalid('until', 'lies before the first day'));
  if (indication !== null && !Object.hasOwn(indications, indication))
    return fail(
      problem('unknown-code', 'Not in the catalogue: indication.', {
        errors: [{ field: 'indication', fault: `"${indication}" is not in the catalogue` }],
      }),
    );
  return ok({ from, until, indication, as_of: today, time_zone: practice.time_zone });
}

/** `only` keeps what one person did: a course, where all its sessions were that person's. */
export async function readCells(
  { scope }: StaffContext,
  period: ReportPeriod,
  only: string | null,
): Promise<ReportCells> {
  const [sessions, courses, kinds, candidacy, session] = await Promise.all([
    sessionCells(scope, period),
    listCourses(scope, period),
    eventCells(scope, period),
    candidacyOverrides(scope, period),
    sessionOverrides(scope, period),
  ]);
  if (only === null) return { sessions, courses, kinds, overrides: { candidacy, session } };
  const mine = <Cell extends { readonly operator_staff_id: string | null }>(cells: readonly Cell[]): readonly Cell[] =>
    cells.filter(({ operator_staff_id }) => operator_staff_id === only);
  return {
    sessions: mine(sessions),
    courses: courses.filter(({ operators }) => operators.every((operator) => operator === only)),
    kinds: mine(kinds),
    overrides: { candidacy: mine(candidacy), session: mine(session) },
  };
}

function invalid(field: string, fault: string): Problem {
  return problem('invalid-request', `Not as expected: ${field}.`, { errors: [{ field, fault }] });
}
