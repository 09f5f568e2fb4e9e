import { readdirSync, readFileSync } from 'node:fs';
import type { BrowserContext, BrowserType, LaunchOptions, Page } from '@playwright/test';
import type { StorageState } from './colleague.ts';

/** A browser with a folder of its own, which outlives its process as a tablet's storage outlives a crash. */
export type Tablet = {
  readonly page: Page;
  readonly context: BrowserContext;
  /** What the page threw, in words. */
  readonly faults: readonly string[];
  /** Ends every process of it, without a word to any page. */
  kill(): Promise<void>;
  close(): Promise<void>;
};

/** What a device holds, as somebody sees it who has the device and no key. */
export type Held = {
  readonly databases: readonly string[];
  readonly writes: readonly { readonly state: string; readonly text: string }[];
  readonly copies: readonly string[];
  readonly accounts: readonly { readonly ways: readonly string[]; readonly extractable: boolean }[];
};

export async function openTablet(
  chromium: BrowserType,
  launch: LaunchOptions,
  wish: {
    readonly folder: string;
    readonly origin: string;
    readonly storage?: StorageState;
    readonly offline?: boolean;
  },
): Promise<Tablet> {
  const context = await chromium.launchPersistentContext(wish.folder, {
    ...launch,
    // Journeys block workers by default; this one is about them.
    serviceWorkers: 'allow',
    baseURL: wish.origin,
    locale: 'en-GB',
    timezoneId: 'Europe/Vienna',
    viewport: { width: 1180, height: 820 },
    reducedMotion: 'reduce',
    ...(wish.offline === true ? { offline: true } : {}),
  });
  if (wish.storage !== undefined) await context.addCookies(wish.storage.cookies);
  const page = context.pages()[0] ?? (await context.newPage());
  const faults: string[] = [];
  page.on('pageerror', (error) => faults.push(String(error)));
  return {
    page,
    context,
    faults,
    kill: async () => {
      const closed = new Promise<void>((resolve) => context.once('close', () => resolve()));
      for (const pid of processesOf(wish.folder)) endNow(pid);
      await closed;
    },
    close: () => context.close(),
  };
}

/** Looks into the device's own storage. */
export function heldOn(page: Page): Promise<Held> {
  return page.evaluate(async () => {
    type Row = Readonly<Record<string, unknown>>;
    const open = (name: string): Promise<IDBDatabase> =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener('success', () => resolve(asked.result));
        asked.addEventListener('error', () => reject(new Error(`no database ${name}`)));
      });
    const rowsOf = async (name: string, store: string): Promise<readonly Row[]> => {
      const database = await open(name);
      const rows = await new Promise<readonly Row[]>((resolve) => {
        const asked = database.transaction(store).objectStore(store).getAll();
        asked.addEventListener('success', () => resolve(asked.result));
      });
      database.close();
      return rows;
    };
    const text = (value: unknown): string =>
      Object.values(value as Row)
        .map((part) => (part instanceof Uint8Array ? new TextDecoder('latin1').decode(part) : String(part)))
        .join(' ');
    const names = (await indexedDB.databases())
      .flatMap(({ name }) => name ?? [])
      .filter((name) => name.startsWith('stipple'));
    const ofPeople = names.filter((name) => name !== 'stipple accounts');
    const writes = (await Promise.all(ofPeople.map((name) => rowsOf(name, 'writes')))).flat();
    const copies = (await Promise.all(ofPeople.map((name) => rowsOf(name, 'copies')))).flat();
    const accounts = names.includes('stipple accounts') ? await rowsOf('stipple accounts', 'accounts') : [];
    return {
      databases: ofPeople,
      writes: writes.map((row) => ({ state: String(row['state']), text: text(row) })),
      copies: copies.map((row) => text(row)),
      accounts: accounts.map((row) => ({
        ways: ['device', 'pin', 'server'].filter((way) => row[way] !== null),
        extractable: (row['browser_key'] as CryptoKey).extractable,
      })),
    };
  });
}

/** The processes that were started on this folder. */
function processesOf(folder: string): readonly number[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .filter((pid) => commandOf(pid).includes(folder))
    .map(Number);
}

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function endNow(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended with its parent.
  }
}
