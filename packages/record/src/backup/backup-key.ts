import { createHash, randomBytes } from 'node:crypto';
import { fail, ok, type Result } from '@stipple/engine/kernel';

/** The secret without which no backup can be read: 32 random bytes, kept apart from the backups. */
export type BackupKey = { readonly bytes: Buffer };

export function newBackupKey(): BackupKey {
  return { bytes: randomBytes(32) };
}

/** Eight bytes that tell one key from another without giving it away. */
export function backupKeyId(key: BackupKey): Buffer {
  return createHash('sha256').update('stipple backup key id').update(key.bytes).digest().subarray(0, 8);
}

/** For paper and key files: fifteen groups of four, the last two of which guard against slips of the pen. */
export function backupKeyText(key: BackupKey): string {
  const text = toBase32(Buffer.concat([key.bytes, slipGuard(key.bytes)]));
  return text.replaceAll(/(.{4})(?=.)/g, '$1-');
}

/** Reads what `backupKeyText` wrote, however it was spaced; mistakes of the common kind (O for 0, I for 1) are forgiven. */
export function parseBackupKey(text: string): Result<BackupKey, { readonly sentence: string }> {
  const letters = text.toUpperCase().replaceAll(/[\s-]/g, '').replaceAll('O', '0').replaceAll(/[IL]/g, '1');
  if (letters.length !== TEXT_LENGTH || !/^[0-9A-HJKMNP-TV-Z]+$/.test(letters)) {
    return fail({ sentence: `A backup key has ${TEXT_LENGTH} letters and digits in groups of four.` });
  }
  const all = fromBase32(letters);
  const bytes = all.subarray(0, 32);
  if (!slipGuard(bytes).equals(all.subarray(32))) return fail({ sentence: 'The backup key has a typing error.' });
  return ok({ bytes });
}

/** Crockford's alphabet: no I, L, O, U. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GUARD_BYTES = 5;
const TEXT_LENGTH = Math.ceil(((32 + GUARD_BYTES) * 8) / 5);

function slipGuard(bytes: Buffer): Buffer {
  return createHash('sha256').update('stipple backup key guard').update(bytes).digest().subarray(0, GUARD_BYTES);
}

function toBase32(bytes: Buffer): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const groups = bits.match(/.{1,5}/g) ?? [];
  return groups.map((group) => ALPHABET.charAt(Number.parseInt(group.padEnd(5, '0'), 2))).join('');
}

function fromBase32(text: string): Buffer {
  const bits = Array.from(text, (letter) => ALPHABET.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const bytes = bits.match(/.{8}/g) ?? [];
  return Buffer.from(bytes.map((byte) => Number.parseInt(byte, 2)));
}
