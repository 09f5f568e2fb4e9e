/**
 * The engine for other programs:
 *   npm run --silent engine -- <command> [--as-of YYYY-MM-DD] [--schema]
 * reads one JSON document, or JSON lines, on standard input and writes one line of JSON for each. Where anything is wrong
 * nothing is written; the faults go to standard error as a list with paths, and the exit code is 2.
 */
import { text } from 'node:stream/consumers';
import { parseArgs } from 'node:util';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { commands, type EngineCommand } from './commands.ts';
import { documentsIn, withDay, type Document, type DocumentFault } from './documents.ts';
import type { Fault } from './faults.ts';

process.exitCode = await main();

async function main(): Promise<0 | 2> {
  const asked = readArguments();
  if ('faults' in asked) return refuse(asked.faults);
  if (asked.schema) return write([asked.command.schema()]);
  const documents = documentsIn(await text(process.stdin));
  return documents.ok ? answerAll(asked.command, documents.value, asked.as_of) : refuse(documents.problem);
}

type Asked = { readonly command: EngineCommand; readonly as_of: string | null; readonly schema: boolean };

function readArguments(): Asked | { readonly faults: readonly Fault[] } {
  try {
    const { values, positionals } = parseArgs({
      allowPositionals: true,
      options: { 'as-of': { type: 'string' }, schema: { type: 'boolean', default: false } },
    });
    const [name = '', ...more] = positionals;
    const command = commands.get(name);
    const as_of = values['as-of'] ?? null;
    if (command === undefined || more.length > 0)
      return { faults: [{ path: 'command', fault: `is one of ${[...commands.keys()].join(', ')}` }] };
    const date = as_of === null ? null : parseCalendarDate(as_of);
    if (date !== null && !date.ok) return { faults: [{ path: '--as-of', fault: date.problem.fault }] };
    return { command, as_of, schema: values.schema };
  } catch (error) {
    return { faults: [{ path: 'command', fault: error instanceof Error ? error.message : String(error) }] };
  }
}

function answerAll(command: EngineCommand, documents: readonly Document[], as_of: string | null): 0 | 2 {
  const faults: DocumentFault[] = [];
  const answers: unknown[] = [];
  for (const document of documents) {
    const dated = command.has_day ? withDay(document, as_of) : ({ ok: true, value: document } as const);
    if (!dated.ok) {
      faults.push(dated.problem);
      continue;
    }
    const answer = command.answer(dated.value.content);
    if (answer.ok) answers.push(answer.value);
    else faults.push(...answer.problem.map((fault) => ({ document: document.number, ...fault })));
  }
  return faults.length > 0 ? refuse(faults) : write(answers);
}

function write(answers: readonly unknown[]): 0 {
  process.stdout.write(answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''));
  return 0;
}

function refuse(faults: readonly Fault[]): 2 {
  process.stderr.write(`[\n${faults.map((fault) => `  ${JSON.stringify(fault)}`).join(',\n')}\n]\n`);
  return 2;
}
