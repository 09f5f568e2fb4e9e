import { existsSync, mkdtempSync, chmodSync, readFileSync, rmSync, writeFileSync, readdirSync } from 'node:fs';
import { request } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { selfSignedCertificate } from '../testing/self-signed-certificate.ts';
import { freePort, startProgram, type StartedProgram } from '../testing/started-program.ts';

let folder: string;
let port: number;
let settings: Record<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-start-'));
  chmodSync(folder, 0o711);
  port = await freePort();
  settings = { STIPPLE_DATA: join(folder, 'data'), PORT: String(port) };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const data = (...parts: string[]): string => join(folder, 'data', ...parts);
const postgresPid = (): number =>
  Number(readFileSync(data('postgres', 'cluster', 'postmaster.pid'), 'utf8').split('\n')[0]);
const ask = (path: string, cookie = ''): Promise<Response> =>
  fetch(`http://localhost:${port}${path}`, { headers: { cookie } });

const running: StartedProgram[] = [];
afterEach(async () => {
  for (const program of running.splice(0)) {
    program.signal('SIGKILL');
    await program.ended();
  }
});

async function started(more: Record<string, string> = {}): Promise<StartedProgram> {
  const program = startProgram('main.ts', { ...settings, ...more });
  running.push(program);
  await program.says('Stipple is ready at');
  return program;
}

async function setUp(): Promise<{ cookie: string; backup_key: string }> {
  const owner = {
    display_name: 'Ada',
    email: 'ada@example.org',
    password: 'correct horse battery',
    licence: null,
    licence_number: '',
    licence_valid_until: null,
  };
  const practice = { name: 'Bark', country: 'AT', time_zone: 'Europe/Vienna' };
  const answer = await fetch(`http://localhost:${port}/api/practices`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: `http://localhost:${port}` },
    body: JSON.stringify({ practice, owner }),
  });
  const { recovery }: { recovery: { backup_key: string } } = JSON.parse(await answer.text());
  return {
    cookie: answer.headers
      .getSetCookie()
      .map((line) => line.split(';', 1)[0])
      .join('; '),
    ...recovery,
  };
}

/** Several starts of whole servers, on a machine that may be busy with other tests. */
const PATIENCE = { timeout: 120_000 };

