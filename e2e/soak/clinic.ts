import { rmSync } from 'node:fs';
import { setTimeout as pause } from 'node:timers/promises';
import { readToday } from '@stipple/contract/today';
import { killServer } from '@stipple/record/testing/kill-server';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { freePort } from '../stage/free-port.ts';
import { ended, makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { postmasterOf } from '../stage/record.ts';
import type { OpenRecord } from '../stage/record.ts';
import { openTablet } from '../stage/tablet.ts';
import type { Tablet } from '../stage/tablet.ts';
import type { Chromium } from './own-chromium.ts';
import { layWire } from './wire.ts';
import type { Wire } from './wire.ts';

/** One practice with its server, its database, a tablet, and the wire between them; each of them can be ended. */
export type Clinic = {
  readonly owner: Colleague;
  readonly wire: Wire;
  /** The tablet, opened where it is not: with the cookie of its person, which a killed browser may have forgotten. */
  tablet(): Promise<Tablet>;
  killTablet(): Promise<void>;
  /** Ended without a word; another one starts at once and the wire leads to it. */
  killServer(): Promise<void>;
  killDatabase(): Promise<void>;
  /** The network is whole, and the server that was started last is there. */
  mend(): Promise<void>;
  record(): Promise<OpenRecord>;
  close(): Promise<void>;
};

export async function openClinic(chromium: Chromium): Promise<Clinic> {
  const [data, folder, wire] = [makeFolder(), makeFolder(), await layWire()];
  let starting = start(data, wire);
  let tablet: Tablet | null = null;
  await starting;
  const owner = await ownerOfNewPractice(wire.origin, 'Practice under hard conditions');
  const { storage } = owner;
  return {
    owner,
    wire,
    tablet: async () => {
      tablet ??= await openTablet(chromium.type, chromium.launch, { folder, origin: wire.origin, storage });
      return tablet;
    },
    killTablet: async () => {
      const killed = tablet;
      tablet = null;
      await killed?.kill();
    },
    killServer: async () => {
      const server = await starting;
      wire.leadTo(NOWHERE);
      await ended(server.process, 'SIGKILL');
      starting = start(data, wire);
    },
    killDatabase: async () => killServer(postmasterOf((await starting).dataFolder)),
    mend: async () => {
      wire.mend();
      await starting;
      await answersAgain(owner);
    },
    record: async () => (await starting).record(),
    close: async () => {
      await tablet?.close();
      await owner.close();
      await (await starting).stop();
      await wire.close();
      for (const left of [data, folder]) rmSync(left, { recursive: true, force: true });
    },
  };
}

const NOWHERE = 0;
const ASK_AGAIN_MS = 200;

/** A server whose database was ended says so until it has brought it back. */
async function answersAgain(owner: Colleague): Promise<void> {
  while ((await owner.ask(readToday)).status >= 500) await pause(ASK_AGAIN_MS);
}

async function start(data: string, wire: Wire): Promise<PracticeServer> {
  const port = await freePort();
  const server = await startPracticeServer({ data, port, environment: { ORIGIN: wire.origin } });
  wire.leadTo(port);
  return server;
}
