import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Client } from 'pg';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { expectOk } from '@stipple/engine/kernel';
import { exists } from './managed-postgres/running-process.ts';
import { OWNER_LOGIN, startManagedPostgres, type ManagedPostgres } from './managed-postgres.ts';

let folder: string;
let running: ManagedPostgres[];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-launcher-'));
  running = [];
});
afterEach(async () => {
  await Promise.all(running.map((server) => server.stop()));
  rmSync(folder, { recursive: true, force: true });
});

async function start(dataDirectory = folder): Promise<ManagedPostgres> {
  const server = expectOk(await startManagedPostgres({ dataDirectory }));
  running.push(server);
  return server;
}

async function ask(server: ManagedPostgres, sql: string): Promise<readonly unknown[]> {
  const client = new Client(server.connection(OWNER_LOGIN, 'postgres'));
  await client.connect();
  try {
    return (await client.query(sql)).rows;
  } finally {
    await client.end();
  }
}

describe('the private server', () => {
  it('is durable, keeps checksums, speaks UTF-8 and listens on its socket alone', async () => {
    const server = await start();
    const settings = await ask(
      server,
      `select name, setting from pg_settings
        where name in ('fsync', 'full_page_writes', 'synchronous_commit', 'data_checksums', 'listen_addresses', 'server_encoding')
        order by name`,
    );
    expect(settings).toEqual([
      { name: 'data_checksums', setting: 'on' },
      { name: 'fsync', setting: 'on' },
      { name: 'full_page_writes', setting: 'on' },
      { name: 'listen_addresses', setting: '' },
      { name: 'server_encoding', setting: 'UTF8' },
      { name: 'synchronous_commit', setting: 'on' },
    ]);
    expect(
      await ask(server, `select datlocale, upper('ä') as upper from pg_database where datname = 'postgres'`),
    ).toEqual([{ datlocale: 'C.UTF-8', upper: 'Ä' }]);
    expect(statSync(server.socketDirectory).mode & 0o777).toBe(0o700);
    expect(statSync(folder).mode & 0o777).toBe(0o700);
  });

  it('keeps its data from one start to the next', async () => {
    const first = await start();
    await ask(first, 'create table kept as select 1 as number');
    await first.stop();
    expect(exists(first.pid)).toBe(false);
    expect(await ask(await start(), 'select number from kept')).toEqual([{ number: 1 }]);
  });

  it('refuses a second one on its folder and names the process that holds it', async () => {
    await start();
    const second = await startManagedPostgres({ dataDirectory: folder });
    expect(second).toMatchObject({ ok: false, problem: { code: 'postgres-held', pid: process.pid } });
    expect(second.ok ? '' : second.problem.sentence).toContain(`already in use by process ${process.pid}`);
  });

  it('finds a short place for its socket when the folder’s name is long', async () => {
    const deep = join(folder, 'a-folder-with-a-long-name'.repeat(4), 'another-one'.repeat(4));
    const server = await start(deep);
    expect(server.socketDirectory.length).toBeLessThan(100);
    expect(await ask(server, 'select 1 as number')).toEqual([{ number: 1 }]);
  });

  it('starts again by itself when its main process is killed', async () => {
    const server = await start();
    await ask(server, 'create table kept as select 1 as number');
    const killed = server.pid;
    process.kill(killed, 'SIGKILL');
    await vi.waitFor(() => expect(server.pid).not.toBe(killed), { timeout: 20_000 });
    const rows = await vi.waitFor(() => ask(server, 'select number from kept'), { timeout: 20_000 });
    expect(rows).toEqual([{ number: 1 }]);
  });

  it('takes over the folder from a process that is gone, and a pid file that names a stranger', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'held-by.json'), JSON.stringify({ pid: process.pid, born: 'in another life' }));
    writeFileSync(join(folder, 'cluster', 'postmaster.pid'), `${process.pid}\n${join(folder, 'cluster')}\n`);
    expect(await ask(await start(), 'select 1 as number')).toEqual([{ number: 1 }]);
  });

  it('ends when the process that started it is killed', async () => {
    const script = `
      import { startManagedPostgres } from ${JSON.stringify(join(import.meta.dirname, 'managed-postgres.ts'))};
      const started = await startManagedPostgres({ dataDirectory: ${JSON.stringify(folder)} });
      console.log(started.value.pid);
      setInterval(() => undefined, 1000);`;
    const parent = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const [line]: unknown[] = await once(parent.stdout, 'data');
    const postmaster = Number(String(line));
    expect(exists(postmaster)).toBe(true);
    const gone = once(parent, 'exit');
    parent.kill('SIGKILL');
    await gone;
    await vi.waitFor(() => expect(exists(postmaster)).toBe(false), { timeout: 20_000 });
    expect(await ask(await start(), 'select 1 as number')).toEqual([{ number: 1 }]);
  });

  it('says what is wrong with binaries that are not there', async () => {
    const result = await startManagedPostgres({ dataDirectory: folder, postgresBinaries: join(folder, 'nowhere') });
    expect(result).toMatchObject({ ok: false, problem: { code: 'postgres-binaries-missing' } });
    const again = await startManagedPostgres({ dataDirectory: folder, postgresBinaries: join(folder, 'nowhere') });
    expect(again).toMatchObject({ ok: false, problem: { code: 'postgres-binaries-missing' } });
  });

  it('refuses data that another major version wrote', async () => {
    await (await start()).stop();
    writeFileSync(join(folder, 'cluster', 'PG_VERSION'), '16\n');
    expect(await startManagedPostgres({ dataDirectory: folder })).toMatchObject({
      ok: false,
      problem: { code: 'postgres-data-version' },
    });
  });

  it('says so when its folder cannot be made', async () => {
    const file = join(folder, 'a-file');
    writeFileSync(file, '');
    const result = await startManagedPostgres({ dataDirectory: join(file, 'data') });
    expect(result).toMatchObject({ ok: false, problem: { code: 'data-folder-not-writable' } });
  });

  it('does not write the values of failing statements into its log', async () => {
    const server = await start();
    await ask(server, 'create table person (name text primary key)');
    await ask(server, `insert into person values ('Anna Secret')`);
    await expect(ask(server, `insert into person values ('Anna Secret')`)).rejects.toThrow('duplicate key');
    expect(readFileSync(join(folder, 'postgres.log'), 'utf8')).not.toContain('Secret');
  });
});

describe.runIf(process.getuid?.() === 0)('the private server under root', () => {
  it('runs as an account without rights, and moves where that account can reach it', async () => {
    const closed = join(folder, 'closed');
    mkdirSync(closed, { mode: 0o700 });
    const server = await start(join(closed, 'data'));
    expect(await ask(server, 'select 1 as number')).toEqual([{ number: 1 }]);
    expect(statSync(server.socketDirectory).uid).not.toBe(0);
    const home = dirname(server.socketDirectory);
    expect(home).toMatch(/^\/var\/lib\/stipple\//);
    await server.stop();
    rmSync(home, { recursive: true, force: true });
  });
});
