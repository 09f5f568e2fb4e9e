import type { Problem } from '../api/problem.ts';
import type { Rows, Write } from './write.ts';

/**
 * What happens to the writes of one subject, as pure steps over the rows that the device holds. Each step is stored in one
 * transaction, so that ending the browser between any two of them loses nothing:
 * an edit is kept, then marked as leaving, then sent, then struck out when the answer is there.
 */

/** A new write. A full save takes the place of what the same desk wrote before and has not left yet. */
export function keep(rows: Rows, fresh: Write): Rows {
  const placed = { ...fresh, order: nextOrder(rows) };
  if (fresh.base_version === null) return [...rows, placed];
  const held = rows.findLast((row) => row.writer === fresh.writer && isOpenSave(row));
  if (held === undefined) return [...rows, { ...placed, base_version: baseOf(rows, fresh) }];
  const waits = held.state === 'refused' && needsPerson(held.problem);
  const { content, device_at, idempotency_key, about } = fresh;
  const newer = { ...held, content, device_at, idempotency_key, about };
  return replaced(rows, held.id, waits ? newer : { ...newer, state: 'waiting', problem: null });
}

/** What leaves next: first whatever may already have left, since only its answer tells what the server has. */
export function nextToSend(rows: Rows): Write | null {
  const underWay = rows.find(({ state }) => state === 'sending');
  if (underWay !== undefined || isRefusedEntry(rows)) return underWay ?? null;
  return rows.find(({ state }) => state === 'waiting') ?? null;
}

/** The server refused what the rest is about: sent by itself the rest would be refused as well. */
export function isRefusedEntry(rows: Rows): boolean {
  return rows.some(({ opens, state }) => opens === true && state === 'refused');
}

/** Marked before it leaves: from now on its content and its key are fixed. */
export function begin(rows: Rows, id: string): Rows {
  return changed(rows, id, (row) => ({ ...row, state: 'sending' }));
}

/** The server has it. What the same desk wrote since then builds on the version that it made. */
export function sent(rows: Rows, id: string, version: number | null): Rows {
  const arrived = rows.find((row) => row.id === id);
  if (arrived === undefined) return rows;
  const others = rows.filter((row) => row.id !== id);
  if (version === null || arrived.base_version === null) return others;
  const isOfDesk = (row: Write): boolean => row.writer === arrived.writer && row.base_version !== null;
  return [
    ...others
      .filter((row) => row.state !== 'sent' || row.writer !== arrived.writer)
      .map((row) => (isOfDesk(row) ? { ...row, base_version: version } : row)),
    { ...arrived, state: 'sent', content: null, base_version: version },
  ];
}

/**
 * The server refused it. The newest state of the same desk stands for it from then on: it waits with it for a person, or
 * goes out in its place where typing on mends it.
 */
export function refused(rows: Rows, id: string, problem: Problem): Rows {
  const back = rows.find((row) => row.id === id);
  if (back === undefined) return rows;
  const newer =
    back.base_version === null
      ? undefined
      : rows.findLast((row) => row.id !== id && row.writer === back.writer && row.state === 'waiting');
  if (newer === undefined) return replaced(rows, id, { ...back, state: 'refused', problem });
  const others = rows.filter((row) => row.id !== id);
  return needsPerson(problem) ? replaced(others, newer.id, { ...newer, state: 'refused', problem }) : others;
}

/** A person wants it sent again: as it is, or over the version that stands now. */
export function again(rows: Rows, id: string, key: string, over_version: number | null = null): Rows {
  return changed(rows, id, (row) =>
    row.state === 'refused'
      ? {
          ...row,
          state: 'waiting',
          problem: null,
          idempotency_key: key,
          base_version: row.base_version === null ? null : (over_version ?? row.base_version),
        }
      : row,
  );
}

/** Given up by a person, who says why. What was written is kept beside the reason. */
export function giveUp(rows: Rows, id: string, reason: string, at: string): Rows {
  return changed(rows, id, (row) =>
    row.state === 'refused' ? { ...row, state: 'given-up', given_up: { reason, at } } : row,
  );
}

/**
 * A desk is opened: what the desk before it left unsent is its own from now on, and traces of what has arrived are swept
 * away. Another desk that is still open keeps writing under its own name, and meets a conflict instead of this desk's work.
 */
export function takeOver(rows: Rows, writer: string): Rows {
  const newest = newestSave(rows);
  return rows
    .filter(({ state }) => state !== 'sent')
    .map((row) => (newest !== null && isUnsentSave(row) && row.writer === newest.writer ? { ...row, writer } : row));
}

/** The last full save that the server does not have. */
export function newestSave(rows: Rows): Write | null {
  return rows.findLast(isUnsentSave) ?? null;
}

/** A malformed value is mended by typing on; a conflict, a signature or a lost permission is for a person to settle. */
export function needsPerson(problem: Problem | null): boolean {
  return problem !== null && problem.code !== 'invalid-request' && problem.code !== 'unknown-code';
}

/** Lost connection, a server coming back, a pause that was asked for, or a sign-in that ran out: it is sent again by itself. */
export function mayPass({ code, status }: Problem): boolean {
  return code === 'offline' || code === 'not-signed-in' || status === 429 || status >= 500;
}

function isOpenSave({ state, base_version }: Write): boolean {
  return base_version !== null && (state === 'waiting' || state === 'refused');
}

function isUnsentSave(row: Write): boolean {
  return isOpenSave(row) || (row.state === 'sending' && row.base_version !== null);
}

/** What this desk has brought to the server already counts, even where it has not heard of it yet. */
function baseOf(rows: Rows, fresh: Write): number {
  const own = rows.filter((row) => row.writer === fresh.writer && row.state === 'sent');
  return Math.max(fresh.base_version ?? 0, ...own.map((row) => row.base_version ?? 0));
}

function nextOrder(rows: Rows): number {
  return Math.max(0, ...rows.map(({ order }) => order)) + 1;
}

function changed(rows: Rows, id: string, change: (row: Write) => Write): Rows {
  return rows.map((row) => (row.id === id ? change(row) : row));
}

function replaced(rows: Rows, id: string, by: Write): Rows {
  return changed(rows, id, () => by);
}
