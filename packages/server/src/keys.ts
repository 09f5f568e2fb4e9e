import { hkdfSync, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { backupKeyText, newBackupKey, parseBackupKey, type BackupKey } from '@stipple/record/backup/index';

/** Secrets of this installation, readable by its account alone. */
export type Keys = {
  /** Made at the first start and printed on the recovery sheet: it opens backups, and the others that open data follow from it. */
  readonly backup_key: BackupKey;
  /** Signs sessions and hides second-factor secrets; the same again after a restore. */
  readonly session_secret: string;
  /** Encrypts answers that are shown once and kept for repeated sends. */
  readonly receipt_key: Buffer;
  /** From it follow the secrets under which devices seal what they keep for work without a connection. */
  readonly device_key: Buffer;
  /** Seals photos in the photo store; the keys of each practice and of links to photos follow from it. */
  readonly photo_key: Buffer;
  /** Password of the powerless login, where the database is reached over a network. */
  readonly database_password: string;
};

const BACKUP_KEY_FILE = 'backup.key';

/** Reads the keys, making those that are missing. Throws what the file system says when the folder cannot be used. */
export function openKeys(folder: string): Keys {
  makeFolder(folder);
  const backup_key = readBackupKey(folder) ?? keepBackupKey(folder, newBackupKey());
  return {
    backup_key,
    session_secret: derived(backup_key, 'stipple session secret').toString('base64url'),
    receipt_key: derived(backup_key, 'stipple receipt key'),
    device_key: derived(backup_key, 'stipple device key'),
    photo_key: derived(backup_key, 'stipple photo key'),
    database_password: readOrMake(join(folder, 'database.key'), randomBytes(32).toString('base64url')),
  };
}

/** The key that is kept here, or null. Throws when the file holds something else. */
export function readBackupKey(folder: string): BackupKey | null {
  const file = join(folder, BACKUP_KEY_FILE);
  if (!existsSync(file)) return null;
  const key = parseBackupKey(readFileSync(file, 'utf8'));
  if (!key.ok) throw new Error(`${file} does not hold a backup key: ${key.problem.sentence}`);
  return key.value;
}

/** Keeps a key unless there is one already; gives the one that is kept. */
export function keepBackupKey(folder: string, key: BackupKey): BackupKey {
  makeFolder(folder);
  readOrMake(join(folder, BACKUP_KEY_FILE), backupKeyText(key));
  return readBackupKey(folder) ?? key;
}

function derived(key: BackupKey, purpose: string): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, '', purpose, 32));
}

function makeFolder(folder: string): void {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
}

/** Made under another name and linked, so that two first starts agree on one key and none is ever half written. */
function readOrMake(file: string, fresh: string): string {
  if (!existsSync(file)) {
    const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(mine, fresh, { mode: 0o600, flush: true });
    try {
      linkSync(mine, file);
    } catch (error) {
      if (!existsSync(file)) throw error;
    } finally {
      rmSync(mine, { force: true });
    }
  }
  return readFileSync(file, 'utf8').trim();
}
