import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { tmpdir } from 'node:os';
import { beginRestore, readRestore } from '@stipple/contract/installation';
import { runBackup } from '@stipple/contract/backup';
import { setUpPractice } from '@stipple/contract/identity';
import { expectOk } from '@stipple/engine/kernel';
import { backupKeyText } from '@stipple/record/backup/index';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readConfig } from '../config.ts';
import { keysOf, openInstallation } from './open-installation.ts';
import { openRestores } from './restores.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

let lost: TestServer;
let empty: TestServer;
let folder: string;
let file: string;
beforeAll(async () => {
  lost = await openTestServer();
  const owner = await lost.signedInAs('owner');
  await enterPatient(owner, { given_name: 'Brought', family_name: 'Back' });
  file = (await owner.get(runBackup)).file ?? '';
  folder = mkdtempSync(join(tmpdir(), 'stipple-restore-test-'));
  chmodSync(folder, 0o711);
  empty = await openTestServer({ is_empty: true, deps: { restores: openRestores(configHere()) } });
});
afterAll(async () => {
  await lost.close();
  await empty.close();
  rmSync(folder, { recursive: true, force: true });
});

const configHere = () => expectOk(readConfig({ STIPPLE_DATA: join(folder, 'data'), LOG_LEVEL: 'silent' }));
const lostKey = (): string => backupKeyText(lost.deps.keys.backup_key);

describe('a restore from the first page', { timeout: 120_000 }, () => {
  it('is offered only while nothing is set up', async () => {
    expect((await lost.nobody.refused(readRestore)).code).toBe('already-set-up');
    const body = { file, backup_key: lostKey() };
    expect((await lost.nobody.refused(beginRestore, { body })).code).toBe('already-set-up');
    expect(await empty.nobody.get(readRestore)).toMatchObject({ files: [], possible: true, ready: null });
  });

  it('takes no file from elsewhere and no key that is none', async () => {
    mkdirSync(configHere().backup_folder, { recursive: true });
    cpSync(join(lost.deps.config.backup_folder, file), join(configHere().backup_folder, file));
    const elsewhere = { file: `../../${basename(file)}`, backup_key: lostKey() };
    expect((await empty.nobody.refused(beginRestore, { body: elsewhere })).detail).toContain('There is no backup');
    const keyless = { file, backup_key: '1234' };
    expect((await empty.nobody.refused(beginRestore, { body: keyless })).code).toBe('wrong-state');
  });

  it('leaves nothing behind when the key is another one', async () => {
    const body = { file, backup_key: backupKeyText(empty.deps.keys.backup_key) };
    await empty.nobody.get(beginRestore, { body });
    await empty.deps.restores.settled();
    const state = await empty.nobody.get(readRestore);
    expect(state).toMatchObject({ ready: null, step: null });
    expect(state.fault).not.toBeNull();
    expect(readdirSync(configHere().data_folder)).toEqual(['backups']);
  });

  it('restores and proves beside the empty installation, and the next start puts it in place', async () => {
    await empty.nobody.get(beginRestore, { body: { file, backup_key: lostKey() } });
    await empty.deps.restores.settled();
    const state = await empty.nobody.get(readRestore);
    expect(state).toMatchObject({ fault: null, ready: { practices: 1 } });
    const refused = await empty.nobody.refused(setUpPractice, { body: SET_UP });
    expect(refused.code).toBe('wrong-state');

    const said: string[] = [];
    const opened = expectOk(await openInstallation(configHere(), (sentence) => said.push(sentence)));
    try {
      expect(said).toContain('Putting the restored practice in its place');
      const client = new pg.Client(opened.database.owner);
      await client.connect();
      const { rows } = await client.query('select given_name, family_name from patient');
      await client.end();
      expect(rows).toEqual([{ given_name: 'Brought', family_name: 'Back' }]);
      expect(backupKeyText(expectOk(keysOf(configHere())).backup_key)).toBe(lostKey());
      expect(existsSync(join(configHere().data_folder, 'restored.json'))).toBe(false);
    } finally {
      await opened.close();
    }
  });
});

const SET_UP = {
  practice: { name: 'Too early', country: 'AT', time_zone: 'Europe/Vienna' },
  owner: {
    display_name: 'Ada',
    email: 'ada@example.org',
    password: 'correct horse battery',
    licence: null,
    licence_number: '',
    licence_valid_until: null,
  },
};
