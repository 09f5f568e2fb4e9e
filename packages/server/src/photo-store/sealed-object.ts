import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';

const MARK = Buffer.from('STP1');
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const HEAD_BYTES = MARK.length + NONCE_BYTES + TAG_BYTES;

/** The key of one practice's photos: what leaks of one opens nothing of another. */
export function practiceKey(photo_key: Buffer, practice_id: string): Buffer {
  return Buffer.from(hkdfSync('sha256', photo_key, '', `stipple photos of ${practice_id}`, 32));
}

/** AES-256-GCM. The name is sealed in, so that one object cannot be passed off as another. */
export function sealObject(key: Buffer, name: string, plain: Uint8Array): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  cipher.setAAD(Buffer.from(name));
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return Buffer.concat([MARK, nonce, cipher.getAuthTag(), hidden]);
}

/** Null where the object was changed, belongs to another name, or was sealed with another key. */
export function openObject(key: Buffer, name: string, sealed: Buffer): Buffer | null {
  if (sealed.length < HEAD_BYTES || !sealed.subarray(0, MARK.length).equals(MARK)) return null;
  const nonce = sealed.subarray(MARK.length, MARK.length + NONCE_BYTES);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce);
  decipher.setAAD(Buffer.from(name));
  decipher.setAuthTag(sealed.subarray(MARK.length + NONCE_BYTES, HEAD_BYTES));
  try {
    return Buffer.concat([decipher.update(sealed.subarray(HEAD_BYTES)), decipher.final()]);
  } catch {
    return null;
  }
}
