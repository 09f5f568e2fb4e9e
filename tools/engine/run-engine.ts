/** The command without its process: arguments and standard input give what is written and the exit code. */
import { parseArgs } from 'node:util';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { commands, type EngineCommand } from './commands.ts';
import { documentsIn, withDay, type Document, type DocumentFault } from './documents.ts';
import type { Fault } from './faults.ts';

/** Either answers and 0, or faults and 2; never both. */
export type Outcome = { readonly code: 0 | 2; readonly out: string; readonly err: string };

export async function runEngine(args: readonly string[], input: () => Promise<string>): Promise<Outcome> {
  const asked = readArguments(args);
  if ('faults' in asked) return refused(asked.faults);
  if (asked.schema) return written([asked.command.schema()]);
  const documents = documentsIn(await input());
  return documents.ok ? answerAll(asked.command, documents.value, asked.as_of) : refused(documents.problem);
}

type Asked = { readonly command: EngineCommand; readonly as_of: string | null; readonly schema: boolean };

function readArguments(args: readonly string[]): Asked | { readonly faults: readonly Fault[] } {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
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

function answerAll(command: EngineCommand, documents: readonly Document[], as_of: string | null): Outcome {
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
  return faults.length > 0 ? refused(faults) : written(answers);
}

function written(answers: readonly unknown[]): Outcome {
  return { code: 0, out: answers.map((answer) => `${JSON.stringify(answer)}\n`).join(''), err: '' };
}

function refused(faults: readonly Fault[]): Outcome {
  return { code: 2, out: '', err: `[\n${faults.map((fault) => `  ${JSON.stringify(fault)}`).join(',\n')}\n]\n` };
}
