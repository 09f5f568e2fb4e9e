import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { isRunning, thisProcess, type RunningProcess } from './running-process.ts';
import { startProblem, type StartProblem } from './start-problem.ts';

/** Proof that this process alone runs the server of a folder. */
export type Hold = { release(): void };

/** Takes the folder, or says which process has it. A hold left behind by a process that is gone is taken over. */
export function takeHold(home: string): Result<Hold, StartProblem> {
  const file = join(home, 'held-by.json');
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify(thisProcess()), { mode: 0o644 });
  try {
    for (let attempt = 0; attempt < 3; attempt += 1) {
      if (linked(mine, file)) return ok({ release: () => rmSync(file, { force: true }) });
      const holder = readHolder(file);
      if (holder !== null && isRunning(holder)) return fail(heldBy(home, holder.pid));
      setAside(file);
    }
    return fail(startProblem('postgres-held', `Another process is starting on the data in ${home} at this moment.`));
  } finally {
    rmSync(mine, { force: true });
  }
}

function heldBy(home: string, pid: number): StartProblem {
  return startProblem('postgres-held', `The data in ${home} is already in use by process ${pid}.`, pid);
}

/** `link` either makes the name or fails because it exists: the one step that two processes cannot both win. */
function linked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'EEXIST') return false;
    throw error;
  }
}

function readHolder(file: string): RunningProcess | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null || !('pid' in value) || !('born' in value)) return null;
    const { pid, born } = value;
    return typeof pid === 'number' && typeof born === 'string' ? { pid, born } : null;
  } catch {
    return null;
  }
}

/** Moves a stale hold away; when another process replaced it in between, its fresh hold is put back. */
function setAside(file: string): void {
  const aside = `${file}.stale.${process.pid}`;
  try {
    renameSync(file, aside);
  } catch {
    return;
  }
  const moved = readHolder(aside);
  if (moved !== null && isRunning(moved)) linked(aside, file);
  rmSync(aside, { force: true });
}
