/** Standard input as documents: one JSON document over any number of lines, or one in each line. */
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Fault } from './faults.ts';

export type Document = { readonly number: number; readonly content: unknown };

export type DocumentFault = Fault & { readonly document: number };

export function documentsIn(text: string): Result<readonly Document[], readonly DocumentFault[]> {
  if (text.trim() === '') return fail([{ document: 1, path: '', fault: 'nothing came on standard input' }]);
  const whole = parsed(text);
  if (whole.ok) return ok([{ number: 1, content: whole.value }]);
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length === 1 || !parsed(lines[0] ?? '').ok)
    return fail([{ document: 1, path: '', fault: `is not JSON: ${whole.problem}` }]);
  const read = lines.map((line, at) => ({ number: at + 1, content: parsed(line) }));
  const faults = read.flatMap(({ number, content }) =>
    content.ok ? [] : [{ document: number, path: '', fault: `is not JSON: ${content.problem}` }],
  );
  if (faults.length > 0) return fail(faults);
  return ok(read.flatMap(({ number, content }) => (content.ok ? [{ number, content: content.value }] : [])));
}

/** The day given for all documents goes into each that names none; two different days are a fault, not a choice. */
export function withDay({ number, content }: Document, as_of: string | null): Result<Document, DocumentFault> {
  if (as_of === null || typeof content !== 'object' || content === null || Array.isArray(content))
    return ok({ number, content });
  if (!('today' in content)) return ok({ number, content: { ...content, today: as_of } });
  if (content.today === as_of) return ok({ number, content });
  const fault = `is ${JSON.stringify(content.today)} here and ${as_of} in --as-of`;
  return fail({ document: number, path: 'today', fault });
}

function parsed(text: string): Result<unknown, string> {
  try {
    const content: unknown = JSON.parse(text);
    return ok(content);
  } catch (error) {
    return fail(error instanceof Error ? error.message : String(error));
  }
}
