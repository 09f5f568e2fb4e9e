import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { OWNER_LOGIN, RECORD_DATABASE } from '@stipple/record';
import pg from 'pg';

/** The PostgreSQL of a running server, read as its owner: what the product may never do. */
export type OpenRecord = {
  rows(text: string, values?: readonly unknown[]): Promise<readonly Record<string, unknown>[]>;
  /** The same question asked under row-level security as one practice; `null` asks as nobody. */
  rowsAs(practiceId: string | null, text: string): Promise<readonly Record<string, unknown>[]>;
  close(): Promise<void>;
};

export async function openRecord(dataFolder: string): Promise<OpenRecord> {
  const client = new pg.Client({ ...socketOf(dataFolder), user: OWNER_LOGIN, database: RECORD_DATABASE });
  await client.connect();
  return {
    rows: async (text, values = []) => (await client.query(text, [...values])).rows,
    rowsAs: async (practiceId, text) => {
      await client.query('begin');
      try {
        await client.query('set local role stipple_app');
        if (practiceId !== null) await client.query("select set_config('app.practice_id', $1, true)", [practiceId]);
        return (await client.query(text)).rows;
      } finally {
        await client.query('rollback');
      }
    },
    close: () => client.end(),
  };
}

/** PostgreSQL writes its socket folder and port into the fifth and fourth line of its pid file. */
export function socketOf(dataFolder: string): { host: string; port: number } {
  const lines = pidFileLines(dataFolder);
  return { host: lines[4] ?? '', port: Number(lines[3]) };
}

/** The main process of the running PostgreSQL. */
export function postmasterOf(dataFolder: string): number {
  return Number(pidFileLines(dataFolder)[0]);
}

function pidFileLines(dataFolder: string): readonly string[] {
  const file = findPidFile(dataFolder, 3);
  if (file === null) throw new Error(`no running PostgreSQL below ${dataFolder}`);
  return readFileSync(file, 'utf8').split('\n');
}

function findPidFile(folder: string, depth: number): string | null {
  const here = join(folder, 'postmaster.pid');
  if (existsSync(here)) return here;
  if (depth === 0) return null;
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const found =
      entry.isDirectory() || entry.isSymbolicLink() ? findPidFile(join(folder, entry.name), depth - 1) : null;
    if (found !== null) return found;
  }
  return null;
}
