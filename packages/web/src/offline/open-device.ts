import { uuidV7 } from '../api/uuid-v7.ts';
import { databaseCopies, databaseRows, noCopies, openDeviceDatabase } from './device-database.ts';
import type { Copies, DeviceDatabase } from './device-database.ts';
import { Outbox } from './outbox.ts';
import type { OutboxNews } from './outbox.ts';
import { memoryRows } from './row-store.ts';
import type { RowStore } from './row-store.ts';
import { deliver } from './sendable.ts';

/** One person's work on this device, readable: what waits for the server, and what the server said last. */
export type OpenDevice = {
  readonly outbox: Outbox;
  readonly copies: Copies;
  /** Null where nothing outlives the page. */
  readonly database: DeviceDatabase | null;
  close(): void;
};

/** Opens the database of a person. Of all pages of this person one sends; when it closes, another takes over. */
export async function openDevice(name: string, key: CryptoKey, staff_id: string): Promise<OpenDevice> {
  const database = await openDeviceDatabase(name);
  const outbox = makeOutbox(databaseRows(database, key), staff_id);
  const ended = new AbortController();
  const channel = new BroadcastChannel(name);
  tellOtherPages(outbox, channel);
  const serving = navigator.locks.request(`${name} sends`, { signal: ended.signal }, () => {
    outbox.serve();
    return new Promise<void>((resolve) => ended.signal.addEventListener('abort', () => resolve()));
  });
  // Whoever closes before it was their turn never served; nothing is lost by it.
  serving.catch(() => undefined);
  return {
    outbox,
    copies: databaseCopies(database, key),
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
  const outbox = makeOutbox(memoryRows(), staff_id);
  outbox.serve();
  return { outbox, copies: noCopies(), database: null, close: () => outbox.close() };
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
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel reaches pages of our own origin only
    if (news !== heard) channel.postMessage(news);
  });
}

function makeOutbox(rows: RowStore, staff_id: string): Outbox {
  return new Outbox({
    rows,
    deliver: (write) => deliver(write, staff_id),
    later: (delay_ms, act) => {
      const timer = setTimeout(act, delay_ms);
      return () => clearTimeout(timer);
    },
    newKey: uuidV7,
    now: () => new Date().toISOString(),
  });
}
