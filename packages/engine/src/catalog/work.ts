import type { SourceEntry } from './entry.ts';

/** One cited work. Its code is the key of the reference pack, so that a citation can be followed by hand. */
/* @__NO_SIDE_EFFECTS__ */
export function work(
  key: string,
  name: string,
  locator: string,
  read: 'read-in-a-copy' | 'read' = 'read',
): SourceEntry {
  return { code: key, name, locator, read_in_a_copy: read === 'read-in-a-copy', revision: 1, retired: false };
}
