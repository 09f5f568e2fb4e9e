import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** A process of this machine; corpses that wait to be collected are left out. */
type Process = { readonly pid: number; readonly command: string };

/** Processes that name this folder in their command line: a PostgreSQL of it, or programs of ours on it. */
export function runningOn(folder: string): readonly string[] {
  return processes().flatMap(({ pid, command }) => (command.includes(folder) ? [`${pid} ${command}`] : []));
}

/** The shell that stops a PostgreSQL whose starter died; it has to end with it. */
export function watchesOf(postmaster: number): readonly string[] {
  return processes().flatMap(({ pid, command }) =>
    command.includes(`stipple-watch ${postmaster}`) ? [`${pid} ${command}`] : [],
  );
}

export function isRunning(pid: number): boolean {
  return processes().some((one) => one.pid === pid);
}

/** Linux tells through /proc, which needs no program; elsewhere `ps` is always there. */
function processes(): readonly Process[] {
  return process.platform === 'linux' ? fromProc() : fromPs();
}

function fromProc(): readonly Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = textOf(`/proc/${name}/stat`);
      const state = stat.slice(stat.lastIndexOf(')') + 2).charAt(0);
      if (state === '' || state === 'Z') return [];
      return [{ pid: Number(name), command: textOf(`/proc/${name}/cmdline`).replaceAll('\0', ' ') }];
    });
}

function fromPs(): readonly Process[] {
  const lines = execFileSync('ps', ['-axo', 'pid=,stat=,command='], { encoding: 'utf8' }).split('\n');
  return lines.flatMap((line) => {
    const [, pid, state = 'Z', command = ''] = /^\s*(\d+)\s+(\S+)\s+(.*)$/.exec(line) ?? [];
    return state.startsWith('Z') ? [] : [{ pid: Number(pid), command }];
  });
}

function textOf(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
