import type { importProgress } from '@stipple/contract/patient-import';
import type { PatientImportRow } from '@stipple/record/patient-import/patient-import';
import type { z } from 'zod';
import { rowsWithAlike, type ReadImport } from './read-import.ts';
import type { Scope } from '@stipple/record';
import type { ImportField } from './propose-mapping.ts';

const SHOWN_ROWS = 10;
const SHOWN_REJECTED = 50;
const SHOWN_ALIKE = 200;
const EXAMPLES = 3;
const NEEDED: readonly ImportField[] = ['given_name', 'family_name', 'birth_date'];
const SEPARATOR = { ',': ',', ';': ';', '\t': 'tab', '|': '|' } as const;

export function presentProgress(row: PatientImportRow): z.input<typeof importProgress> {
  const { mapping: _mapping, add_anyway: _lines, ...progress } = row;
  return progress;
}

/** What a person decides by: columns, what is missing, counts, the first rows, the rejected and the likely duplicates. */
export async function presentPreview(scope: Scope, row: PatientImportRow, read: ReadImport) {
  const { table, checked, mapping, encoding } = read;
  const ready = await rowsWithAlike(scope, row.import_id, checked.rows);
  const alike = ready.flatMap(({ line, patient, alike: like }) => (like === null ? [] : [{ line, patient, like }]));
  const rejected = checked.rows.filter(({ ready: patient }) => patient === null);
  return {
    ...presentProgress(row),
    encoding,
    separator: SEPARATOR[table.separator],
    columns: table.headings.map((heading, at) => ({ heading, examples: examplesOf(read, at) })),
    mapping,
    missing: NEEDED.filter((field) => mapping.columns[field] === undefined),
    ambiguous_dates: [...new Set(checked.ambiguous_dates)].slice(0, EXAMPLES),
    counts: { ready: ready.length - alike.length, rejected: rejected.length, alike: alike.length },
    first: ready
      .filter(({ alike: like }) => like === null)
      .slice(0, SHOWN_ROWS)
      .map(({ line, patient: { called: _c, notes: _n, ...patient } }) => ({ line, ...patient })),
    rejected_rows: rejected.flatMap(({ faults }) => faults).slice(0, SHOWN_REJECTED),
    alike: alike.slice(0, SHOWN_ALIKE).map(({ line, patient, like }) => ({
      line,
      name: `${patient.given_name} ${patient.family_name}`,
      birth_date: patient.birth_date,
      patient_id: like.patient_id,
      like: like.like,
    })),
  };
}

function examplesOf({ table }: ReadImport, at: number): string[] {
  const cells = table.rows.slice(0, 50).map(({ cells: row }) => row[at]?.trim() ?? '');
  return cells
    .filter((cell) => cell !== '')
    .slice(0, EXAMPLES)
    .map((cell) => cell.slice(0, 80));
}
