import type { Problem } from '@stipple/contract/problems';
import type { Result } from '@stipple/engine/kernel';

/** Where sealed photos lie: a folder of this machine, or an object store. Keys are relative paths. */
export type ObjectPlace = {
  /** Whole or not at all: a half-written object is never found under its key. */
  write(key: string, bytes: Uint8Array): Promise<Result<true, Problem>>;
  /** Null where there is nothing under the key. */
  read(key: string): Promise<Result<Buffer | null, Problem>>;
  /** Nothing is under the key afterwards; nothing there before is no failure. */
  remove(key: string): Promise<Result<true, Problem>>;
};
