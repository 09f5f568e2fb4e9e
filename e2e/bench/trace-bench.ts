import type { Actor } from '@stipple/record';
import { PATIENTS_OF_LOT } from '@stipple/record/inventory/read-stock';
import { traceStatement } from '@stipple/record/inventory/trace-exposure';
import type { TraceCriteria } from '@stipple/record/inventory/trace-exposure';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import type pg from 'pg';
import { fillSessions } from './fill-sessions.ts';
import { loadHttp } from './load.ts';

const SESSIONS = Number(process.env['BENCH_SESSIONS'] ?? 1_000_000);
const AIM_MS = 50;

export type TraceBench = {
  readonly origin: string;
  readonly cookie: string;
  readonly actor: Actor;
  /** The database's owner. */
  readonly owner: pg.Client;
  readonly today: string;
  readonly seconds: number;
  readonly say: (line: string) => void;
};

type Question = {
  readonly title: string;
  readonly path: string;
  readonly statement: { readonly text: string; readonly values: readonly unknown[] };
};

/**
 * Lot → patients and the exposure trace in a practice of a million sessions: how long the server takes, and by which
 * indexes PostgreSQL finds them. A plan that reads a whole table stops the run.
 */
export async function benchTraces(bench: TraceBench): Promise<void> {
  const { say, owner, actor, seconds, origin, cookie } = bench;
  say(`\nFilling up to ${SESSIONS} sessions with what they used …`);
  await fillSessions(owner, actor.practice_id, SESSIONS);
  for (const { title, path, statement } of await questions(bench)) {
    const ask = () => ({ method: 'GET', path, headers: { cookie } }) as const;
    await loadHttp(origin, 1, Math.min(1, seconds), ask);
    const { p50_ms, p99_ms } = await loadHttp(origin, 1, Math.min(3, seconds), ask);
    const { indexes, database_ms } = await planOf(owner, actor.practice_id, statement);
    say(
      `${`${title}, ${SESSIONS} sessions: p50 of the whole request`.padEnd(82)} ${`${p50_ms.toFixed(1)} ms`.padStart(10)}  aim ≤ ${AIM_MS} ms`,
    );
    say(`    p99 ${p99_ms.toFixed(1)} ms; in PostgreSQL ${database_ms.toFixed(1)} ms by ${indexes.join(', ')}`);
  }
}

async function questions({ owner, actor: { practice_id }, today }: TraceBench): Promise<readonly Question[]> {
  const { rows } = await owner.query<Record<'lot' | 'unit_id' | 'patient_id' | 'staff_id', string>>(
    `select u.lot, u.unit_id, u.patient_id, s.operator_staff_id as staff_id
       from product_use u join session s on s.practice_id = u.practice_id and s.session_id = u.session_id
      where u.practice_id = $1 and u.kind = 'cartridge' and u.unit_id is not null and s.device_serial <> '' limit 1`,
    [practice_id],
  );
  const [sample] = rows;
  if (sample === undefined) throw new Error('nothing to trace');
  const lot = { kind: 'cartridge', entry: 'skinpen-precision', lot: sample.lot } as const;
  const traces: readonly (readonly [string, Partial<TraceCriteria>, number])[] = [
    ['a patient', { patient_id: sample.patient_id }, 1825],
    ['an operator', { staff_id: sample.staff_id }, 90],
    ['a device', { device_serial: 'SP-3' }, 90],
    ['a room', { room: 'Room 3' }, 90],
    ['a package', { unit_id: sample.unit_id }, 1825],
    ['a lot', lot, 1825],
    ['a product', { kind: 'topical', entry: 'label-hydrogel' }, 7],
    ['the days alone', {}, 90],
  ];
  return [
    {
      title: 'Lot → patients',
      path: `/api/inventory/lot?${new URLSearchParams(lot).toString()}`,
      statement: { text: PATIENTS_OF_LOT, values: [practice_id, lot.lot, lot.kind, lot.entry, 1001] },
    },
    ...traces.map(([by, given, days]) => {
      const window = { from: addDays(calendarDate(today), -days), until: calendarDate(today) };
      const asked = Object.entries({ ...window, ...given }).map(([name, value]) => [name, String(value)]);
      const query = new URLSearchParams(asked);
      return {
        title: `Exposure trace by ${by}`,
        path: `/api/inventory/trace?${query.toString()}`,
        statement: traceStatement(practice_id, { ...NOTHING, ...window, ...given }, 501),
      };
    }),
  ];
}

const NOTHING = {
  patient_id: null,
  staff_id: null,
  room: null,
  device_serial: null,
  unit_id: null,
  kind: null,
  entry: null,
  lot: null,
};

type PlanNode = {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly Plans?: readonly PlanNode[];
};
type Explained = { readonly 'QUERY PLAN': readonly { readonly Plan: PlanNode; readonly 'Execution Time': number }[] };

/** The plan as the application gets it, under row-level security. */
async function planOf(
  owner: pg.Client,
  practice_id: string,
  { text, values }: Question['statement'],
): Promise<{ readonly indexes: readonly string[]; readonly database_ms: number }> {
  await owner.query('begin');
  try {
    await owner.query('set local role stipple_app');
    await owner.query("select set_config('app.practice_id', $1, true)", [practice_id]);
    const { rows } = await owner.query<Explained>(`explain (analyze, format json) ${text}`, [...values]);
    const [explained] = rows[0]?.['QUERY PLAN'] ?? [];
    if (explained === undefined) throw new Error('PostgreSQL explained nothing');
    const nodes = nodesOf(explained.Plan);
    const whole = nodes.find((node) => node['Node Type'] === 'Seq Scan');
    // A table that nobody has written to is empty, and reading it whole is nothing.
    if (whole !== undefined && whole['Relation Name'] !== 'session_entered_in_error')
      throw new Error(`the whole of ${whole['Relation Name']} is read`);
    return {
      indexes: [...new Set(nodes.flatMap((node) => node['Index Name'] ?? []))],
      database_ms: explained['Execution Time'],
    };
  } finally {
    await owner.query('rollback');
  }
}

function nodesOf(node: PlanNode): readonly PlanNode[] {
  return [node, ...(node.Plans ?? []).flatMap(nodesOf)];
}
