import { readFileSync } from 'node:fs';

/** SIGKILL for a PostgreSQL and all it started. Each process of a server leads a group of its own, so they are killed one by one, the main process first. */
export function killServer(server: number): void {
  for (const pid of [server, ...childrenOf(server)]) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It ended by itself in between.
    }
  }
}

/** Linux says; elsewhere the children end by themselves when they miss their parent. */
function childrenOf(pid: number): readonly number[] {
  try {
    const text = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8');
    return text.split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}
