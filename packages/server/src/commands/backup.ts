import { Temporal } from 'temporal-polyfill';
import { commandConfig, openForCommand, sayProgress } from '../installation/for-command.ts';
import { makeBackup } from '../practice/backups.ts';

/** `npm run backup`: one encrypted file with everything, while Stipple runs or not. */
process.exitCode = await main();

async function main(): Promise<number> {
  const config = commandConfig();
  if (!config.ok) return refused(config.problem);
  const installation = await openForCommand(config.value, sayProgress);
  if (!installation.ok) return refused(installation.problem);
  try {
    const made = await makeBackup(installation.value.backupPlace, Temporal.Now.instant(), sayProgress);
    if (!made.ok) return refused(made.problem.sentence);
    process.stdout.write(`The backup is in ${made.value.file ?? ''}\n`);
    return 0;
  } finally {
    await installation.value.close();
  }
}

function refused(sentence: string): number {
  sayProgress(sentence);
  return 1;
}
