import { randomBytes } from 'node:crypto';

/** 256 bits, in the form in which links and cookies carry them. Stored hashed only. */
export function newSecret(): string {
  return randomBytes(32).toString('base64url');
}
