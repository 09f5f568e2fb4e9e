/**
 * The engine for other programs:
 *   npm run --silent engine -- <command> [--as-of YYYY-MM-DD] [--schema]
 * reads one JSON document, or JSON lines, on standard input and writes one line of JSON for each. Where anything is wrong
 * nothing is written; the faults go to standard error as a list with paths, and the exit code is 2. `--as-of` is the day of
 * every document that has one.
 */
import { text } from 'node:stream/consumers';
import { runEngine } from './run-engine.ts';

const { code, out, err } = await runEngine(process.argv.slice(2), () => text(process.stdin));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
