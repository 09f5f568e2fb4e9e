import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Temporal } from 'temporal-polyfill';

/** Which picture a link opens, for whom, until when. */
export type PhotoLink = {
  readonly practice_id: string;
  readonly photo_id: string;
  readonly staff_id: string;
  readonly size: PhotoSize;
  readonly expires_ms: number;
};

/** `rating` is the display copy without saying so in the audit detail; the copies for others carry no metadata. */
export type PhotoSize = 'thumbnail' | 'display' | 'rating' | 'record' | 'teaching' | 'publication';

const SIZES: readonly PhotoSize[] = ['thumbnail', 'display', 'rating', 'record', 'teaching', 'publication'];
/** Long enough to look at a patient's photos, too short to be passed on. `default` */
export const LINK_MINUTES = 10;
const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const ID_BYTES = 16;

/** Sealed, not only signed: an identifier says when a photo was taken, and a blinded rater must not learn that. */
export function photoLinkUrl(photo_key: Buffer, link: PhotoLink): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', linkKey(photo_key), nonce);
  const plain = Buffer.concat([
    ...[link.practice_id, link.photo_id, link.staff_id].map(idBytes),
    Buffer.of(SIZES.indexOf(link.size)),
    expiryBytes(link.expires_ms),
  ]);
  const hidden = Buffer.concat([cipher.update(plain), cipher.final()]);
  return `/api/photo-links/${Buffer.concat([nonce, cipher.getAuthTag(), hidden]).toString('base64url')}`;
}

/** Null where the text is no link of ours. Whether it is still good is the caller's question. */
export function openPhotoLink(photo_key: Buffer, text: string): PhotoLink | null {
  const bytes = Buffer.from(text, 'base64url');
  if (bytes.length !== NONCE_BYTES + TAG_BYTES + 3 * ID_BYTES + 1 + 8) return null;
  const decipher = createDecipheriv('aes-256-gcm', linkKey(photo_key), bytes.subarray(0, NONCE_BYTES));
  decipher.setAuthTag(bytes.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  try {
    const plain = Buffer.concat([decipher.update(bytes.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()]);
    const size = SIZES[plain[3 * ID_BYTES] ?? SIZES.length];
    if (size === undefined) return null;
    const id = (at: number): string => idText(plain.subarray(at * ID_BYTES, (at + 1) * ID_BYTES));
    const expires_ms = Number(plain.readBigUInt64BE(3 * ID_BYTES + 1));
    return { practice_id: id(0), photo_id: id(1), staff_id: id(2), size, expires_ms };
  } catch {
    return null;
  }
}

export function linkEnd(now: Temporal.Instant): Temporal.Instant {
  return now.add({ minutes: LINK_MINUTES });
}

function linkKey(photo_key: Buffer): Buffer {
  return Buffer.from(hkdfSync('sha256', photo_key, '', 'stipple links to photos', 32));
}

function idBytes(id: string): Buffer {
  return Buffer.from(id.replaceAll('-', ''), 'hex');
}

function idText(bytes: Buffer): string {
  const hex = bytes.toString('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

function expiryBytes(expires_ms: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeBigUInt64BE(BigInt(expires_ms));
  return bytes;
}
