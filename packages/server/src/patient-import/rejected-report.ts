import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { readPatientImport } from '@stipple/record/patient-import/patient-import';
import { z } from 'zod';
import { bindFile, type FileAnswer } from '../http/bind-file.ts';
import type { StaffContext } from '../http/contexts.ts';
import { noSuchImport, noteImport } from './look-at-import.commands.ts';
import { readImport, rowsWithAlike } from './read-import.ts';

/** Every row that is not written, as a table: its line, the field, what is wrong, what to do, and the row itself. */
export const rejectedReport = bindFile(
  {
    name: 'patient-import.rejected',
    path: '/api/patient-imports/:import_id/rejected.csv',
    access: { kind: 'permission', permission: 'practice.manage' },
    params: z.strictObject({ import_id: z.uuid() }),
  },
  report,
);

async function report(
  { scope, today }: StaffContext,
  { import_id }: { readonly import_id: string },
): Promise<Result<FileAnswer, Problem>> {
  const row = await readPatientImport(scope, import_id);
  if (row === null) return fail(noSuchImport());
  const read = await readImport(scope, row, today);
  if (!read.ok)
    return fail(problem('wrong-state', 'The file of this import was let go, and with it what was wrong with it.'));
  const { table, checked } = read.value;
  const cellsOf = new Map(table.rows.map(({ line, cells }) => [line, cells]));
  const rejected = checked.rows.flatMap(({ faults }) => faults);
  const anyway = new Set(row.add_anyway);
  const alike = (await rowsWithAlike(scope, import_id, checked.rows)).filter(
    ({ line, alike: like }) => like !== null && !anyway.has(line),
  );
  const lines = [
    ['line', 'field', 'fault', 'remedy', ...table.headings],
    ...rejected.map(({ line, field, fault, remedy }) => [
      String(line),
      field ?? '',
      fault,
      remedy,
      ...(cellsOf.get(line) ?? []),
    ]),
    ...alike.map(({ line, alike: like }) => [
      String(line),
      '',
      `seems to be there already: ${like?.like ?? ''}`,
      'Choose to add it anyway, or leave it.',
      ...(cellsOf.get(line) ?? []),
    ]),
  ];
  noteImport(scope, 'patient-import.rejected', import_id, { rows: lines.length - 1 });
  const text = `\uFEFF${lines.map((cells) => cells.map(quoted).join(',')).join('\r\n')}\r\n`;
  return ok({ content_type: 'text/csv; charset=utf-8', filename: 'rejected-rows.csv', bytes: Buffer.from(text) });
}

/** Quoted where it has to be; what a spreadsheet would take for a formula is kept from being one. */
function quoted(cell: string): string {
  const harmless = /^[=+\-@\t\r]/.test(cell) && !/^[+-]?[\d\s()./-]+$/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
