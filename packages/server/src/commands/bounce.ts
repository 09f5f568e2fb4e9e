import { text } from 'node:stream/consumers';
import { openDatabase } from '@stipple/record';
import { Temporal } from 'temporal-polyfill';
import { commandConfig, openForCommand, sayProgress } from '../installation/for-command.ts';
import { readDeliveryReport } from '../messages/read-dsn.ts';
import { takeBounce, type Taken } from '../messages/take-bounce.ts';

/**
 * `npm run bounce < returned.eml`: takes in one returned mail, while Stipple runs or not. Whoever can run programs on this
 * machine with the installation's own files may; nothing listens. A mail server's alias or a mail fetcher can pipe into it.
 */
const SENTENCES = {
  'no-report':
    'This is no returned mail: it has no delivery status and did not come to an address of ours for that. Give the whole mail, with its headers.',
  'not-ours': 'This report is not about a mail of Stipple. Nothing was changed.',
} as const;

const ANSWERS: Readonly<Record<Exclude<Taken, 'unknown-mail'>, string>> = {
  noted: 'The mail is marked as returned, and the inbox has an item about it.',
  known: 'That this mail came back was known. Nothing was changed.',
  'no-news': 'The mail server is still trying, or says that the mail arrived. Nothing was changed.',
};

process.exitCode = await main();

async function main(): Promise<number> {
  const report = readDeliveryReport(await text(process.stdin));
  if (!report.ok) return refused(SENTENCES[report.problem.code]);
  const config = commandConfig();
  if (!config.ok) return refused(config.problem);
  const installation = await openForCommand(config.value, sayProgress);
  if (!installation.ok) return refused(installation.problem);
  const db = openDatabase(installation.value.database.app, { max: 1 });
  try {
    const taken = await takeBounce(db, report.value, Temporal.Now.instant());
    if (taken === 'unknown-mail') return refused('This record has sent no such mail. Nothing was changed.');
    process.stdout.write(`${ANSWERS[taken]}\n`);
    return 0;
  } finally {
    await db.close();
    await installation.value.close();
  }
}

function refused(sentence: string): number {
  sayProgress(sentence);
  return 1;
}
