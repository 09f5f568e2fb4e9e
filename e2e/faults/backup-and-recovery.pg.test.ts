import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readAudit, verifyAudit } from '@stipple/contract/audit';
import { readMe, recoverOwner } from '@stipple/contract/identity';
import { findPatients } from '@stipple/contract/patients';
import { listStaff } from '@stipple/contract/practice';
import { readSession } from '@stipple/contract/sessions';
import { backupKeyText, newBackupKey } from '@stipple/record/backup/index';
import { killServer } from '@stipple/record/testing/kill-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ended, makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { postmasterOf } from '../stage/record.ts';
import { openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { runningOn } from './left-running.ts';
import { openPractice, work } from './practice-at-work.ts';
import type { PracticeAtWork } from './practice-at-work.ts';
import { addAuthenticator, signIn, tryPassword } from './practice-owner.ts';
import { runProgram } from './program.ts';

const LONG = { timeout: 180_000 };

let folder: string;
let server: PracticeServer;
let practice: PracticeAtWork;
beforeAll(async () => {
  folder = makeFolder();
  server = await startPracticeServer({ data: join(folder, 'first'), keep: true });
  practice = await openPractice(server);
}, 120_000);
afterAll(async () => {
  practice.browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);

const first = (): string => join(folder, 'first', 'data');

/** What a person finds in the practice: everybody's name, and the charted session. */
async function seen(browser: Browser): Promise<unknown> {
  const { patients } = await browser.get(findPatients, { query: { text: '' } });
  const { session_id } = practice.acknowledged.session;
  const session = await browser.get(readSession, { params: { session_id } });
  return { patients: patients.toSorted((a, b) => a.patient_id.localeCompare(b.patient_id)), session };
}

describe('backup and restore', () => {
  let file: string;
  let before: unknown;

  it('a backup is made while people work', LONG, async () => {
    const writing = work(practice);
    await writing.acknowledged(10);
    const made = await runProgram('commands/backup.ts', { STIPPLE_DATA: first() });
    await writing.stop();
    expect(made.code, made.output).toBe(0);
    file = /The backup is in (.*)\n/.exec(made.output)?.[1] ?? '';
    expect(existsSync(file)).toBe(true);
    const [name = ''] = practice.acknowledged.patients.values();
    expect(readFileSync(file).includes(name)).toBe(false);
  });

  it('another is made when Stipple stands still after a crash, and nothing is left running', LONG, async () => {
    before = await seen(practice.browser);
    const postmaster = postmasterOf(server.dataFolder);
    server.process.kill('SIGKILL');
    killServer(postmaster);
    await ended(server.process, 'SIGKILL');
    const made = await runProgram('commands/backup.ts', { STIPPLE_DATA: first() });
    expect(made.code, made.output).toBe(0);
    file = /The backup is in (.*)\n/.exec(made.output)?.[1] ?? '';
    expect(runningOn(first())).toEqual([]);
  });

  it('a wrong key and a damaged file are refused and leave nothing', LONG, async () => {
    const target = { STIPPLE_DATA: join(folder, 'refused') };
    const damaged = join(folder, 'damaged.backup');
    const bytes = readFileSync(file);
    bytes.writeUInt8(bytes.readUInt8(bytes.length >> 1) ^ 1, bytes.length >> 1);
    writeFileSync(damaged, bytes);
    const right = practice.owner.backup_key;
    for (const [given, key, sentence] of [
      [file, backupKeyText(newBackupKey()), /key/],
      [damaged, right, /damaged/],
    ] as const) {
      const refused = await runProgram('commands/restore.ts', target, { args: [given], typed: `${key}\n` });
      expect(refused.code, refused.output).toBe(1);
      expect(refused.output).toMatch(sentence);
      expect(refused.output).not.toMatch(/^\s+at /m);
    }
    expect(leftIn(target.STIPPLE_DATA)).toEqual([]);
    expect(runningOn(target.STIPPLE_DATA)).toEqual([]);
  });

  it('a folder that holds data is refused and keeps it', LONG, async () => {
    const key = `${practice.owner.backup_key}\n`;
    const refused = await runProgram('commands/restore.ts', { STIPPLE_DATA: first() }, { args: [file], typed: key });
    expect([refused.code, /empty/.test(refused.output)]).toEqual([1, true]);
  });

  it('restored into an empty folder, it is the same practice, and the old password and app open it', LONG, async () => {
    const data = join(folder, 'second');
    const key = `${practice.owner.backup_key}\n`;
    const settings = { STIPPLE_DATA: join(data, 'data') };
    const restored = await runProgram('commands/restore.ts', settings, { args: [file], typed: key });
    expect(restored.code, restored.output).toBe(0);
    expect(restored.output).toContain('Restored and proven');
    expect(runningOn(data)).toEqual([]);

    const again = await startPracticeServer({ data, keep: true });
    const browser = openBrowser(again.origin);
    expect((await signIn(browser, practice.owner)).status).toBe(200);
    expect(await seen(browser)).toEqual(before);
    const audit = await browser.get(verifyAudit);
    expect([audit.intact, audit.unsealed]).toEqual([true, 0]);
    expect(audit.events).toBeGreaterThan(practice.acknowledged.patients.size);
    browser.close();
    await again.stop();
  });
});

describe('a lost owner', () => {
  const new_password = 'another quiet long one';
  let code: string;
  let browser: Browser;
  beforeAll(async () => {
    server = await startPracticeServer({ data: join(folder, 'first'), keep: true });
    browser = openBrowser(server.origin);
  }, 120_000);
  afterAll(() => browser.close());

  it('gets a code on the machine while Stipple runs', LONG, async () => {
    const made = await runProgram('commands/recover-owner.ts', { STIPPLE_DATA: first() });
    expect(made.code, made.output).toBe(0);
    expect(made.output).toContain(practice.owner.email);
    code = /enter the code (\S+)\n/.exec(made.output)?.[1] ?? '';
  });

  it('sets a new password with it, once; the old one and old sessions are over', LONG, async () => {
    const { email, password } = practice.owner;
    const body = { email, code, new_password };
    expect((await browser.call(recoverOwner, { body })).status).toBe(200);
    expect((await browser.refused(recoverOwner, { body })).code).toBe('invalid-request');
    expect((await tryPassword(browser, email, password)).status).toBe(401);
    const old = openBrowser(server.origin, { cookies: practice.browser.cookies });
    expect((await old.get(readMe)).state).toBe('nobody');
    old.close();
    expect((await tryPassword(browser, email, new_password)).status).toBe(200);
  });

  it('has to secure the account anew, and the audit tells how it came', LONG, async () => {
    expect((await browser.refused(listStaff)).code).toBe('account-not-secured');
    await addAuthenticator(browser, new_password);
    const { events } = await browser.get(readAudit);
    const actions = events.map(({ action, actor_kind }) => `${actor_kind} ${action}`);
    expect(actions).toContain('job identity.recovery-code-made');
    expect(actions).toContain('staff identity.recover-owner');
    expect(JSON.stringify(events)).not.toContain(code);
    expect((await browser.get(verifyAudit)).intact).toBe(true);
  });
});

/** Everything below a folder that is not a folder itself. */
function leftIn(place: string): readonly string[] {
  if (!existsSync(place)) return [];
  return readdirSync(place, { recursive: true, withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? [] : [join(entry.parentPath, entry.name)],
  );
}
