import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { Client } from 'pg';
import { expectOk } from '@stipple/engine/kernel';
import { OWNER_LOGIN, startManagedPostgres } from '../managed-postgres.ts';
import { killServer } from './kill-server.ts';
import { seededChance } from './seeded-chance.ts';

/** What a run of kills came to. `lost` must be empty. */
export type KillReport = { readonly kills: number; readonly acknowledged: number; readonly lost: readonly number[] };

/**
 * Writes and kills, over and over, on one data folder. Three ways in turn: the process that started the server; the
 * server's main process and all its children, with the first process staying (it has to bring the server back and go on
 * writing); everything at once. When to kill is counted in acknowledged rows drawn from the seed, not in time.
 */
export async function surviveKills(dataDirectory: string, kills: number, seed: number): Promise<KillReport> {
  const chance = seededChance(seed);
  const acknowledged: number[] = [];
  for (let done = 0; done < kills; done += 1) {
    const first = (acknowledged.length === 0 ? 0 : Math.max(...acknowledged.slice(-50))) + 1_000;
    const way = WAYS[done % WAYS.length] ?? 'everything';
    acknowledged.push(...(await writeUntilKilled(dataDirectory, first, way, chance)));
  }
  const found = await numbersKept(dataDirectory);
  return { kills, acknowledged: acknowledged.length, lost: acknowledged.filter((number) => !found.has(number)) };
}

const WAYS = ['parent', 'server', 'everything'] as const;
type Way = (typeof WAYS)[number];

/** The numbers acknowledged before the end came, and, when only the server was killed, some after it came back. */
async function writeUntilKilled(
  dataDirectory: string,
  first: number,
  way: Way,
  chance: () => number,
): Promise<readonly number[]> {
  const script = join(import.meta.dirname, 'kill-target.ts');
  const parent = spawn(process.execPath, [script, dataDirectory, String(first)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  // A process that is killed closes its output a moment before it is gone, and until then it holds the folder.
  const gone = once(parent, 'exit');
  const killAfter = 1 + Math.floor(chance() * 150);
  const numbers: number[] = [];
  let killed: number | null = null;
  let afterRecovery = 0;
  for await (const line of createInterface({ input: parent.stdout })) {
    const [number = 0, server = 0] = line.split(' ').map(Number);
    if (Number.isNaN(number)) continue;
    numbers.push(number);
    if (killed === null && numbers.length >= killAfter) {
      killed = server;
      if (way !== 'parent') killServer(server);
      if (way !== 'server') parent.kill('SIGKILL');
    }
    if (way === 'server' && killed !== null && server !== killed) afterRecovery += 1;
    if (afterRecovery === 5) parent.kill('SIGKILL');
  }
  await gone;
  if (killed === null) throw new Error(`the process to be killed ended by itself after ${numbers.length} rows`);
  return numbers;
}

async function numbersKept(dataDirectory: string): Promise<ReadonlySet<number>> {
  const server = expectOk(await startManagedPostgres({ dataDirectory }));
  const client = new Client(server.connection(OWNER_LOGIN, 'postgres'));
  await client.connect();
  const { rows } = await client.query<{ number: number }>('select number from kept');
  await client.end();
  await server.stop();
  return new Set(rows.map((row) => row.number));
}
