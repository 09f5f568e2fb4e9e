import { setTimeout as pause } from 'node:timers/promises';
import { seededChance } from '@stipple/record/testing/seeded-chance';
import { answersFor } from './answered.ts';
import type { Answered } from './answered.ts';
import { openClinic } from './clinic.ts';
import type { Clinic } from './clinic.ts';
import { Ledger } from './ledger.ts';
import type { Chromium } from './own-chromium.ts';
import { compareWithRecord } from './recorded.ts';
import { drawEdit, readRoom } from './room-fields.ts';
import { fitFirstHead, openRoom, stateWords } from './room-page.ts';
import type { Room } from './room-page.ts';
import { heldOn } from '../stage/tablet.ts';
import { openVisit } from './visits.ts';

/** What a run of scripted sessions came to. `faults` must be empty: each names something lost, doubled or mixed up. */
export type TreatmentKillReport = {
  readonly sessions: number;
  readonly ends: Readonly<Record<Way, number>>;
  /** Entries that the screen promised to keep, and saves that the server acknowledged. */
  readonly promised: number;
  readonly acknowledged: number;
  /** Sendings that were repeated under the same key. */
  readonly repeated: number;
  readonly faults: readonly string[];
};

export type TreatmentKillWish = {
  readonly sessions: number;
  /** What is entered in each of them. */
  readonly edits: number;
  readonly seed: number;
  readonly chromium: Chromium;
};

/** What can end: the browser's processes, the server, its database, the network, or one answer on its way back. */
const WAYS = ['browser', 'server', 'database', 'network', 'answer'] as const;
export type Way = (typeof WAYS)[number];

const ENDS = 3;
const OUTAGE_EDITS = 3;
/** An end falls somewhere into the time that an edit takes to be kept and sent. */
const STRIKES_WITHIN_MS = 600;
const LOOK_AGAIN_MS = 5_000;

/**
 * Sessions charted through the real page while things end at random points drawn from the seed. A ledger of our own holds what
 * was entered and what the screen promised; after each end of the browser the room must show it, and at the end of each session
 * the record in PostgreSQL must hold it, once.
 */
export async function surviveTreatmentKills(
  wish: TreatmentKillWish,
  say: (line: string) => void = () => undefined,
): Promise<TreatmentKillReport> {
  const chance = seededChance(wish.seed);
  const clinic = await openClinic(wish.chromium);
  const ends = { browser: 0, server: 0, database: 0, network: 0, answer: 0 };
  const sum = { promised: 0, acknowledged: 0, repeated: 0 };
  const faults: string[] = [];
  try {
    for (let done = 0; done < wish.sessions; done += 1) {
      const treated = await treat(clinic, chance, wish.edits, waysFor(done));
      for (const way of treated.ends) ends[way] += 1;
      sum.promised += treated.promised;
      sum.acknowledged += treated.answered.versions.size;
      sum.repeated += [...treated.answered.sent.values()].filter((times) => times > 1).length;
      faults.push(...treated.faults.map((fault) => `session ${done + 1}: ${fault}`));
      say(`session ${done + 1} of ${wish.sessions}: ${treated.ends.join(', ')}; ${treated.faults.length} faults`);
      for (const fault of treated.faults) say(`  ${fault}`);
    }
  } finally {
    await clinic.close();
  }
  return { sessions: wish.sessions, ends, ...sum, faults };
}

type Treated = {
  readonly ends: readonly Way[];
  readonly promised: number;
  readonly answered: Answered;
  readonly faults: readonly string[];
};

/** The browser ends in every session; the other ways take turns. */
function waysFor(session: number): readonly Way[] {
  const others = WAYS.filter((way) => way !== 'browser');
  return [
    'browser',
    ...Array.from({ length: ENDS - 1 }, (_value, at) => others[(session * (ENDS - 1) + at) % 4] ?? 'server'),
  ];
}

/** Each end at an edit of its own. */
function placesFor(ways: readonly Way[], edits: number, chance: () => number): ReadonlyMap<number, Way> {
  const places = Array.from({ length: edits }, (_value, at) => at + 1);
  return new Map(ways.map((way) => [places.splice(Math.floor(chance() * places.length), 1)[0] ?? 1, way]));
}

/** One session from the first entry to the comparison with the record. */
async function treat(clinic: Clinic, chance: () => number, edits: number, ways: readonly Way[]): Promise<Treated> {
  const visit = await openVisit(clinic.owner);
  const answered = answersFor(visit.session_id);
  const reopen = () => openRoom(clinic, visit, answered);
  let room = await reopen();
  await fitFirstHead(room.page);
  await room.isSaved();
  const ledger = new Ledger(await readRoom(room.page));
  const faults: string[] = [];
  const strikes = placesFor(ways, edits, chance);
  let [promised, mendAt] = [0, edits];
  for (let number = 1; number <= edits; number += 1) {
    if (number === mendAt) await clinic.mend();
    const edit = drawEdit(chance, ledger.now, number);
    const way = strikes.get(number) ?? null;
    const waits = chance() < 0.6;
    const strikesAfter = chance() * STRIKES_WITHIN_MS;
    ledger.enter(edit.field, edit.value);
    const entering = enter(room, edit.enter, waits && (() => ledger.promise()));
    if (way !== null) {
      await pause(strikesAfter);
      await strike(clinic, way);
      mendAt = number + 1 + Math.floor(chance() * OUTAGE_EDITS);
    }
    const broke = await entering;
    if (broke !== null && way !== 'browser') throw broke;
    if (waits && broke === null) promised += 1;
    if (way !== 'browser') continue;
    room = await reopen();
    const lost = ledger.comesBack(await readRoom(room.page));
    if (lost === null) continue;
    const fault = `after the browser's end at entry ${number}: ${lost}; ${await whatIsThere(room)}`;
    return { ends: ways, promised, answered, faults: [fault] };
  }
  await clinic.mend();
  await room.isSaved();
  if ((await stateWords(room.page)).includes('not accepted')) faults.push('something was refused');
  faults.push(...(await compareWithRecord(clinic, visit, ledger.now, answered)), ...room.faults());
  return { ends: ways, promised, answered, faults };
}

/** Where the search for what was lost begins: the writes on the device, what the screen says, and what it says a moment later. */
async function whatIsThere({ page }: Room): Promise<string> {
  const { writes } = await heldOn(page);
  const states = writes.map(({ state }) => state).join(', ');
  const says = await stateWords(page);
  await pause(LOOK_AGAIN_MS);
  const later = JSON.stringify(await readRoom(page));
  return `on the device ${states || 'nothing'}; on the screen "${says}"; ${LOOK_AGAIN_MS} ms later ${later}`;
}

/** Resolves with what broke, or with null once it is entered and, where that is waited for, promised. */
async function enter(
  room: Room,
  act: (page: Room['page']) => Promise<void>,
  onPromised: (() => void) | false,
): Promise<Error | null> {
  try {
    await act(room.page);
    if (onPromised === false) return null;
    await room.isKept();
    onPromised();
    return null;
  } catch (error) {
    return error instanceof Error ? error : new Error(String(error));
  }
}

function strike(clinic: Clinic, way: Way): Promise<void> | void {
  switch (way) {
    case 'browser':
      return clinic.killTablet();
    case 'server':
      return clinic.killServer();
    case 'database':
      return clinic.killDatabase();
    case 'network':
      return clinic.wire.cut();
    case 'answer':
      return clinic.wire.loseNextAnswer();
  }
}
