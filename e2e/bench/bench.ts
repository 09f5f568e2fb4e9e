import { spawnSync } from 'node:child_process';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { readMe } from '@stipple/contract/identity';
import { OWNER_LOGIN, RECORD_DATABASE } from '@stipple/record';
import type { Actor } from '@stipple/record';
import pg from 'pg';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { socketOf } from '../stage/record.ts';
import { benchCandidacy } from './candidacy-bench.ts';
import { benchChart } from './chart-bench.ts';
import type { Pair } from './chart-bench.ts';
import { fillCrowd, SHAPE } from './crowd.ts';
import { benchCheckIns } from './check-in-bench.ts';
import { benchDevice } from './device-bench.ts';
import { draftSessions } from './draft-sessions.ts';
import { benchForesight } from './foresight-bench.ts';
import { benchHealing } from './healing-bench.ts';
import { benchReassess } from './reassess-bench.ts';
import { benchReport } from './report-bench.ts';
import { benchSave } from './save-bench.ts';
import { SLOW, timeFirstPortalPage } from './slow-phone-bench.ts';
import { measureStarts } from './starts.ts';
import { benchTraces } from './trace-bench.ts';
import { javascriptOf } from './weight.ts';

const CONNECTIONS = [1, 4, 32] as const;
const SECONDS = Number(process.env['BENCH_SECONDS'] ?? 6);
const CHANGES = Number(process.env['BENCH_CHANGES'] ?? 100);
const STORED = Number(process.env['BENCH_STORED'] ?? 1_000_000);
/** So many that reading all of them is never the quickest way to some. */
const TRACED = 20_000;
const [CHECK_INS, CHECK_INS_WITHIN_S] = [Number(process.env['BENCH_CHECK_INS'] ?? 10_000), 60];
const PHONE_RUNS = Number(process.env['BENCH_PHONE_RUNS'] ?? 9);
const [SMALL, LARGE] = [1_000, Number(process.env['BENCH_PATIENTS'] ?? 100_000)];

const say = (line: string): void => void process.stdout.write(`${line}\n`);

say(
  `Machine: ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round(totalmem() / 2 ** 30)} GiB, Node ${process.version}`,
);
say(
  `Inputs: ${SECONDS} s a run; ${SMALL} and ${LARGE} patients, each with ${SHAPE.sessions} sessions of ${SHAPE.zones} zones and ${SHAPE.photos} photo rows`,
);

/** `npm run bench -- engines reassess` runs these parts alone; without a name all run. */
const only = new Set(process.argv.slice(2));
const isWanted = (
  part:
    | 'starts'
    | 'engines'
    | 'healing'
    | 'device'
    | 'charts'
    | 'traces'
    | 'reassess'
    | 'phone'
    | 'report'
    | 'foresight'
    | 'check-ins',
): boolean => only.size === 0 || only.has(part);

if (isWanted('starts')) {
  const starts = await measureStarts();
  row('First page after a cold start', `${starts.cold_s.toFixed(2)} s`, 'aim ≤ 5 s');
  row('First page after a warm start', `${starts.warm_s.toFixed(2)} s`, 'aim ≤ 1.5 s');
}
if (isWanted('engines')) benchEngines();
if (isWanted('healing')) benchHealing();
if (isWanted('foresight')) await benchForesight(row);
if (isWanted('phone')) await benchPhone();
if (isWanted('device')) await benchTablet();
if (isWanted('check-ins')) await benchCrowdOfPhones();
if (isWanted('charts') || isWanted('traces') || isWanted('reassess') || isWanted('report')) await onServer();

