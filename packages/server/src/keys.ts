import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, linkSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Secrets of this installation, made at its first start and readable by its account alone. */
export type Keys = {
  /** Signs sessions and hides second-factor secrets. */
  readonly session_secret: string;
  /** Encrypts backups; printed on the recovery sheet. */
  readonly backup_key: Buffer;
  /** Encrypts answers that are shown once and kept for repeated sends. */
  readonly receipt_key: Buffer;
  /** Password of the powerless login, where the database is reached over a network. */
  readonly database_password: string;
};

/** Reads the keys, making those that are missing. Throws what the file system says when the folder cannot be used. */
export function openKeys(folder: string): Keys {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  chmodSync(folder, 0o700);
  const key = (name: string): Buffer => Buffer.from(readOrMake(join(folder, `${name}.key`)), 'base64url');
  return {
    session_secret: key('session').toString('base64url'),
    backup_key: key('backup'),
    receipt_key: key('receipt'),
    database_password: key('database').toString('base64url'),
  };
}

/** The backup key in groups that a person can copy from paper. */
export function writtenKey(key: Buffer): string {
  return (key.toString('hex').match(/.{8}/g) ?? []).join('-');
}

/** Made under another name and linked, so that two first starts agree on one key and none is ever half written. */
function readOrMake(file: string): string {
  if (!existsSync(file)) {
    const mine = `${file}.${process.pid}.${randomBytes(4).toString('hex')}`;
    writeFileSync(mine, randomBytes(32).toString('base64url'), { mode: 0o600, flush: true });
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
