import type { DeviceDatabase } from './device-database.ts';
import { openBytes, sealBytes } from './sealing.ts';
import type { Bytes } from './sealing.ts';
import type { Rows } from './write.ts';

/** Bytes of a photo that the server does not have yet. */
export type PhotoFile = { readonly bytes: Bytes; readonly media_type: string };

/** Photos under the SHA-256 of their bytes, sealed, until the server has them. */
export type PhotoFiles = {
  /** Resolves when it is on this device's disk. */
  keep(sha256: string, file: PhotoFile): Promise<void>;
  find(sha256: string): Promise<PhotoFile | null>;
  forget(sha256: string): Promise<void>;
  /** Which are kept here. */
  names(): Promise<readonly string[]>;
};

const STRICT = { durability: 'strict' } as const;

export function databaseFiles(database: DeviceDatabase, key: CryptoKey): PhotoFiles {
  return {
    keep: async (sha256, { bytes, media_type }) => {
      const sealed = await sealBytes(key, placeOfFile(sha256), bytes);
      const storing = database.transaction('files', 'readwrite', STRICT);
      await Promise.all([storing.store.put({ sha256, media_type, sealed }), storing.done]);
    },
    find: async (sha256) => {
      const found = await database.get('files', sha256);
      if (found === undefined) return null;
      return { bytes: await openBytes(key, placeOfFile(sha256), found.sealed), media_type: found.media_type };
    },
    forget: (sha256) => database.delete('files', sha256),
    names: () => database.getAllKeys('files'),
  };
}

/** Without a secure connection: kept as long as the page is open. */
export function memoryFiles(): PhotoFiles {
  const kept = new Map<string, PhotoFile>();
  return {
    keep: (sha256, file) => Promise.resolve(void kept.set(sha256, file)),
    find: (sha256) => Promise.resolve(kept.get(sha256) ?? null),
    forget: (sha256) => Promise.resolve(void kept.delete(sha256)),
    names: () => Promise.resolve([...kept.keys()]),
  };
}

/** Files that no write speaks of any more: it arrived, and the device ended before it could let go of the bytes. */
export function filesWithoutWrite(names: readonly string[], rows: Rows): readonly string[] {
  const wanted = new Set(rows.map(({ content }) => hashIn(content)));
  return names.filter((name) => !wanted.has(name));
}

/** The photo that a write speaks of; null where it is about something else. */
export function hashIn(content: unknown): string | null {
  if (typeof content !== 'object' || content === null || !('sha256' in content)) return null;
  return typeof content.sha256 === 'string' ? content.sha256 : null;
}

function placeOfFile(sha256: string): string {
  return `files ${sha256}`;
}
