import type { ResponseOf } from '@stipple/contract/endpoint';
import type { exportPracticeReport, readPracticeReport } from '@stipple/contract/practice-report';
import type { Problem } from '@stipple/contract/problems';
import { findIndication } from '@stipple/engine/catalog';
import { ok, type Result } from '@stipple/engine/kernel';
import { SMALL_GROUP_BELOW } from '@stipple/engine/statistics';
import { listStaff } from '@stipple/record/practice/staff';
import { eventsWithoutSession } from '@stipple/record/practice-report/session-cells';
import { listPlannedIndications, listWaitings } from '@stipple/record/practice-report/waiting';
import type { Answer, InputOf } from '../http/bind.ts';
import type { OnTheWire } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { spreadWithLimits } from './exact-figures.ts';
import { putTogether } from './put-together.ts';
import { periodOf, readCells } from './read-cells.ts';
import { reportAsCsv } from './report-as-csv.ts';

type Query = InputOf<typeof readPracticeReport>['query'];
export type Report = OnTheWire<ResponseOf<typeof readPracticeReport>>;

/** The numbers of a period. What was asked is noted, because numbers by operator are numbers about people. */
export async function readPracticeReportCommand(
  context: StaffContext,
  { query }: InputOf<typeof readPracticeReport>,
): Answer<typeof readPracticeReport> {
  const report = await reportOf(context, query);
  if (report.ok) note(context, 'practice-report.read', query);
  return report;
}

/** Taking the numbers out of the house is an act of its own. */
export async function exportPracticeReportCommand(
  context: StaffContext,
  { body: { form, ...query } }: InputOf<typeof exportPracticeReport>,
): Answer<typeof exportPracticeReport> {
  const report = await reportOf(context, query);
  if (!report.ok) return report;
  note(context, 'practice-report.export', { ...query, form });
  const filename = `practice-report-${query.from}-to-${query.until}-by-${query.by}.csv`;
  return ok({ filename, csv: reportAsCsv(report.value, query) });
}

async function reportOf(context: StaffContext, query: Query): Promise<Result<Report, Problem>> {
  const { scope, actor, today } = context;
  const period = periodOf(context, query);
  if (!period.ok) return period;
  const own_only = query.by === 'operator' && actor.role !== 'owner';
  const cells = await readCells(context, period.value, own_only ? actor.staff_id : null);
  const [staff, waitings, events_without_session, indications] = await Promise.all([
    listStaff(scope),
    listWaitings(scope, period.value),
    eventsWithoutSession(scope, period.value),
    listPlannedIndications(scope),
  ]);
  const names = new Map(staff.map(({ staff_id, display_name }) => [staff_id, display_name]));
  return ok({
    as_of: today,
    own_only,
    small_below: SMALL_GROUP_BELOW,
    ...putTogether(cells, query.by, names, today),
    events_without_session,
    waiting_list: {
      to_booking: spreadWithLimits(waitings.flatMap(({ days }) => days ?? [])),
      waiting: waitings.filter(({ state }) => state === 'waiting').length,
      withdrawn: waitings.filter(({ state }) => state === 'withdrawn').length,
    },
    indications: indications.map((code) => ({ code, name: findIndication(code)?.name ?? code })),
  });
}

function note({ scope }: StaffContext, action: string, asked: Query & { readonly form?: string }): void {
  const detail = Object.fromEntries(Object.entries(asked).filter(([, value]) => value !== undefined));
  scope.audit({ action, subject_kind: 'practice', subject_id: scope.practice_id, patient_id: null, detail });
}
