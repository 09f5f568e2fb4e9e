import { randomBytes } from 'node:crypto';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, type PoolConfig } from 'pg';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { expectOk } from '@stipple/engine/kernel';
import { sealAudit } from '../audit/index.ts';
import { OWNER_LOGIN, startManagedPostgres } from '../managed-postgres.ts';
import { withPracticeScope } from '../practice-scope.ts';
import { RECORD_DATABASE } from '../record-database.ts';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';
import { plantPractice, plantUser } from '../testing/planted-practice.ts';
import {
  backUp,
  lastBackup,
  listBackups,
  newBackupKey,
  removeOldBackups,
  restore,
  restoreIntoFolder,
  type BackupFile,
} from './index.ts';

let test: TestDatabase;
let folder: string;
const key = newBackupKey();
const appLogin = { name: 'stipple_app', password: null };
const NOW = '2026-11-20T03:00:00.123Z';

beforeAll(async () => {
  test = await cloneDatabase();
  await fill();
});
afterAll(() => test.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'stipple-backup-'));
  mkdirSync(join(folder, 'photos', 'ab'), { recursive: true });
  writeFileSync(join(folder, 'photos', 'ab', 'one'), randomBytes(300_000));
  writeFileSync(join(folder, 'photos', 'two'), '');
  writeFileSync(join(folder, 'photos', '.half-written'), 'x');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** Two practices, awkward texts, a sealed and an unsealed audit row in each. */
async function fill(): Promise<void> {
  await plantUser(test.db, 'tab\tnewline\nbackslash\\ \\N null „ä“');
  for (const name of ['First \\. practice', 'Second\tpractice']) {
    const { actor } = await plantPractice(test.db, name);
    const look = {
      action: 'practice.read',
      subject_kind: 'practice',
      subject_id: 'p',
      patient_id: null,
      detail: { name },
    };
    for (let count = 0; count < 300; count += 1) {
      await withPracticeScope(test.db, actor, async (scope) => {
        await Promise.resolve();
        scope.audit(look);
      });
    }
    await withPracticeScope(test.db, actor, sealAudit);
    await withPracticeScope(test.db, actor, async (scope) => {
      await Promise.resolve();
      scope.audit(look);
    });
  }
}

async function made(now = NOW): Promise<BackupFile> {
  const settings = {
    owner: test.ownerConnection,
    photoFolder: join(folder, 'photos'),
    backupFolder: join(folder, 'backups'),
    key,
    now,
    productVersion: '0.1.0',
  };
  return expectOk(await backUp(settings));
}

async function emptyDatabase(): Promise<PoolConfig> {
  const database = `test_${randomBytes(8).toString('hex')}`;
  await test.owner.query(`create database ${database}`);
  return { ...test.ownerConnection, database };
}

async function contentOf(connection: PoolConfig): Promise<unknown> {
  const client = new Client(connection);
  await client.connect();
  const { rows: tables } = await client.query<{ name: string }>(
    `select format('%I.%I', nspname, relname) as name from pg_class join pg_namespace on pg_namespace.oid = relnamespace
      where nspname in ('public', 'identity') and relkind = 'r' order by 1`,
  );
  const content: [string, unknown][] = [];
  for (const { name } of tables) {
    content.push([
      name,
      (await client.query(`select md5(string_agg(t::text, '|' order by t::text)) from ${name} t`)).rows,
    ]);
  }
  await client.end();
  return content;
}

