import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** The healing model against other integrators, in a process of its own that says its rows itself. */
export function benchHealing(): void {
  const script = fileURLToPath(new URL('../../tools/healing/measure-healing.ts', import.meta.url));
  const { status } = spawnSync(process.execPath, [script], { stdio: 'inherit' });
  if (status !== 0) throw new Error('the healing model could not be measured');
}
