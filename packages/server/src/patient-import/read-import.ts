import { importMapping } from '@stipple/contract/patient-import';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type CalendarDate, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import { patientsBornOn } from '@stipple/record/patient-import/known-patients';
import { readImportFile, type PatientImportRow } from '@stipple/record/patient-import/patient-import';
import type { z } from 'zod';
import { findAlike, type Alike } from './alike.ts';
import { checkRows, type CheckedRow, type CheckedTable, type ReadyRow } from './check-rows.ts';
import { decodeText, type DecodedText } from './decode-text.ts';
import { splitTable, type TextTable } from './split-table.ts';

export type ImportMapping = z.output<typeof importMapping>;

/** A file as it reads under its present mapping. */
export type ReadImport = {
  readonly encoding: DecodedText['encoding'];
  readonly table: TextTable;
  readonly mapping: ImportMapping;
  readonly checked: CheckedTable;
};

/** The file that was read last: an import goes through the same one piece after piece. */
let lastRead: { readonly key: string; readonly read: ReadImport } | null = null;

/** Reads the kept file; the same bytes under the same mapping on the same day always read the same. */
export async function readImport(
  scope: Scope,
  row: PatientImportRow,
  today: CalendarDate,
): Promise<Result<ReadImport, Problem>> {
  const key = JSON.stringify([scope.practice_id, row.import_id, row.mapping, today]);
  if (lastRead?.key === key && (row.state === 'running' || row.state === 'looked-at')) return ok(lastRead.read);
  const bytes = await readImportFile(scope, row.import_id);
  if (bytes === null) return fail(problem('wrong-state', 'The file of this import was let go; choose it again.'));
  const decoded = decodeText(bytes);
  if (!decoded.ok) throw new Error('a file was kept that is no text');
  const table = splitTable(decoded.value.text);
  const mapping = importMapping.parse(row.mapping);
  const read = { encoding: decoded.value.encoding, table, mapping, checked: checkRows(table, mapping, today) };
  lastRead = { key, read };
  return ok(read);
}

/**
 * Rows that can be written, each with whom it looks like. A row is held against those above it too, of which only the ones
 * of the same birth date matter.
 */
export async function rowsWithAlike(
  scope: Scope,
  import_id: string,
  rows: readonly CheckedRow[],
  from = 0,
): Promise<readonly (ReadyRow & { readonly alike: Alike | null })[]> {
  const days = new Set(rows.slice(from).flatMap(({ ready }) => ready?.birth_date ?? []));
  const tell = findAlike(await patientsBornOn(scope, [...days], import_id));
  const told = rows.map(({ line, ready: patient }) =>
    patient === null || !days.has(patient.birth_date) ? null : { line, patient, alike: tell(line, patient) },
  );
  return told.slice(from).filter((row) => row !== null);
}