describe('a backup', () => {
  it('comes back into another database row for row, photo for photo, and is proven', async () => {
    const { file } = await made();
    const owner = await emptyDatabase();
    const report = expectOk(await restore({ file, key, owner, appLogin, photoFolder: join(folder, 'restored') }));
    expect(report).toMatchObject({ taken_at: NOW, photos: 2, practices: 2 });
    expect(await contentOf(owner)).toEqual(await contentOf(test.ownerConnection));
    expect(readFileSync(join(folder, 'restored', 'ab', 'one'))).toEqual(
      readFileSync(join(folder, 'photos', 'ab', 'one')),
    );
    expect(readdirSync(join(folder, 'restored')).toSorted()).toEqual(['ab', 'two']);
  });

  it('comes back beside the photos that it was made from: a move to another database on the same machine', async () => {
    const { file } = await made();
    const photoFolder = join(folder, 'photos');
    const before = readFileSync(join(photoFolder, 'ab', 'one'));
    const report = expectOk(await restore({ file, key, owner: await emptyDatabase(), appLogin, photoFolder }));
    expect(report.photos).toBe(2);
    expect(readFileSync(join(photoFolder, 'ab', 'one'))).toEqual(before);
  });

  it('comes back into an empty folder with a private server of its own', async () => {
    const { file } = await made();
    const dataDirectory = join(folder, 'postgres');
    const report = await restoreIntoFolder({
      file,
      key,
      appLogin,
      dataDirectory,
      photoFolder: join(folder, 'restored'),
    });
    expect(expectOk(report).practices).toBe(2);
    const server = expectOk(await startManagedPostgres({ dataDirectory }));
    const restored = await contentOf(server.connection(OWNER_LOGIN, RECORD_DATABASE));
    await server.stop();
    expect(restored).toEqual(await contentOf(test.ownerConnection));
  });

  it('holds one instant, whatever is written while it is made', async () => {
    const before = await contentOf(test.ownerConnection);
    let isWritten = false;
    let late: Promise<string> = Promise.resolve('');
    const settings = {
      owner: test.ownerConnection,
      photoFolder: null,
      backupFolder: join(folder, 'backups'),
      key,
      now: NOW,
      productVersion: '0.1.0',
      onProgress: () => {
        if (isWritten) return;
        isWritten = true;
        late = plantUser(test.db, 'Late');
      },
    };
    const { file } = expectOk(await backUp(settings));
    const user_id = await late;
    await test.owner.query('delete from identity."user" where id = $1', [user_id]);
    const owner = await emptyDatabase();
    expectOk(await restore({ file, key, owner, appLogin, photoFolder: null }));
    expect(await contentOf(owner)).toEqual(before);
  });

  it('is listed, remembered as the last one, readable by its owner only, and holds no word in clear', async () => {
    expect(await lastBackup(join(folder, 'backups'))).toBeNull();
    expect(await listBackups(join(folder, 'backups'))).toEqual([]);
    const first = await made('2026-11-18T03:00:00Z');
    const second = await made('2026-11-19T03:00:00Z');
    const list = await listBackups(join(folder, 'backups'));
    expect(list.map((backup) => backup.taken_at)).toEqual(['2026-11-19T03:00:00Z', '2026-11-18T03:00:00Z']);
    expect(await lastBackup(join(folder, 'backups'))).toEqual(second);
    expect(statSync(second.file).mode & 0o777).toBe(0o600);
    expect(readFileSync(second.file).includes('practice')).toBe(false);
    expect(await removeOldBackups(join(folder, 'backups'), 1)).toEqual([first.file]);
    expect(readdirSync(join(folder, 'backups')).toSorted()).toEqual([
      'last-backup.json',
      'stipple-2026-11-19T03-00-00Z.backup',
    ]);
  });

  it('says so when its folder cannot be written', async () => {
    writeFileSync(join(folder, 'backups'), 'a file');
    const result = await backUp({
      owner: test.ownerConnection,
      photoFolder: null,
      backupFolder: join(folder, 'backups'),
      key,
      now: NOW,
      productVersion: '0.1.0',
    });
    expect(result).toMatchObject({ ok: false, problem: { code: 'backup-folder-not-writable' } });
  });
});

