import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { backupKeyId, type BackupKey } from './backup-key.ts';
import { BackupFailure, damaged } from './backup-problem.ts';
import { byteReader } from './byte-reader.ts';

/**
 * The outermost layer of a backup: a head, then frames of AES-256-GCM. Each file has a key of its own (HKDF from the
 * backup key and a random salt), so a plain counter is a safe nonce; the last frame is marked as such under the
 * cipher, so frames can be neither changed, reordered, repeated nor cut off without it showing.
 *
 * Head: `STIPPLE-BACKUP-1`, 8 bytes of key id, 32 bytes of salt. Frame: length (4 bytes, big endian), cipher text, tag.
 */
export async function* sealed(plain: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const salt = randomBytes(SALT_BYTES);
  const fileKey = fileKeyOf(key, salt);
  yield Buffer.concat([MAGIC, backupKeyId(key), salt]);
  let index = 0;
  let held: Buffer = Buffer.alloc(0);
  for await (const chunk of plain) {
    held = held.length === 0 ? chunk : Buffer.concat([held, chunk]);
    while (held.length > FRAME_BYTES) {
      yield sealFrame(fileKey, index, false, held.subarray(0, FRAME_BYTES));
      held = held.subarray(FRAME_BYTES);
      index += 1;
    }
  }
  yield sealFrame(fileKey, index, true, held);
}

/** The reverse. Yields only what has been proven to be what was written; throws a `BackupFailure` otherwise. */
export async function* opened(file: AsyncIterable<Buffer>, key: BackupKey): AsyncGenerator<Buffer> {
  const reader = byteReader(file);
  const magic = await reader.take(MAGIC.length);
  if (magic === null || !magic.equals(MAGIC)) {
    throw new BackupFailure('not-a-backup', 'This file is not a backup that this version can read.');
  }
  const id = await reader.take(KEY_ID_BYTES);
  const salt = await reader.take(SALT_BYTES);
  if (id === null || salt === null) throw damaged('it ends too early');
  if (!id.equals(backupKeyId(key))) {
    throw new BackupFailure('wrong-backup-key', 'This backup was made with another key.');
  }
  yield* openedFrames(reader, fileKeyOf(key, salt));
}

const MAGIC = Buffer.from('STIPPLE-BACKUP-1');
const KEY_ID_BYTES = 8;
const SALT_BYTES = 32;
const TAG_BYTES = 16;
const FRAME_BYTES = 256 * 1024;

async function* openedFrames(reader: ReturnType<typeof byteReader>, fileKey: Buffer): AsyncGenerator<Buffer> {
  for (let index = 0; ; index += 1) {
    const length = (await reader.take(4))?.readUInt32BE() ?? null;
    if (length === null || length < TAG_BYTES || length > FRAME_BYTES + TAG_BYTES) throw damaged('it ends too early');
    const frame = await reader.take(length);
    if (frame === null) throw damaged('it ends too early');
    const isLast = await reader.atEnd();
    yield openFrame(fileKey, index, isLast, frame);
    if (isLast) return;
  }
}

function fileKeyOf(key: BackupKey, salt: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', key.bytes, salt, 'stipple backup 1', 32));
}

function sealFrame(fileKey: Buffer, index: number, isLast: boolean, plain: Buffer): Buffer {
  const cipher = createCipheriv('aes-256-gcm', fileKey, nonce(index)).setAAD(mark(isLast));
  const text = Buffer.concat([cipher.update(plain), cipher.final(), cipher.getAuthTag()]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, text]);
}

function openFrame(fileKey: Buffer, index: number, isLast: boolean, frame: Buffer): Buffer {
  const text = frame.subarray(0, -TAG_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', fileKey, nonce(index))
    .setAAD(mark(isLast))
    .setAuthTag(frame.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(text), decipher.final()]);
  } catch {
    throw damaged(isLast ? 'it ends too early or its end was changed' : 'its content was changed');
  }
}

function nonce(index: number): Buffer {
  const bytes = Buffer.alloc(12);
  bytes.writeUIntBE(index, 6, 6);
  return bytes;
}

function mark(isLast: boolean): Buffer {
  return Buffer.from([isLast ? 1 : 0]);
}
