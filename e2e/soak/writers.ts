import { setTimeout as pause } from 'node:timers/promises';
import { createPatient } from '@stipple/contract/patients';
import { emptySessionChart, saveSession, type sessionChart } from '@stipple/contract/sessions';
import type { z } from 'zod';
import type { Answer, Browser } from '../faults/browser.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

/** What the server has acknowledged, and therefore must hold whatever happens to it. */
export type Acknowledged = {
  /** Family name of each patient. */
  readonly patients: Map<string, string>;
  readonly session: { readonly session_id: string; version: number; notes: string; saves: number };
};

/** Somebody at work: what is sent and not answered yet is sent again, under the same key, until it is answered. */
export type Writer = { readonly next: (to: Acknowledged) => Write; pending: Write | null };

/** A load on one server: `count` is told of each acknowledgement; it is over when `isOver` says so. */
export type Load = {
  readonly browser: Browser;
  readonly acknowledged: Acknowledged;
  /** Whether a broken connection is what we wanted. */
  readonly mayBreak: () => boolean;
  readonly isOver: () => boolean;
  readonly count: () => void;
  readonly unavailable: (answer: Answer) => void;
};

type Write = { readonly send: (browser: Browser) => Promise<Answer>; readonly keep: (answer: Answer) => void };

/** Two who enter patients, one who charts a session of eight zones. */
export function newWriters(): readonly Writer[] {
  return [entering, entering, charting].map((next) => ({ next, pending: null }));
}

/** Writes one after the other until the load is over or the server is gone. Anything but 200 and 503 stops the run. */
export async function writeOn(writer: Writer, load: Load): Promise<void> {
  while (!load.isOver()) {
    writer.pending ??= writer.next(load.acknowledged);
    const answer = await answered(writer.pending, load);
    if (answer === null) return;
    if (answer.status === 503) {
      load.unavailable(answer);
      await pause(20);
      continue;
    }
    if (answer.status !== 200) throw new Error(`a write was answered ${answer.status}: ${answer.text}`);
    writer.pending.keep(answer);
    writer.pending = null;
    load.count();
  }
}

/** Asks once more for what was under way when the server went, so that nothing remains unclear. */
export async function finishPending(
  writers: readonly Writer[],
  browser: Browser,
  acknowledged: Acknowledged,
): Promise<void> {
  const [mayBreak, nothing] = [(): boolean => false, (): void => undefined];
  for (const writer of writers) {
    const isOver = (): boolean => writer.pending === null;
    await writeOn(writer, { browser, acknowledged, isOver, mayBreak, count: nothing, unavailable: nothing });
  }
}

async function answered(write: Write, load: Load): Promise<Answer | null> {
  try {
    return await write.send(load.browser);
  } catch (error) {
    if (load.mayBreak()) return null;
    throw error;
  }
}

function entering({ patients }: Acknowledged): Write {
  const [patient_id, key] = [timeOrderedId(), timeOrderedId()];
  const body = {
    patient_id,
    given_name: 'Nora',
    family_name: `Example ${patient_id.slice(-12)}`,
    birth_date: '1990-05-05',
    phone: '',
    email: '',
    called: '',
    notes: '',
  };
  return {
    send: (browser) => browser.call(createPatient, { body, key }),
    keep: () => void patients.set(patient_id, body.family_name),
  };
}

const ZONES = ['forehead', 'glabella', 'temples', 'cheeks', 'chin', 'jaw', 'nose', 'upper-lip'] as const;

function charting({ session }: Acknowledged): Write {
  const { session_id, version } = session;
  const key = timeOrderedId();
  const notes = `saved after version ${version}`;
  // Sent again, it is the same write: made once.
  const saved_on_device_at = new Date().toISOString();
  const chart: z.input<typeof sessionChart> = {
    ...emptySessionChart,
    device: 'skinpen-precision',
    zones: ZONES.map((zone) => ({
      zone,
      passes: [{ depth_mm: 0.5, speed: null, direction: null, count: 3 }],
      endpoint: 'erythema',
      skipped_because: '',
      standing: 'delivered',
      proposed: null,
    })),
    notes,
  };
  return {
    send: (browser) =>
      browser.call(saveSession, {
        params: { session_id },
        body: { version, chart, saved_on_device_at },
        key,
      }),
    keep: (answer) => {
      session.version = (answer.json() as { version: number }).version;
      session.notes = notes;
      session.saves += 1;
    },
  };
}
