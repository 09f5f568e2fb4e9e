import type { ResponseOf } from '@stipple/contract/endpoint';
import type { readPracticeReport } from '@stipple/contract/practice-report';
import { findAdverseEvent } from '@stipple/engine/catalog';
import type { EventCell } from '@stipple/record/practice-report/session-cells';
import { shareOf, type ReportGroup } from './exact-figures.ts';
import { overrideRows, overrideRowsByGroup } from './override-rows.ts';
import type { ReportCells } from './read-cells.ts';
import {
  groupOfCourse,
  groupOfSession,
  inOrder,
  nameOfGroup,
  type Grouping,
  type NamesOfStaff,
} from './report-groups.ts';
import { summariseGroup, total } from './summarise-group.ts';

type Report = ResponseOf<typeof readPracticeReport>;
export type CountedReport = Pick<Report, 'whole' | 'groups' | 'event_kinds' | 'overrides' | 'overrides_by_group'>;

/** Everything that is counted, whole and by group; each session and each course stands in exactly one group. */
export function putTogether(cells: ReportCells, by: Grouping, staff: NamesOfStaff, as_of: string): CountedReport {
  const whole = summariseGroup({ key: 'whole', name: 'Whole practice' }, cells.sessions, cells.courses, as_of);
  return {
    whole,
    groups: groupsOf(cells, by, staff, as_of),
    event_kinds: eventKinds(cells.kinds, whole.sessions),
    overrides: overrideRows(cells.overrides),
    overrides_by_group: overrideRowsByGroup(by, cells.overrides, staff),
  };
}

function groupsOf({ sessions, courses }: ReportCells, by: Grouping, staff: NamesOfStaff, as_of: string): ReportGroup[] {
  const ofSessions = Map.groupBy(sessions, (cell) => groupOfSession(by, cell));
  const ofCourses = Map.groupBy(courses, (course) => groupOfCourse(by, course));
  const keys = [...new Set([...ofSessions.keys(), ...ofCourses.keys()])];
  const named = inOrder(
    by,
    keys.map((key) => ({ key, name: nameOfGroup(by, key, staff) })),
  );
  return named.map((group) =>
    summariseGroup(group, ofSessions.get(group.key) ?? [], ofCourses.get(group.key) ?? [], as_of),
  );
}

/** A session has one operator, so that sessions of the operators' cells add up. */
function eventKinds(cells: readonly EventCell[], sessions: number): Report['event_kinds'] {
  return [...Map.groupBy(cells, ({ kind }) => kind)]
    .map(([kind, of]) => ({
      kind,
      name: findAdverseEvent(kind)?.name ?? kind,
      events: total(of.map(({ events }) => events)),
      sessions_with: shareOf(total(of.map((cell) => cell.sessions)), sessions),
    }))
    .toSorted((a, b) => b.events - a.events || a.name.localeCompare(b.name, 'en'));
}
