/**
 * Ends this process in good order when the one that started it is gone, however that went: a shell between npm and us passes no signal on, and a killed
 * process passes none at all. Loaded into the server before anything else, so that nothing is ever left running.
 */
import { readFileSync } from 'node:fs';

const began = starters();

setInterval(() => {
  if (starters() !== began) process.kill(process.pid, 'SIGTERM');
}, 500).unref();

/**
 * The process that started this one; where that is npm's shell, the process that started the shell as well, as far as the system tells (Linux does).
 *
 * @returns {string}
 */
function starters() {
  try {
    const [, name = '', parent = ''] =
      /\((.*)\) \S (\d+)/s.exec(readFileSync(`/proc/${process.ppid}/stat`, 'utf8')) ?? [];
    return /^(sh|dash|bash)$/.test(name) ? `${process.ppid} ${parent}` : `${process.ppid}`;
  } catch {
    return `${process.ppid}`;
  }
}