function benchEngines(): void {
  row('One full candidacy assessment', `${benchCandidacy().toFixed(1)} µs`, 'aim ≤ 30 µs');
  // In a process of its own: the other engines' promises and memory leave nothing behind in this one.
  const script = fileURLToPath(new URL('../../tools/second-opinion/measure-engines.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the engines could not be compared');
}

/** What a patient's phone brings and waits for when a link is opened for the first time. */
async function benchPhone(): Promise<void> {
  const server = await startPracticeServer();
  try {
    const address = `${server.origin}/p/none`;
    row('JavaScript of the first portal page, gzip', kilobytes(await javascriptOf(address, null)), 'aim ≤ 170 kB');
    const times = await timeFirstPortalPage(address, PHONE_RUNS);
    const slow = `${SLOW.cpu}× slower, ${SLOW.mbit_per_s} Mbit/s, ${SLOW.round_trip_ms} ms round trip`;
    row(`First portal page usable, median of ${PHONE_RUNS}; ${slow}`, `${at(0.5, times)} ms`, 'aim ≤ 1500 ms');
    say(`    least ${at(0, times)}, most ${at(1, times)} ms; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`);
  } finally {
    await server.stop();
  }
}

/** Everybody reports at once: each report is kept, sorted and answered, and the inbox stays readable. */
async function benchCrowdOfPhones(): Promise<void> {
  const server = await startPracticeServer();
  try {
    const owner = await ownerOfNewPractice(server.origin, 'Practice with ten thousand phones');
    const { filler } = await connectionsTo(server);
    const wish = { origin: server.origin, owner, filler, count: CHECK_INS, within_s: CHECK_INS_WITHIN_S, say };
    const { count, took_s, times_ms, sent_again, inbox_ms, faults } = await benchCheckIns(wish);
    await filler.end();
    await owner.close();
    row(`${count} check-ins arriving within ${CHECK_INS_WITHIN_S} s, all answered after`, `${took_s.toFixed(1)} s`, '');
    say(`    each p50 ${at(0.5, times_ms)}, p99 ${at(0.99, times_ms)}, longest ${at(1, times_ms)} ms`);
    say(
      `    sent again because the server was busy: ${sent_again}; load of the machine ${loadavg()[0]?.toFixed(1) ?? '?'}`,
    );
    say(`    the inbox read among them p50 ${at(0.5, inbox_ms)}, p99 ${at(0.99, inbox_ms)} ms`);
    row('Of these kept once, sorted right and in order', faults.length === 0 ? 'all' : faults.join('; '), 'aim all');
    if (faults.length > 0) process.exitCode = 1;
  } finally {
    await server.stop();
  }
}

/** In a real Chromium, the one that the journeys use. */
async function benchTablet(): Promise<void> {
  const server = await startPracticeServer();
  try {
    const owner = await ownerOfNewPractice(server.origin, 'Practice with a tablet');
    const { disk_ms, screen_ms } = await benchDevice(server.origin, owner, CHANGES);
    const changes = `${CHANGES} changes of a session of 8 zones`;
    row(`A change is on the tablet’s disk, p95; ${changes}`, `${at(0.95, disk_ms)} ms`, 'aim ≤ 100 ms');
    say(
      `    on the disk p50 ${at(0.5, disk_ms)}, p99 ${at(0.99, disk_ms)} ms; the screen says so p50 ${at(0.5, screen_ms)}, p95 ${at(0.95, screen_ms)} ms`,
    );
    await owner.close();
  } finally {
    await server.stop();
  }
}

function at(share: number, times_ms: readonly number[]): string {
  const sorted = times_ms.toSorted((a, b) => a - b);
  return (sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN).toFixed(1);
}

async function onServer(): Promise<void> {
  const server = await startPracticeServer();
  try {
    if (isWanted('charts')) await benchCharts(server);
    if (isWanted('traces')) await benchLots(server);
    if (isWanted('reassess')) await benchStored(server);
    if (isWanted('report')) await benchCounting(server);
  } finally {
    await server.stop();
  }
}

async function benchCharts(server: PracticeServer): Promise<void> {
  const owner = await ownerOfNewPractice(server.origin, 'Practice of the benchmark');
  const today = await javascriptOf(server.origin, owner.storage);
  row('JavaScript of the first practice page (Today), gzip', kilobytes(today), 'aim ≤ 300 kB');
  const portal = await javascriptOf(`${server.origin}/p/none`, null);
  row('JavaScript of the first portal page, gzip', kilobytes(portal), 'aim ≤ 170 kB');
  await benchDatabase(server, owner);
  await owner.close();
}

/** The practice report among a hundred thousand sessions. */
async function benchCounting(server: PracticeServer): Promise<void> {
  const owner = await ownerOfNewPractice(server.origin, 'Practice that counts');
  const { base, filler } = await benchPractice(server, owner);
  await benchReport({ owner, actor: base.actor, filler, today: base.today, say });
  await filler.end();
  await owner.close();
}

/** After a window changed: every stored patient's latest assessment once more. */
async function benchStored(server: PracticeServer): Promise<void> {
  const { connection, filler } = await connectionsTo(server);
  const { seconds, patients, changed } = await benchReassess({ owner: filler, connection, count: STORED, say });
  await filler.end();
  row(
    `Assessing ${patients} stored patients again, ${changed} changed`,
    `${seconds.toFixed(1)} s`,
    'aim ≤ 60 s for 1000000',
  );
}

async function connectionsTo(server: PracticeServer): Promise<{ connection: pg.ClientConfig; filler: pg.Client }> {
  const connection = { ...socketOf(server.dataFolder), user: 'stipple_app', database: RECORD_DATABASE };
  const filler = new pg.Client({ ...connection, user: OWNER_LOGIN });
  await filler.connect();
  // When a run fails the server stops first; what failed is told, not that this connection went with it.
  filler.on('error', () => undefined);
  return { connection, filler };
}

async function benchDatabase(server: PracticeServer, owner: Colleague): Promise<void> {
  const { base, filler } = await benchPractice(server, owner);
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

/** Who had what, in a practice of a million sessions. */
async function benchLots(server: PracticeServer): Promise<void> {
  const owner = await ownerOfNewPractice(server.origin, 'Practice with many lots');
  const { base, filler } = await benchPractice(server, owner);
  await fillCrowd(filler, owner.practice_id, TRACED);
  await benchTraces({ ...base, owner: filler, say });
  await filler.end();
  await owner.close();
}

async function benchPractice(server: PracticeServer, owner: Colleague) {
  const { connection, filler } = await connectionsTo(server);
  const me = await owner.ask(readMe);
  if (me.body.state !== 'signed-in') throw new Error('the owner is not signed in');
  const actor: Actor = { kind: 'staff', actor_id: me.body.staff_id, practice_id: owner.practice_id, role: 'owner' };
  const cookie = owner.storage.cookies.map(({ name, value }) => `${name}=${value}`).join('; ');
  const { today } = me.body.practice;
  return { base: { origin: server.origin, cookie, connection, actor, today, seconds: SECONDS }, filler };
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
