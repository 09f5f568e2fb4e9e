import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import type { AddressInfo, Server } from 'node:net';
import { join } from 'node:path';
import { readMe } from '@stipple/contract/identity';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCertificate } from '../stage/certificate.ts';
import { freePort } from '../stage/free-port.ts';
import { ended, makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { openBrowser } from './browser.ts';
import { runningOn } from './left-running.ts';
import { runProgram } from './program.ts';
import type { Ended } from './program.ts';

const LONG = { timeout: 120_000 };

let folder: string;
beforeAll(() => {
  folder = makeFolder();
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** What a person reads: one sentence (or one heading and a line for each fault), no trace, and nothing left running. */
async function refusedStart(settings: Record<string, string>): Promise<string> {
  const done = await runProgram('main.ts', { STIPPLE_DATA: join(folder, 'data'), ...settings });
  expectRefusal(done);
  expect(runningOn(settings['STIPPLE_DATA'] ?? join(folder, 'data'))).toEqual([]);
  return done.output.trim();
}

function expectRefusal({ code, output }: Ended): void {
  expect(code, output).toBe(1);
  expect(output).not.toMatch(/^\s+at |node:internal|Error:/m);
  expect(output.trim()).toMatch(/^[A-Z][^\n]*\.(\n {2}[A-Z_]+: [^\n]*)*$/);
}

describe('settings', () => {
  it('that are wrong are all named at once, and nothing is made', LONG, async () => {
    const said = await refusedStart({
      PORT: '70000',
      HOST: '0.0.0.0',
      ORIGIN: 'https://practice.example/path',
      TLS_CERT: join(folder, 'nowhere.pem'),
      STIPPLE_BACKUPS: 'backups',
      DATABASE_URL: 'mysql://localhost/stipple',
      LOG_LEVEL: 'chatty',
    });
    const named = said.split('\n').flatMap((line) => /^ {2}([A-Z_]+):/.exec(line)?.[1] ?? []);
    expect(new Set(named)).toEqual(
      new Set(['PORT', 'ORIGIN', 'TLS_CERT', 'TLS_KEY', 'STIPPLE_BACKUPS', 'DATABASE_URL', 'LOG_LEVEL']),
    );
    expect(existsSync(join(folder, 'data'))).toBe(false);
  });

  it('that name files which hold no certificate, or a key of another one, are wrong too', LONG, async () => {
    const [text, one, other] = [join(folder, 'text.pem'), join(folder, 'one'), join(folder, 'other')];
    writeFileSync(text, 'hello');
    for (const place of [one, other]) mkdirSync(place);
    const [mine, theirs] = [await writeCertificate(one), await writeCertificate(other)];
    expect(await refusedStart({ TLS_CERT: text, TLS_KEY: text })).toMatch(/TLS_CERT.*certificate/s);
    expect(await refusedStart({ TLS_CERT: mine.certificate, TLS_KEY: theirs.key })).toMatch(/TLS_KEY/);
  });
});

describe('a folder that cannot be written', () => {
  const blocked = (name: string): string => {
    const file = join(mkdtempSync(join(folder, 'blocked-')), name);
    writeFileSync(file, '');
    return file;
  };

  it('is named with the reason: the data folder', LONG, async () => {
    const file = blocked('data');
    expect(await refusedStart({ STIPPLE_DATA: file })).toContain(file);
    expect(await refusedStart({ STIPPLE_DATA: join(file, 'deeper') })).toMatch(/cannot be written \(ENOTDIR\)/);
  });

  it('is named with the reason: the keys folder', LONG, async () => {
    const file = blocked('keys');
    expect(await refusedStart({ STIPPLE_KEYS: file })).toContain(file);
  });

  it('is named with the reason: the private PostgreSQL’s folder', LONG, async () => {
    const data = mkdtempSync(join(folder, 'data-'));
    writeFileSync(join(data, 'postgres'), '');
    expect(await refusedStart({ STIPPLE_DATA: data })).toContain(join(data, 'postgres'));
  });

  it('is named with the reason: the backup folder, when a backup is made', LONG, async () => {
    const file = blocked('backups');
    const done = await runProgram('commands/backup.ts', {
      STIPPLE_DATA: join(folder, 'fresh'),
      STIPPLE_BACKUPS: file,
    });
    expect(done.code).toBe(1);
    expect(done.output.trim().split('\n').at(-1)).toContain(file);
    expect(done.output).not.toMatch(/^\s+at /m);
    expect(runningOn(join(folder, 'fresh'))).toEqual([]);
  });
});

describe('keys', () => {
  it('that are no keys stop the start instead of being replaced', LONG, async () => {
    const keys = mkdtempSync(join(folder, 'keys-'));
    writeFileSync(join(keys, 'backup.key'), 'not a key');
    expect(await refusedStart({ STIPPLE_KEYS: keys })).toContain(join(keys, 'backup.key'));
    expect(readdirSync(keys)).toEqual(['backup.key']);
  });
});

describe('a database', () => {
  it.each([
    ['that does not answer', 'postgres://owner:secret@127.0.0.1:1/stipple'],
    ['on a machine that there is not', 'postgres://owner:secret@nowhere.invalid/stipple'],
    ['behind a socket that there is not', 'postgres://owner@localhost/stipple?host=/nowhere'],
  ])('%s is said to be out of reach, without its password', LONG, async (_what, url) => {
    const said = await refusedStart({ DATABASE_URL: url });
    expect(said).toContain('The database cannot be reached');
    expect(said).not.toContain('secret');
  });

  it('whose programs are not where the settings say is not started', LONG, async () => {
    const said = await refusedStart({ POSTGRES_BINARIES: folder, STIPPLE_DATA: join(folder, 'no-binaries') });
    expect(said).toContain(folder);
  });
});

describe('beside a Stipple that runs', () => {
  let running: PracticeServer;
  beforeAll(async () => {
    running = await startPracticeServer();
  }, 120_000);
  afterAll(() => running.stop(), 60_000);

  it('a second one on the same data names the process that holds it and disturbs nothing', LONG, async () => {
    const before = runningOn(running.dataFolder);
    const done = await runProgram('main.ts', {
      STIPPLE_DATA: running.dataFolder,
      PORT: String(await freePort()),
    });
    expectRefusal(done);
    expect(done.output).toContain(`in use by process ${running.process.pid}.`);
    expect(runningOn(running.dataFolder).filter((line) => !before.includes(line) && /postgres -D/.test(line))).toEqual(
      [],
    );
    const browser = openBrowser(running.origin);
    expect((await browser.get(readMe)).state).toBe('nobody');
    browser.close();
  });

  it('three that start at the same moment on fresh data: one gets it, the others say who has it', LONG, async () => {
    const data = makeFolder();
    const starts = await Promise.allSettled([1, 2, 3].map(() => startPracticeServer({ data, keep: true })));
    const won = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
    const lost = starts.flatMap((start) => (start.status === 'rejected' ? [String(start.reason)] : []));
    await Promise.all(won.map((server) => server.stop()));
    expect(won.map((server) => server.process.exitCode)).toEqual([0]);
    for (const said of lost) expect(said).toMatch(/in use by process \d+|Another process is starting/);
    expect(runningOn(data)).toEqual([]);
    rmSync(data, { recursive: true, force: true });
  });

  it('a port that is taken is named, and the PostgreSQL started for it is stopped', LONG, async () => {
    const program = await occupy();
    const { port } = program.address() as AddressInfo;
    const data = join(folder, 'port-taken');
    expect(await refusedStart({ STIPPLE_DATA: data, PORT: String(port) })).toContain(`Port ${port} is taken`);
    expect(existsSync(join(data, 'running.json'))).toBe(false);
    await new Promise((resolve) => program.close(resolve));
  });

  it('its record, once a newer version has written it, is refused by start and backup alike', LONG, async () => {
    const record = await running.record();
    await record.rows(`insert into migration.ledger (number, name, checksum) values (9999, 'from_the_future', 'x')`);
    await record.close();
    await ended(running.process, 'SIGTERM');
    expect(await refusedStart({ STIPPLE_DATA: running.dataFolder })).toContain(
      'newer version of Stipple (migration 9999',
    );
    const backup = await runProgram('commands/backup.ts', { STIPPLE_DATA: running.dataFolder });
    expect([backup.code, backup.output.includes('newer version of Stipple')]).toEqual([1, true]);
    expect(runningOn(running.dataFolder)).toEqual([]);
  });
});

/** Some other program on a port of `localhost`. */
function occupy(): Promise<Server> {
  const program = createServer();
  return new Promise((resolve, reject) => {
    program.once('error', reject);
    program.listen(0, 'localhost', () => resolve(program));
  });
}
