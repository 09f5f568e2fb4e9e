import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * Telling one process from another that later got the same number: a process is its number together
 * with the moment at which it was started.
 */
export type RunningProcess = { readonly pid: number; readonly born: string };

export function thisProcess(): RunningProcess {
  return { pid: process.pid, born: birthOf(process.pid) ?? 'unknown' };
}

export function isRunning(known: RunningProcess): boolean {
  return birthOf(known.pid) === known.born;
}

/** True while a process with this number exists and is not a corpse waiting to be collected. */
export function exists(pid: number): boolean {
  return birthOf(pid) !== null;
}

/** The command line of a process, null when it is gone. */
export function commandOf(pid: number): string | null {
  if (process.platform !== 'linux') return fromPs(pid, 'command=');
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ').trim();
  } catch {
    return null;
  }
}

function birthOf(pid: number): string | null {
  if (process.platform !== 'linux') return fromPs(pid, 'lstart=');
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name stands in brackets and may itself hold brackets and blanks; fields count from behind it.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return fields[0] === 'Z' ? null : `${bootId()}:${fields[19]}`;
  } catch {
    return null;
  }
}

function bootId(): string {
  return readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
}

function fromPs(pid: number, field: string): string | null {
  try {
    return execFileSync('ps', ['-o', field, '-p', String(pid)], { encoding: 'utf8' }).trim() || null;
  } catch {
    return null;
  }
}
