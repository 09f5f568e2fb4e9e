import { findOutcomeScale } from '@stipple/engine/catalog';
import { changeInOutcome, type OutcomeChange } from '@stipple/engine/outcome';
import type { CourseRow } from '@stipple/record/practice-report/courses';
import type { SessionCell } from '@stipple/record/practice-report/session-cells';
import { standingOf, type CourseStanding } from './course-standing.ts';
import { shareOf, spreadWithLimits, type ReportGroup } from './exact-figures.ts';

/** Everything the report says of one group, from what belongs to it. */
export function summariseGroup(
  { key, name }: { readonly key: string; readonly name: string },
  cells: readonly SessionCell[],
  courses: readonly CourseRow[],
  as_of: string,
): ReportGroup {
  const sessions = total(cells.map((cell) => cell.sessions));
  const sessions_with = shareOf(total(cells.map((cell) => cell.sessions_with_event)), sessions);
  return {
    key,
    name,
    sessions,
    courses: courses.length,
    clinician: outcomesOf(courses.map(({ measure, baseline, reading }) => ({ scale: measure, baseline, reading }))),
    patient: outcomesOf(
      courses.map((course) => ({
        scale: course.patient_measure,
        baseline: course.patient_baseline,
        reading: course.patient_reading,
      })),
    ),
    events: { sessions_with, events: total(cells.map((cell) => cell.events)) },
    drop_out: dropOutsOf(courses.map((course) => standingOf(course, as_of))),
    plan_to_session: spreadWithLimits(courses.flatMap((course) => course.plan_to_session_days ?? [])),
    entry_to_session: spreadWithLimits(courses.flatMap((course) => course.entry_to_session_days ?? [])),
  };
}

export type CourseReading = {
  readonly scale: string | null;
  readonly baseline: number | null;
  readonly reading: number | null;
};

/** What the reading says of the course; null where it was not read, or has no baseline to be held against. */
export function changeOf({ scale, baseline, reading }: CourseReading): OutcomeChange | null {
  if (scale === null || reading === null) return null;
  const start = baseline ?? findOutcomeScale(scale)?.no_change_value ?? null;
  return start === null ? null : changeInOutcome({ scale, baseline: start, reading });
}

function outcomesOf(courses: readonly CourseReading[]): ReportGroup['clinician'] {
  const said = courses.flatMap((course) => changeOf(course)?.direction ?? []);
  const count = (direction: OutcomeChange['direction']): number => said.filter((one) => one === direction).length;
  return {
    better: shareOf(count('better'), said.length),
    worse: shareOf(count('worse'), said.length),
    not_distinguishable: count('not-distinguishable'),
    unread: courses.length - said.length,
  };
}

/** Of the courses whose end is known; those under way are counted beside them. */
function dropOutsOf(standings: readonly CourseStanding[]): ReportGroup['drop_out'] {
  const count = (standing: CourseStanding): number => standings.filter((one) => one === standing).length;
  const under_way = count('under-way');
  return {
    dropped_out: shareOf(count('dropped-out'), standings.length - under_way),
    completed: count('completed'),
    stopped: count('stopped'),
    under_way,
  };
}

export function total(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0);
}
