import { createHash, randomInt } from 'node:crypto';

/** No I, L, O, U: nothing that paper makes ambiguous. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** 80 bits in four groups that a person can copy from paper. */
export function newOneTimeCode(): string {
  const group = (): string =>
    Array.from({ length: GROUP_LENGTH }, () => ALPHABET.charAt(randomInt(ALPHABET.length))).join('');
  return Array.from({ length: GROUPS }, group).join('-');
}

/** What is kept of a code: SHA-256 of it, however it was spaced and whichever look-alikes were typed. */
export function codeHash(code: string): Buffer {
  const plain = code
    .toUpperCase()
    .replaceAll(/[\s-]/g, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
    .replaceAll('U', 'V');
  return createHash('sha256').update(`stipple one-time code ${plain}`).digest();
}
