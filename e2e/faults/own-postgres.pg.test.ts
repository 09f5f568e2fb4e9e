import { existsSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyAudit } from '@stipple/contract/audit';
import { findPatients } from '@stipple/contract/patients';
import { expectOk } from '@stipple/engine/kernel';
import { OWNER_LOGIN, startManagedPostgres } from '@stipple/record';
import type { ManagedPostgres } from '@stipple/record';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { freePort } from '../stage/free-port.ts';
import { makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { openBrowser } from './browser.ts';
import { openPractice, work } from './practice-at-work.ts';
import type { PracticeAtWork } from './practice-at-work.ts';
import { signIn } from './practice-owner.ts';
import { runProgram } from './program.ts';

const LONG = { timeout: 180_000 };
const PASSWORD = 'p@ss/word';

/** The PostgreSQL of the packages, and the distribution's own where the machine has one. */
const servers = [
  { name: 'the packaged PostgreSQL', binaries: null },
  ...distributionBinaries().map((binaries) => ({ name: `the PostgreSQL in ${binaries}`, binaries })),
];

describe.each(servers)('an existing server: $name', ({ binaries }) => {
  let folder: string;
  let existing: ManagedPostgres;
  let url: string;
  let server: PracticeServer;
  let practice: PracticeAtWork;

  const startExisting = async (): Promise<void> => {
    const dataDirectory = join(folder, 'existing');
    existing = expectOk(await startManagedPostgres({ dataDirectory, postgresBinaries: binaries }));
  };
  const start = (data: string): Promise<PracticeServer> =>
    startPracticeServer({ data, keep: true, environment: { DATABASE_URL: url } });

  beforeAll(async () => {
    folder = makeFolder();
    await startExisting();
    url = await prepareAsItsAdministrator(existing, join(folder, 'existing'), 'stipple');
    server = await start(join(folder, 'first'));
    practice = await openPractice(server);
  }, 120_000);
  afterAll(async () => {
    practice.browser.close();
    await server.stop();
    await existing.stop();
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('is migrated, written to and read, and no private one is started', LONG, async () => {
    const writing = work(practice);
    await writing.acknowledged(9);
    await writing.stop();
    const { patients } = await practice.browser.get(findPatients, { query: { text: 'example' } });
    expect(patients.length).toBeGreaterThan(3);
    expect(existsSync(join(server.dataFolder, 'postgres'))).toBe(false);
    expect((await practice.browser.get(verifyAudit)).intact).toBe(true);
  });

  it('is used daily by a login that owns nothing and cannot pass row-level security', LONG, async () => {
    const admin = new pg.Client(existing.connection(OWNER_LOGIN, 'stipple'));
    await admin.connect();
    const { rows: logins } = await admin.query(
      `select distinct usename from pg_stat_activity where datname = 'stipple' and pid <> pg_backend_pid()`,
    );
    const { rows: powers } = await admin.query(
      `select rolsuper, rolbypassrls, rolcreaterole, (select count(*)::integer from pg_class where relowner = pg_roles.oid) as owned
         from pg_roles where rolname = 'stipple_app'`,
    );
    await admin.end();
    expect(logins).toEqual([{ usename: 'stipple_app' }]);
    expect(powers).toEqual([{ rolsuper: false, rolbypassrls: false, rolcreaterole: false, owned: 0 }]);
  });

  it('stopped and started by its administrator: 503 meanwhile, then work goes on', LONG, async () => {
    await existing.stop();
    const away = await practice.browser.call(findPatients, { query: { text: '' } });
    expect([away.status, away.headers['retry-after']]).toEqual([503, '2']);
    await startExisting();
    await vi.waitFor(
      async () => expect((await practice.browser.call(findPatients, { query: { text: '' } })).status).toBe(200),
      { timeout: 30_000, interval: 100 },
    );
  });

  it('keeps everything from one start to the next; while it is away a start says so', LONG, async () => {
    await server.stop();
    await existing.stop();
    const settings = { STIPPLE_DATA: server.dataFolder, DATABASE_URL: url, PORT: String(await freePort()) };
    const refused = await runProgram('main.ts', settings);
    expect([refused.code, refused.output.split('\n').length]).toEqual([1, 2]);
    expect(refused.output).toMatch(/^The database cannot be reached/);
    await startExisting();
    server = await start(join(folder, 'first'));
    const browser = openBrowser(server.origin, { cookies: practice.browser.cookies });
    const { patients } = await browser.get(findPatients, { query: { text: '' } });
    expect(patients.length).toBeGreaterThan(3);
    browser.close();
  });

  it('takes a practice over from its backup into an empty database, as the README says', LONG, async () => {
    const made = await runProgram('commands/backup.ts', { STIPPLE_DATA: server.dataFolder, DATABASE_URL: url });
    expect(made.code, made.output).toBe(0);
    const file = /The backup is in (.*)\n/.exec(made.output)?.[1] ?? '';
    url = await prepareAsItsAdministrator(existing, join(folder, 'existing'), 'moved');
    const data = join(folder, 'second');
    const settings = { STIPPLE_DATA: join(data, 'data'), DATABASE_URL: url };
    const typed = `${practice.owner.backup_key}\n`;
    const restored = await runProgram('commands/restore.ts', settings, { args: [file], typed });
    expect(restored.code, restored.output).toBe(0);
    const again = await runProgram('commands/restore.ts', settings, { args: [file], typed });
    expect([again.code, again.output.includes('empty')]).toEqual([1, true]);

    const moved = await start(data);
    const browser = openBrowser(moved.origin);
    expect((await signIn(browser, practice.owner)).status).toBe(200);
    const { patients } = await browser.get(findPatients, { query: { text: 'example' } });
    expect(patients.length).toBeGreaterThan(3);
    expect((await browser.get(verifyAudit)).intact).toBe(true);
    browser.close();
    await moved.stop();
  });
});

/** What the README asks for: an empty database, and a login that owns it and may create roles. Everybody needs a password. */
async function prepareAsItsAdministrator(existing: ManagedPostgres, home: string, database: string): Promise<string> {
  const admin = new pg.Client(existing.connection(OWNER_LOGIN, 'postgres'));
  await admin.connect();
  const found = await admin.query(`select from pg_roles where rolname = 'practice_db'`);
  if (found.rowCount === 0) await admin.query(`create role practice_db login createrole password '${PASSWORD}'`);
  await admin.query(`create database ${database} owner practice_db`);
  writeFileSync(join(home, 'cluster', 'pg_hba.conf'), `local all ${OWNER_LOGIN} trust\nlocal all all scram-sha-256\n`);
  await admin.query('select pg_reload_conf()');
  await admin.end();
  const socket = encodeURIComponent(existing.socketDirectory);
  return `postgresql://practice_db:${encodeURIComponent(PASSWORD)}@localhost/${database}?host=${socket}`;
}

function distributionBinaries(): readonly string[] {
  const root = '/usr/lib/postgresql';
  if (!existsSync(root)) return [];
  const folders = readdirSync(root)
    .filter((major) => Number(major) >= 15)
    .map((major) => join(root, major, 'bin'));
  return folders.filter((folder) => ['postgres', 'initdb'].every((name) => existsSync(join(folder, name))));
}
