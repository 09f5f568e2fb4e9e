import type {
  giveUpPatientImport,
  listPatientImports,
  mapPatientImport,
  previewPatientImport,
} from '@stipple/contract/patient-import';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import type { Scope } from '@stipple/record';
import {
  changePatientImport,
  listPatientImportRows,
  readPatientImport,
  type ImportState,
  type PatientImportRow,
} from '@stipple/record/patient-import/patient-import';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { presentPreview, presentProgress } from './present-import.ts';
import { readImport } from './read-import.ts';

export async function listPatientImportsCommand({ scope }: StaffContext): Answer<typeof listPatientImports> {
  noteImport(scope, 'patient-import.list', null, {});
  return ok({ imports: (await listPatientImportRows(scope)).map(presentProgress) });
}

export async function previewPatientImportCommand(
  context: StaffContext,
  { params: { import_id } }: InputOf<typeof previewPatientImport>,
): Answer<typeof previewPatientImport> {
  const { scope, today } = context;
  const row = await readPatientImport(scope, import_id);
  if (row === null) return fail(noSuchImport());
  const read = await readImport(scope, row, today);
  if (!read.ok) return read;
  noteImport(scope, 'patient-import.preview', import_id, {});
  return ok(await presentPreview(scope, row, read.value));
}

export async function mapPatientImportCommand(
  { scope, today }: StaffContext,
  { params: { import_id }, body }: InputOf<typeof mapPatientImport>,
): Answer<typeof mapPatientImport> {
  const row = await importInState(scope, import_id, ['looked-at']);
  if (!row.ok) return row;
  const chosen = Object.values(body.columns);
  if (new Set(chosen).size < chosen.length)
    return fail(
      problem('invalid-request', 'One column is to hold two things.', {
        errors: [{ field: 'columns', fault: 'name one column twice; choose another for one of the fields' }],
      }),
    );
  const changed = await changePatientImport(scope, import_id, { mapping: body });
  const read = await readImport(scope, changed, today);
  if (!read.ok) return read;
  noteImport(scope, 'patient-import.map', import_id, { date_order: body.date_order });
  return ok(await presentPreview(scope, changed, read.value));
}

/** Forgets a file that was only looked at; what a running import has written stays written, and can be undone. */
export async function giveUpPatientImportCommand(
  { scope, now }: StaffContext,
  { params: { import_id } }: InputOf<typeof giveUpPatientImport>,
): Answer<typeof giveUpPatientImport> {
  const row = await importInState(scope, import_id, ['looked-at', 'running']);
  if (!row.ok) return row;
  const changed = await changePatientImport(scope, import_id, {
    state: 'given-up',
    finished_at: instantText(now),
    lets_go: true,
  });
  noteImport(scope, 'patient-import.give-up', import_id, { imported: changed.imported });
  return ok(presentProgress(changed));
}

/** The import, held, in one of these states. */
export async function importInState(
  scope: Scope,
  import_id: string,
  states: readonly ImportState[],
): Promise<Result<PatientImportRow, Problem>> {
  const row = await readPatientImport(scope, import_id, true);
  if (row === null) return fail(noSuchImport());
  if (states.includes(row.state)) return ok(row);
  return fail(problem('wrong-state', `The import is ${row.state} by now.`, { extra: { state: row.state } }));
}

export function noSuchImport(): Problem {
  return problem('not-found', 'There is no such import here.');
}

export function noteImport(
  scope: Scope,
  action: string,
  import_id: string | null,
  detail: Readonly<Record<string, unknown>>,
): void {
  scope.audit({
    action,
    subject_kind: import_id === null ? 'practice' : 'patient-import',
    subject_id: import_id ?? scope.practice_id,
    patient_id: null,
    detail,
  });
}
