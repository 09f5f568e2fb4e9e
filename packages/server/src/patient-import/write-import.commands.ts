import type { continuePatientImport, startPatientImport, undoPatientImport } from '@stipple/contract/patient-import';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { changePatientImport, type PatientImportRow } from '@stipple/record/patient-import/patient-import';
import { countTouched, withdrawImported } from '@stipple/record/patient-import/withdraw-import';
import { expectMany, insertImported } from '@stipple/record/patient-import/write-imported';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { importInState, noteImport } from './look-at-import.commands.ts';
import { presentProgress } from './present-import.ts';
import { readImport, rowsWithAlike, type ReadImport } from './read-import.ts';

/** Rows of the file in one transaction: short enough for nobody to wait, long enough not to read the file too often. */
const PIECE_ROWS = 1000;

/** The confirmation. From here on the import runs in pieces, and whoever interrupts it loses nothing and doubles nothing. */
export async function startPatientImportCommand(
  { scope, today }: StaffContext,
  { params: { import_id }, body: { add_anyway } }: InputOf<typeof startPatientImport>,
): Answer<typeof startPatientImport> {
  const row = await importInState(scope, import_id, ['looked-at']);
  if (!row.ok) return row;
  const read = await readImport(scope, row.value, today);
  if (!read.ok) return read;
  const unclear = demandClear(read.value);
  if (!unclear.ok) return unclear;
  const lines =
    add_anyway === 'all'
      ? (await rowsWithAlike(scope, import_id, read.value.checked.rows)).flatMap(({ line, alike }) =>
          alike === null ? [] : [line],
        )
      : add_anyway;
  const started = await changePatientImport(scope, import_id, { state: 'running', add_anyway: lines });
  noteImport(scope, 'patient-import.start', import_id, { rows: started.rows_total, add_anyway: lines.length });
  return ok(presentProgress(started));
}

/** The next piece, and how far the import came, in one transaction. Of two that ask at once the second goes on behind the first. */
export async function continuePatientImportCommand(
  context: StaffContext,
  { params: { import_id } }: InputOf<typeof continuePatientImport>,
): Answer<typeof continuePatientImport> {
  const { scope, today, now } = context;
  const row = await importInState(scope, import_id, ['running', 'done']);
  if (!row.ok) return row;
  if (row.value.state === 'done') return ok(presentProgress(row.value));
  const read = await readImport(scope, row.value, today);
  if (!read.ok) return read;
  await expectMany(scope);
  const written = await writePiece(context, row.value, read.value);
  const rows_done = Math.min(row.value.rows_total, row.value.rows_done + PIECE_ROWS);
  const isDone = rows_done === row.value.rows_total;
  const changed = await changePatientImport(scope, import_id, {
    rows_done,
    imported: row.value.imported + written.imported,
    rejected: row.value.rejected + written.rejected,
    skipped: row.value.skipped + written.skipped,
    ...(isDone ? { state: 'done', finished_at: instantText(now) } : {}),
  });
  noteImport(scope, 'patient-import.continue', import_id, { ...written, rows_done });
  return ok(presentProgress(changed));
}

/** All or nothing, and only while nobody has worked with any of the patients. They are found no more; their rows stay. */
export async function undoPatientImportCommand(
  { scope, actor, now }: StaffContext,
  { params: { import_id } }: InputOf<typeof undoPatientImport>,
): Answer<typeof undoPatientImport> {
  const row = await importInState(scope, import_id, ['done', 'given-up']);
  if (!row.ok) return row;
  const touched = await countTouched(scope, import_id);
  if (touched > 0)
    return fail(
      problem('wrong-state', `${touched} of the imported patients were worked with since; the import stays.`, {
        extra: { touched },
      }),
    );
  const undone_at = instantText(now);
  const patients = await withdrawImported(scope, import_id, undone_at);
  for (const patient_id of patients)
    scope.audit({
      action: 'patient-import.withdraw',
      subject_kind: 'patient',
      subject_id: patient_id,
      patient_id,
      detail: { import_id },
    });
  const undone_by = actor.display_name;
  const changed = await changePatientImport(scope, import_id, { state: 'undone', undone_by, undone_at, lets_go: true });
  noteImport(scope, 'patient-import.undo', import_id, { patients: patients.length });
  return ok(presentProgress(changed));
}

function demandClear({ mapping, checked }: ReadImport): Result<true, Problem> {
  const missing = (['given_name', 'family_name', 'birth_date'] as const).filter(
    (field) => mapping.columns[field] === undefined,
  );
  const errors = [
    ...missing.map((field) => ({ field: `columns.${field}`, fault: 'is needed: say which column holds it' })),
    ...(checked.ambiguous_dates.length > 0
      ? [{ field: 'date_order', fault: 'is needed: dates such as 03/04/1980 can be read in two ways' }]
      : []),
  ];
  return errors.length === 0
    ? ok(true)
    : fail(problem('invalid-request', 'Something has to be said first.', { errors }));
}

type Written = { readonly imported: number; readonly rejected: number; readonly skipped: number };

async function writePiece(
  { scope, now }: StaffContext,
  { import_id, rows_done, add_anyway }: PatientImportRow,
  { checked }: ReadImport,
): Promise<Written> {
  const piece = checked.rows.slice(rows_done, rows_done + PIECE_ROWS);
  const anyway = new Set(add_anyway);
  const ready = await rowsWithAlike(scope, import_id, checked.rows.slice(0, rows_done + PIECE_ROWS), rows_done);
  const wanted = ready
    .filter(({ line, alike }) => alike === null || anyway.has(line))
    .map(({ line, patient }) => ({ line, patient_id: newUuidV7(), fields: patient }));
  await insertImported(scope, import_id, wanted, instantText(now));
  for (const { patient_id, line } of wanted)
    scope.audit({
      action: 'patients.create',
      subject_kind: 'patient',
      subject_id: patient_id,
      patient_id,
      detail: { version: 1, import_id, line },
    });
  const rejected = piece.filter(({ ready: patient }) => patient === null).length;
  return { imported: wanted.length, rejected, skipped: ready.length - wanted.length };
}
