import { uuidV7 } from '../api/uuid-v7.ts';
import { databaseCopies, databaseRows, noCopies, openDeviceDatabase } from './device-database.ts';
import type { Copies, DeviceDatabase } from './device-database.ts';
import { databaseFiles, filesWithoutWrite, hashIn, memoryFiles } from './photo-files.ts';
import type { PhotoFiles } from './photo-files.ts';
import { Outbox } from './outbox.ts';
import type { OutboxNews } from './outbox.ts';
import { memoryRows } from './row-store.ts';
import type { RowStore } from './row-store.ts';
import { deliver } from './sendable.ts';

/** One person's work on this device, readable: what waits for the server, and what the server said last. */
export type OpenDevice = {
  readonly outbox: Outbox;
  readonly copies: Copies;
  /** Photos that wait. */
  readonly files: PhotoFiles;
  /** Null where nothing outlives the page. */
  readonly database: DeviceDatabase | null;
  close(): void;
};

/** Opens the database of a person. Of all pages of this person one sends; when it closes, another takes over. */
export async function openDevice(name: string, key: CryptoKey, staff_id: string): Promise<OpenDevice> {
  const database = await openDeviceDatabase(name);
  const files = databaseFiles(database, key);
  const outbox = makeOutbox(databaseRows(database, key), staff_id, files);
  const ended = new AbortController();
  const channel = new BroadcastChannel(name);
  tellOtherPages(outbox, channel);
  const serving = navigator.locks.request(`${name} sends`, { signal: ended.signal }, () => {
    outbox.serve();
    letGo(outbox, files);
    return new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
  });
  // Whoever closes before it was their turn never served; nothing is lost by it.
  serving.catch(() => undefined);
  return {
    outbox,
    copies: databaseCopies(database, key),
    files,
    database,
    close: () => {
      outbox.close();
      ended.abort();
      channel.close();
      database.close();
    },
  };
}

/** Without a secure connection browsers give no keys and no lasting promise: the same, for as long as the page is open. */
export function memoryDevice(staff_id: string): OpenDevice {
  const files = memoryFiles();
  const outbox = makeOutbox(memoryRows(), staff_id, files);
  outbox.serve();
  letGo(outbox, files);
  return { outbox, copies: noCopies(), files, database: null, close: () => outbox.close() };
}

/** What is kept on one page is sent by another, and what came of it is told to all. */
function tellOtherPages(outbox: Outbox, channel: BroadcastChannel): void {
  let heard: unknown = null;
  channel.addEventListener('message', ({ data }: MessageEvent<OutboxNews>) => {
    heard = data;
    outbox.hear(data);
    heard = null;
    if (data.kind === 'rows') void outbox.sendNow();
  });
  outbox.watch((news) => {
    if (news !== heard) channel.postMessage(news);
  });
}

/** The bytes of a photo go once the server has it; those of an earlier end of the browser go now. */
function letGo(outbox: Outbox, files: PhotoFiles): void {
  outbox.watch((news) => {
    const sha256 = news.kind === 'delivered' ? hashIn(news.write.content) : null;
    if (sha256 !== null) files.forget(sha256).catch(() => undefined);
  });
  // Listed now and looked at later: a photo that another page keeps at this moment has its write by then.
  files
    .names()
    .then((names) => setTimeout(() => void sweep(names), SWEEP_AFTER_MS))
    .catch(() => undefined);
  const sweep = async (names: readonly string[]): Promise<void> => {
    const rows = await outbox.all().catch(() => null);
    if (rows === null) return;
    for (const sha256 of filesWithoutWrite(names, rows)) await files.forget(sha256).catch(() => undefined);
  };
}

const SWEEP_AFTER_MS = 30_000;

function makeOutbox(rows: RowStore, staff_id: string, files: PhotoFiles): Outbox {
  return new Outbox({
    rows,
    deliver: (write) => deliver(write, staff_id, files),
    later: (delay_ms, act) => {
      const timer = setTimeout(act, delay_ms);
      return () => clearTimeout(timer);
    },
    newKey: uuidV7,
    now: () => new Date().toISOString(),
  });
}
