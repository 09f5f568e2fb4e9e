import { readDoseResponse, readPracticeReport } from '@stipple/contract/practice-report';
import type { Actor } from '@stipple/record';
import type { ReportPeriod } from '@stipple/record/practice-report/counted-sessions';
import { coursesStatement } from '@stipple/record/practice-report/courses';
import { doseStatement } from '@stipple/record/practice-report/dose-rows';
import { candidacyOverridesStatement, sessionOverridesStatement } from '@stipple/record/practice-report/override-cells';
import { eventCellsStatement, sessionCellsStatement } from '@stipple/record/practice-report/session-cells';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import type pg from 'pg';
import type { Colleague } from '../stage/colleague.ts';
import { fillCourses } from './fill-courses.ts';

const SESSIONS = Number(process.env['BENCH_REPORT_SESSIONS'] ?? 100_000);
const ROUNDS = 5;

export type ReportBench = {
  readonly owner: Colleague;
  readonly actor: Actor;
  /** The database's owner. */
  readonly filler: pg.Client;
  readonly today: string;
  readonly say: (line: string) => void;
};

/** The practice report over a year and over everything: the whole request, and each of its statements with its plan. */
export async function benchReport({ owner, actor, filler, today, say }: ReportBench): Promise<void> {
  say(`\nFilling up to ${SESSIONS} sessions of courses …`);
  await fillCourses(filler, actor.practice_id, SESSIONS);
  const until = calendarDate(today);
  for (const [words, days] of [
    ['one year', 365],
    ['everything', 2000],
  ] as const) {
    const asked = { from: addDays(until, -days), until };
    const report = await timed(() => owner.get(readPracticeReport, { query: { ...asked, by: 'device' } }));
    const doses = await timed(() => owner.get(readDoseResponse, { query: asked }));
    const counted = report.value.whole.sessions;
    say(
      `${`Practice report, ${words}: ${counted} of ${SESSIONS} sessions, p50 of the whole request`.padEnd(82)} ${milliseconds(report.p50_ms)}`,
    );
    say(
      `${`Dose-response, ${words}: ${doses.value.whole.courses} courses read`.padEnd(82)} ${milliseconds(doses.p50_ms)}`,
    );
    const period = { ...asked, indication: null, as_of: today, time_zone: 'Europe/London' };
    for (const [name, statement] of statementsOf(actor.practice_id, period)) {
      const { database_ms, nodes } = await planOf(filler, actor.practice_id, statement);
      say(`    ${name.padEnd(24)} ${milliseconds(database_ms)} in PostgreSQL by ${nodes}`);
    }
  }
}

type Statement = { readonly text: string; readonly values: readonly unknown[] };

function statementsOf(practice_id: string, period: ReportPeriod): readonly (readonly [string, Statement])[] {
  return [
    ['sessions', sessionCellsStatement(practice_id, period)],
    ['courses', coursesStatement(practice_id, period)],
    ['events', eventCellsStatement(practice_id, period)],
    ['overrides, assessment', candidacyOverridesStatement(practice_id, period)],
    ['overrides, session', sessionOverridesStatement(practice_id, period)],
    ['doses', doseStatement(practice_id, period)],
  ];
}

async function timed<Value>(ask: () => Promise<Value>): Promise<{ readonly value: Value; readonly p50_ms: number }> {
  let value = await ask();
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    const began = performance.now();
    value = await ask();
    times.push(performance.now() - began);
  }
  return { value, p50_ms: times.toSorted((a, b) => a - b)[Math.floor(ROUNDS / 2)] ?? Number.NaN };
}

type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
};
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode; readonly 'Execution Time': number }[] };

/** The plan as the application gets it, under row-level security. A report of everything may read whole tables; it says which. */
async function planOf(owner: pg.Client, practice_id: string, { text, values }: Statement) {
  await owner.query('begin');
  try {
    await owner.query('set local role stipple_app');
    await owner.query("select set_config('app.practice_id', $1, true)", [practice_id]);
    const { rows } = await owner.query<Explained>(`explain (analyze, format json) ${text}`, [...values]);
    const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
    if (explained === undefined) throw new Error('PostgreSQL explained nothing');
    const nodes = nodesOf(explained.Plan).flatMap(
      (node) =>
        node['Index Name'] ?? (node['Node Type'] === 'Seq Scan' ? `the whole of ${node['Relation Name'] ?? ''}` : []),
    );
    return { database_ms: explained['Execution Time'], nodes: [...new Set(nodes)].join(', ') };
  } finally {
    await owner.query('rollback');
  }
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}

function milliseconds(value: number): string {
  return `${value.toFixed(0)} ms`.padStart(10);
}