describe('a restore is refused, and leaves nothing behind,', () => {
  const attempt = async (file: string, with_key = key): Promise<unknown> => {
    const owner = await emptyDatabase();
    const result = await restore({ file, key: with_key, owner, appLogin, photoFolder: join(folder, 'restored') });
    expect(await contentOf(owner)).toEqual([]);
    expect(readdirSync(folder)).not.toContain('restored');
    return result;
  };

  it('with another key', async () => {
    expect(await attempt((await made()).file, newBackupKey())).toMatchObject({
      ok: false,
      problem: { code: 'wrong-backup-key' },
    });
  });

  it('from a file that is not there, or is no backup', async () => {
    expect(await attempt(join(folder, 'nowhere'))).toMatchObject({ ok: false, problem: { code: 'not-a-backup' } });
    expect(await attempt(join(folder, 'photos', 'two'))).toMatchObject({
      ok: false,
      problem: { code: 'not-a-backup' },
    });
  });

  it('from a file that was cut off', async () => {
    const { file, bytes } = await made();
    truncateSync(file, bytes - 1000);
    expect(await attempt(file)).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  });

  it('from a file with one changed byte', async () => {
    const { file, bytes } = await made();
    const content = readFileSync(file);
    content.writeUInt8(content.readUInt8(bytes >> 1) ^ 1, bytes >> 1);
    writeFileSync(file, content);
    expect(await attempt(file)).toMatchObject({ ok: false, problem: { code: 'backup-damaged' } });
  });

  it('into a database that holds data, into a folder that holds other photos', async () => {
    const { file } = await made();
    const into = { file, key, appLogin };
    const full = await restore({ ...into, owner: test.ownerConnection, photoFolder: null });
    expect(full).toMatchObject({ ok: false, problem: { code: 'restore-target-not-empty' } });
    for (const [name, content] of [
      ['three', 'a photo that the backup has not'],
      ['two', 'another photo under this name'],
    ] as const) {
      const photoFolder = join(folder, `other-${name}`);
      mkdirSync(photoFolder);
      writeFileSync(join(photoFolder, name), content);
      const photos = await restore({ ...into, owner: await emptyDatabase(), photoFolder });
      expect(photos).toMatchObject({ ok: false, problem: { code: 'restore-target-not-empty' } });
      expect(readdirSync(photoFolder)).toEqual([name]);
    }
    const occupied = await restoreIntoFolder({ ...into, dataDirectory: folder, photoFolder: null });
    expect(occupied).toMatchObject({ ok: false, problem: { code: 'restore-target-not-empty' } });
  });
});

describe('a restore is not proven', () => {
  it('when the audit was forged before the backup was made', async () => {
    const forged = await cloneDatabase();
    const { actor } = await plantPractice(forged.db, 'Forged');
    await withPracticeScope(forged.db, actor, async (scope) => {
      await Promise.resolve();
      scope.audit({ action: 'chart.read', subject_kind: 'patient', subject_id: 'p', patient_id: null, detail: {} });
    });
    await withPracticeScope(forged.db, actor, sealAudit);
    await forged.owner.query(`update audit_event set action = 'nothing.happened'`);
    const { file } = expectOk(
      await backUp({
        owner: forged.ownerConnection,
        photoFolder: null,
        backupFolder: join(folder, 'backups'),
        key,
        now: NOW,
        productVersion: '0.1.0',
      }),
    );
    await forged.close();
    const result = await restore({ file, key, owner: await emptyDatabase(), appLogin, photoFolder: null });
    expect(result).toMatchObject({ ok: false, problem: { code: 'restore-not-proven' } });
  });
});

describe('an owner whom row-level security binds', () => {
  it('can back up and restore all practices too', async () => {
    const source = await emptyDatabase();
    await test.owner.query(
      'create role bound_owner login createrole; grant stipple_access to bound_owner with admin option',
    );
    const { file } = await made();
    await test.owner.query(`alter database ${source.database ?? ''} owner to bound_owner`);
    const owner = { ...source, user: 'bound_owner' };
    const login = { name: 'bound_app', password: null };
    expectOk(await restore({ file, key, owner, appLogin: login, photoFolder: null }));
    const settings = { photoFolder: null, backupFolder: join(folder, 'again'), key, now: NOW, productVersion: '0.1.0' };
    const again = expectOk(await backUp({ ...settings, owner }));
    const target = await emptyDatabase();
    expectOk(await restore({ file: again.file, key, owner: target, appLogin, photoFolder: null }));
    expect(await contentOf(target)).toEqual(await contentOf(test.ownerConnection));
  });
});
