import { deleteDB, openDB } from 'idb';
import type { DBSchema, IDBPDatabase } from 'idb';
import type { Copy, RowStore, Step } from './row-store.ts';
import { byTime } from './row-store.ts';
import { openValue, sealValue } from './sealing.ts';
import type { Bytes } from './sealing.ts';
import type { Rows, Write, WriteState } from './write.ts';

/** What can be read without the key: which writes there are and whether they were sent, never what they hold. */
type SealedWrite = {
  readonly id: string;
  readonly subject: string;
  readonly state: WriteState;
  readonly sealed: Bytes;
};
/** A photo that waits: which it is, by the hash of its bytes, and the bytes sealed. */
type SealedFile = { readonly sha256: string; readonly media_type: string; readonly sealed: Bytes };
type SealedCopy = { readonly place: string; readonly kept_at: string; readonly sealed: Bytes };

interface DeviceSchema extends DBSchema {
  writes: { key: string; value: SealedWrite; indexes: { subject: string } };
  copies: { key: string; value: SealedCopy };
  files: { key: string; value: SealedFile };
}

export type DeviceDatabase = IDBPDatabase<DeviceSchema>;

/** Written through to the disk before a step counts as done. */
const STRICT = { durability: 'strict' } as const;

/** One database for each person of each practice. Gives way when another page wants to delete it. */
export function openDeviceDatabase(name: string): Promise<DeviceDatabase> {
  return openDB<DeviceSchema>(name, 2, {
    upgrade: (database, before) => {
      if (before < 1) {
        database.createObjectStore('writes', { keyPath: 'id' }).createIndex('subject', 'subject');
        database.createObjectStore('copies', { keyPath: 'place' });
      }
      database.createObjectStore('files', { keyPath: 'sha256' });
    },
    blocking: (_current, _blocked, event) => {
      if (event.target instanceof IDBDatabase) event.target.close();
    },
  });
}

/** Emptied first: what another page still holds open is empty too. */
export async function deleteDeviceDatabase(database: DeviceDatabase): Promise<void> {
  const stores = ['writes', 'copies', 'files'] as const;
  const wiping = database.transaction(stores, 'readwrite', STRICT);
  await Promise.all([...stores.map((store) => wiping.objectStore(store).clear()), wiping.done]);
  database.close();
  await deleteDB(database.name);
}

/** Counted without the key, so that nothing unsent is wiped by somebody who cannot read it. */
export async function countUnsent(database: DeviceDatabase): Promise<number> {
  const writes = await database.getAll('writes');
  return writes.filter(({ state }) => state === 'waiting' || state === 'sending' || state === 'refused').length;
}

export async function clearCopies(database: DeviceDatabase): Promise<void> {
  const wiping = database.transaction('copies', 'readwrite', STRICT);
  await Promise.all([wiping.store.clear(), wiping.done]);
}

/** Writes in IndexedDB, sealed. A lock shared by all pages keeps the steps of a subject apart. */
export function databaseRows(database: DeviceDatabase, key: CryptoKey): RowStore {
  const step = async <Answer>(
    subject: string,
    work: (rows: Rows) => Step<Answer>,
    copy: Copy | null = null,
  ): Promise<Answer> => {
    const before = await openAll(key, await database.getAllFromIndex('writes', 'subject', subject));
    const { rows, answer } = work(before);
    const stays = new Set(rows.map(({ id }) => id));
    const changed = rows.filter((row) => !before.includes(row));
    const gone = before.filter(({ id }) => !stays.has(id));
    if (changed.length === 0 && gone.length === 0 && copy === null) return answer;
    const sealed = await Promise.all(changed.map((row) => sealWrite(key, row)));
    const sealedCopy = copy === null ? null : await sealCopy(key, copy, timeNow());
    const storing = database.transaction(['writes', 'copies'], 'readwrite', STRICT);
    for (const row of sealed) void storing.objectStore('writes').put(row);
    for (const { id } of gone) void storing.objectStore('writes').delete(id);
    if (sealedCopy !== null) void storing.objectStore('copies').put(sealedCopy);
    await storing.done;
    return answer;
  };
  return {
    step: (subject, work, copy) =>
      navigator.locks.request(`${database.name} ${subject}`, () => step(subject, work, copy)),
    all: async () => (await openAll(key, await database.getAll('writes'))).toSorted(byTime),
  };
}

/** What the server said last, sealed, by place. */
export type Copies = {
  /** `asked_at`, by this device's clock: answers that cross on their way do not put an older one in a newer one's place. */
  keep(copy: Copy, asked_at: string): Promise<void>;
  /** Null when nothing is kept there. */
  find(place: string): Promise<{ readonly value: unknown; readonly kept_at: string } | null>;
};

export function databaseCopies(database: DeviceDatabase, key: CryptoKey): Copies {
  return {
    keep: async (copy, asked_at) => {
      const sealed = await sealCopy(key, copy, asked_at);
      const storing = database.transaction('copies', 'readwrite', STRICT);
      const held = await storing.store.get(copy.place);
      if (held === undefined || !isNewer(held, asked_at)) void storing.store.put(sealed);
      await storing.done;
    },
    find: async (place) => {
      const found = await database.get('copies', place);
      if (found === undefined) return null;
      return { value: await openValue(key, `copies ${place}`, found.sealed), kept_at: found.kept_at };
    },
  };
}

export function noCopies(): Copies {
  return { keep: () => Promise.resolve(), find: () => Promise.resolve(null) };
}

async function openAll(key: CryptoKey, sealed: readonly SealedWrite[]): Promise<Rows> {
  const rows = await Promise.all(
    sealed.map(async (row) => (await openValue(key, `writes ${row.id}`, row.sealed)) as Write),
  );
  return rows.toSorted((a, b) => a.order - b.order);
}

async function sealWrite(key: CryptoKey, row: Write): Promise<SealedWrite> {
  const { id, subject, state } = row;
  return { id, subject, state, sealed: await sealValue(key, `writes ${id}`, row) };
}

/** A clock that was put back leaves times that lie ahead: they say nothing. */
function isNewer({ kept_at }: SealedCopy, asked_at: string): boolean {
  return kept_at > asked_at && kept_at <= timeNow();
}

function timeNow(): string {
  return new Date().toISOString();
}

async function sealCopy(key: CryptoKey, { place, value }: Copy, kept_at: string): Promise<SealedCopy> {
  return { place, kept_at, sealed: await sealValue(key, `copies ${place}`, value) };
}
