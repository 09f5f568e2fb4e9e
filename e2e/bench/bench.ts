import { cpus, totalmem } from 'node:os';
import { readMe } from '@stipple/contract/identity';
import { OWNER_LOGIN, RECORD_DATABASE } from '@stipple/record';
import type { Actor } from '@stipple/record';
import pg from 'pg';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { startPracticeServer } from '../stage/practice-server.ts';
import { socketOf } from '../stage/record.ts';
import { benchCandidacy } from './candidacy-bench.ts';
import { benchChart } from './chart-bench.ts';
import type { Pair } from './chart-bench.ts';
import { fillCrowd, SHAPE } from './crowd.ts';
import { draftSessions } from './draft-sessions.ts';
import { benchSave } from './save-bench.ts';
import { measureStarts } from './starts.ts';
import { javascriptOf } from './weight.ts';

const CONNECTIONS = [1, 4, 32] as const;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const [SMALL, LARGE] = [1_000, Number(process.env['BENCH_PATIENTS'] ?? 100_000)];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(
  `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
say(
  `Inputs: ${SECONDS} s a run; ${SMALL} and ${LARGE} patients, each with ${SHAPE.sessions} sessions of ${SHAPE.zones} zones and ${SHAPE.photos} photo rows`,
);

const starts = await measureStarts();
row('First page after a cold start', `${starts.cold_s.toFixed(2)} s`, 'aim ≤ 5 s');
row('First page after a warm start', `${starts.warm_s.toFixed(2)} s`, 'aim ≤ 1.5 s');
row('One full candidacy assessment', `${benchCandidacy().toFixed(0)} µs`, '');

const server = await startPracticeServer();
try {
  const owner = await ownerOfNewPractice(server.origin, 'Practice of the benchmark');
  row(
    'JavaScript of the first practice page (Today), gzip',
    kilobytes(await javascriptOf(server.origin, owner.storage)),
    'aim ≤ 300 kB',
  );
  row(
    'JavaScript of the first portal page, gzip',
    kilobytes(await javascriptOf(`${server.origin}/p/none`, null)),
    'aim ≤ 170 kB',
  );
  await benchDatabase(owner);
  await owner.close();
} finally {
  await server.stop();
}

async function benchDatabase(owner: Colleague): Promise<void> {
  const connection = { ...socketOf(server.dataFolder), user: 'stipple_app', database: RECORD_DATABASE };
  const filler = new pg.Client({ ...connection, user: OWNER_LOGIN });
  await filler.connect();
  // When a run fails the server stops first; what failed is told, not that this connection went with it.
  filler.on('error', () => undefined);
  const me = await owner.ask(readMe);
  if (me.body.state !== 'signed-in') throw new Error('the owner is not signed in');
  const actor: Actor = { kind: 'staff', actor_id: me.body.staff_id, practice_id: owner.practice_id, role: 'owner' };
  const cookie = owner.storage.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { today } = me.body.practice;
  const base = { origin: server.origin, cookie, connection, actor, today, seconds: SECONDS };
  const kept: Record<number, number> = {};
  for (const count of [SMALL, LARGE]) {
    say(`\nFilling up to ${count} patients …`);
    const patients = await fillCrowd(filler, owner.practice_id, count);
    for (const connections of CONNECTIONS) {
      const pair = await benchChart({ ...base, patients }, connections);
      pairRow(`Open a chart, ${count} patients`, pair);
      kept[connections] = count === SMALL ? pair.http.per_second : pair.http.per_second / (kept[connections] ?? 1);
    }
  }
  for (const connections of CONNECTIONS)
    row(
      `Kept over HTTP from ${SMALL} to ${LARGE} patients, ${connections} connections`,
      percent(kept[connections] ?? 0),
      'aim ≥ 75 %',
    );
  const sessions = await draftSessions(filler, owner.practice_id, Math.max(...CONNECTIONS));
  for (const connections of CONNECTIONS)
    pairRow('Save a session of 8 zones', await benchSave({ ...base, owner, sessions }, connections));
  await filler.end();
}

function pairRow(title: string, { connections, driver, http }: Pair): void {
  const speed = ({ per_second, p50_ms, p99_ms }: Pair['http']): string =>
    `${per_second.toFixed(0)}/s p50 ${p50_ms.toFixed(1)} p99 ${p99_ms.toFixed(1)} ms`;
  row(
    `${title}, ${connections} connections: HTTP against driver`,
    percent(http.per_second / driver.per_second),
    'aim ≥ 60 %',
  );
  say(`    driver ${speed(driver)}; HTTP ${speed(http)}`);
}

function row(title: string, value: string, aim: string): void {
  say(`${title.padEnd(82)} ${value.padStart(10)}  ${aim}`);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(0)} %`;
}

function kilobytes(bytes: number): string {
  return `${(bytes / 1000).toFixed(0)} kB`;
}
