import { reassessOnThreads } from '@stipple/server/candidacy/reassess-on-threads';
import pg from 'pg';
import { storePatients } from './stored-patients.ts';

/** The window that changes: a practice asks for 90 days after filler where the catalogue's floor is 28. */
const WINDOWS = { 'filler.within-28-days': 90 };
const THREADS = 2;

export type ReassessBench = {
  /** The database's owner fills; the product's own login, under row-level security, reads. */
  readonly owner: pg.Client;
  readonly connection: pg.PoolConfig;
  readonly count: number;
  readonly say: (line: string) => void;
};

export type Reassessed = { readonly seconds: number; readonly patients: number; readonly changed: number };

/** Stores the patients, then assesses all of them again after one window became longer; only the second is timed. */
export async function benchReassess({ owner, connection, count, say }: ReassessBench): Promise<Reassessed> {
  const practice_id = crypto.randomUUID();
  say(`\nStoring ${count} assessed patients …`);
  const stored = await storePatients(owner, practice_id, count);
  say(
    `    ${stored.kinds} different sets of ${stored.answers_each.toFixed(0)} answers (${(stored.bytes_each / 1000).toFixed(1)} kB) with their findings; ${THREADS} threads`,
  );
  const actor = { kind: 'job', actor_id: 'reassess-practice', practice_id, role: null } as const;
  const start = performance.now();
  let [patients, changed, said] = [0, 0, 0];
  say(`    start: ${memory()}`);
  for await (const page of reassessOnThreads({ actor, settings: { windows_days: WINDOWS }, connection }, THREADS)) {
    patients += page.patients;
    changed += page.changed.length;
    const tenths = Math.floor((10 * page.pages_done) / page.pages);
    if (tenths > said)
      say(`    ${tenths * 10} %: ${patients} patients, ${changed} changed, ${seconds(start)} s, ${memory()}`);
    said = tenths;
  }
  return { seconds: Number(seconds(start)), patients, changed };
}

function seconds(start: number): string {
  return ((performance.now() - start) / 1000).toFixed(1);
}

/** Of this process with its threads; PostgreSQL's own is not counted. */
function memory(): string {
  return `memory ${(process.memoryUsage.rss() / 2 ** 20).toFixed(0)} MiB`;
}
