import { randomBytes } from 'node:crypto';

/** A fresh 256-bit secret as it stands in a link: 43 characters. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}

/** `<practice id>.<secret>`: says where to look before anybody is signed in. */
export function carried(practice_id: string, secret: string): string {
  return `${practice_id}.${secret}`;
}