describe('npm start', PATIENCE, () => {
  let cookie: string;
  let backup_key: string;

  it('says one line with the address, serves, and leaves nothing running after Ctrl-C, even when it arrives twice', async () => {
    const program = await started();
    expect(program.output()).toBe(`Stipple is ready at http://localhost:${port}\n`);
    ({ cookie, backup_key } = await setUp());
    expect((await ask('/api/practice', cookie)).status).toBe(200);
    const pid = postgresPid();
    program.signal('SIGINT');
    program.signal('SIGINT');
    expect(await program.ended()).toBe(0);
    expect(isRunning(pid)).toBe(false);
    expect(existsSync(data('running.json'))).toBe(false);
  });

  it('names the process that holds the data, and says when its port is taken', async () => {
    const first = await started();
    const second = startProgram('main.ts', { ...settings, PORT: String(await freePort()) });
    expect(await second.ended()).toBe(1);
    expect(second.output()).toMatch(new RegExp(`already in use by process ${first.pid}\\.\\n$`));
    const elsewhere = startProgram('main.ts', { ...settings, STIPPLE_DATA: join(folder, 'elsewhere') });
    expect(await elsewhere.ended()).toBe(1);
    expect(elsewhere.output()).toContain(`Port ${port} is taken by another program.`);
    first.signal('SIGTERM');
    expect(await first.ended()).toBe(0);
  });

  it('answers 503 while PostgreSQL is away and recovers by itself', async () => {
    const program = await started();
    expect((await ask('/api/practice', cookie)).status).toBe(200);
    process.kill(postgresPid(), 'SIGKILL');
    const answers = async (): Promise<string> => {
      const answer = await ask('/api/practice', cookie).catch(() => null);
      return answer === null ? program.output() : `${answer.status} ${answer.headers.get('retry-after') ?? ''}`;
    };
    await vi.waitFor(async () => expect(await answers()).toBe('503 2'), { timeout: 60_000, interval: 5 });
    await vi.waitFor(async () => expect(await answers()).toBe('200 '), { timeout: 60_000, interval: 100 });
    program.signal('SIGINT');
    expect(await program.ended()).toBe(0);
  });

  it('starts again after it was killed, with everything that was acknowledged', async () => {
    const program = await started();
    program.signal('SIGKILL');
    await program.ended();
    const again = await started();
    expect((await ask('/api/practice', cookie)).status).toBe(200);
    again.signal('SIGINT');
    await again.ended();
  });

  it('makes a backup and an owner’s code while it runs, and the backup restores into an empty folder', async () => {
    const program = await started();
    const backup = startProgram('commands/backup.ts', settings);
    expect(await backup.ended()).toBe(0);
    const code = startProgram('commands/recover-owner.ts', settings);
    expect(await code.ended()).toBe(0);
    expect(code.output()).toMatch(/ada@example\.org>: open .* the code \w{4}-\w{4}-\w{4}-\w{4}\n/);
    program.signal('SIGINT');
    await program.ended();

    const files = readdirSync(data('backups'))
      .filter((name) => name.endsWith('.backup'))
      .toSorted();
    const file = data('backups', files.at(-1) ?? '');
    const there = { ...settings, STIPPLE_DATA: join(folder, 'restored') };
    const keyless = startProgram('commands/restore.ts', there, [file]);
    expect(await keyless.ended()).toBe(1);
    const restore = startProgram('commands/restore.ts', there, [file], `${backup_key}\n`);
    expect(await restore.ended()).toBe(0);
    expect(restore.output()).toContain('Restored and proven');
    const moved = await started(there);
    expect((await ask('/api/practice', cookie)).status).toBe(200);
    moved.signal('SIGINT');
    await moved.ended();
  });

  it('refuses data of a newer version', async () => {
    const program = await started();
    const { socket }: { socket: string } = JSON.parse(readFileSync(data('running.json'), 'utf8'));
    const client = new pg.Client({ host: socket, user: 'stipple_owner', database: 'stipple' });
    await client.connect();
    await client.query(`insert into migration.ledger (number, name, checksum) values (9999, 'from_the_future', '')`);
    await client.end();
    program.signal('SIGINT');
    await program.ended();
    const older = startProgram('main.ts', settings);
    expect(await older.ended()).toBe(1);
    expect(older.output()).toMatch(/^The database was written by a newer version of Stipple .*\n$/);
  });

  it('says in one sentence that its folder cannot be written or its settings are wrong', async () => {
    const nowhere = startProgram('main.ts', { ...settings, STIPPLE_DATA: '/dev/null/stipple' });
    expect(await nowhere.ended()).toBe(1);
    expect(nowhere.output()).toMatch(/^The data folder \/dev\/null\/stipple cannot be written \(ENOTDIR\)\. .*\n$/);
    const wrong = startProgram('main.ts', { PORT: 'many', ORIGIN: 'here' });
    expect(await wrong.ended()).toBe(1);
    expect(wrong.output().trim().split('\n')).toHaveLength(3);
  });
});

describe('with a certificate', PATIENCE, () => {
  it('serves https with secure cookies', async () => {
    const { cert, key } = selfSignedCertificate();
    const [certFile, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
    writeFileSync(certFile, cert);
    writeFileSync(keyFile, key);
    const tls = { TLS_CERT: certFile, TLS_KEY: keyFile, STIPPLE_DATA: join(folder, 'secure') };
    const program = await started(tls);
    expect(program.output()).toContain(`ready at https://localhost:${port}`);
    const headers = await new Promise<Record<string, unknown>>((done, refuse) => {
      request({ host: 'localhost', port, path: '/api/me', ca: cert }, (answer) => {
        answer.resume();
        done(answer.headers);
      })
        .on('error', refuse)
        .end();
    });
    expect(headers['strict-transport-security']).toBe('max-age=31536000');
    program.signal('SIGINT');
    expect(await program.ended()).toBe(0);
  });
});

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
