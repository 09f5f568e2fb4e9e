import type { Scope } from '../practice-scope.ts';

export type ImportState = 'looked-at' | 'running' | 'done' | 'undone' | 'given-up';

export type PatientImportRow = {
  readonly import_id: string;
  readonly file_name: string;
  readonly state: ImportState;
  /** JSON. */
  readonly mapping: unknown;
  /** Lines to add although somebody alike is there. */
  readonly add_anyway: readonly number[];
  readonly rows_total: number;
  readonly rows_done: number;
  readonly imported: number;
  readonly rejected: number;
  readonly skipped: number;
  readonly begun_by: string;
  readonly begun_at: string;
  readonly finished_at: string | null;
  readonly undone_by: string | null;
  readonly undone_at: string | null;
};

export type NewPatientImport = Pick<
  PatientImportRow,
  'import_id' | 'file_name' | 'rows_total' | 'begun_by' | 'begun_at'
> & { readonly content: Buffer; readonly content_sha256: Buffer; readonly mapping: unknown };

const COLUMNS = `import_id, file_name, state, mapping, add_anyway, rows_total, rows_done, imported, rejected, skipped,
  begun_by, begun_at, finished_at, undone_by, undone_at`;

/** False where the identifier is taken. Files of imports that are over are let go. */
export async function insertPatientImport(scope: Scope, row: NewPatientImport): Promise<boolean> {
  await scope.query(
    `update patient_import set content = null
      where practice_id = $1 and content is not null and state in ('done', 'undone', 'given-up')`,
    [scope.practice_id],
  );
  const { rowCount } = await scope.query(
    `insert into patient_import (practice_id, import_id, file_name, content_sha256, content, mapping, rows_total, begun_by, begun_at)
     values ($1, $2, $3, $4, $5, $6::jsonb, $7, $8, $9) on conflict (practice_id, import_id) do nothing`,
    [
      scope.practice_id,
      row.import_id,
      row.file_name,
      row.content_sha256,
      row.content,
      JSON.stringify(row.mapping),
      row.rows_total,
      row.begun_by,
      row.begun_at,
    ],
  );
  return rowCount === 1;
}

/** Newest first. */
export async function listPatientImportRows(scope: Scope): Promise<readonly PatientImportRow[]> {
  const { rows } = await scope.query<PatientImportRow>(
    `select ${COLUMNS} from patient_import where practice_id = $1 order by begun_at desc, import_id desc limit 50`,
    [scope.practice_id],
  );
  return rows;
}

/** Held until the transaction ends where something is to be written. */
export async function readPatientImport(
  scope: Scope,
  import_id: string,
  isHeld = false,
): Promise<PatientImportRow | null> {
  const { rows } = await scope.query<PatientImportRow>(
    `select ${COLUMNS} from patient_import where practice_id = $1 and import_id = $2 ${isHeld ? 'for update' : ''}`,
    [scope.practice_id, import_id],
  );
  return rows[0] ?? null;
}

/** Null once the file was let go. */
export async function readImportFile(scope: Scope, import_id: string): Promise<Buffer | null> {
  const { rows } = await scope.query<{ content: Buffer | null }>(
    'select content from patient_import where practice_id = $1 and import_id = $2',
    [scope.practice_id, import_id],
  );
  return rows[0]?.content ?? null;
}

/** What changes of an import, by name. */
export type ImportChange = Partial<
  Pick<
    PatientImportRow,
    'state' | 'rows_done' | 'imported' | 'rejected' | 'skipped' | 'finished_at' | 'undone_by' | 'undone_at'
  >
> & { readonly mapping?: unknown; readonly add_anyway?: readonly number[]; readonly lets_go?: boolean };

export async function changePatientImport(
  scope: Scope,
  import_id: string,
  change: ImportChange,
): Promise<PatientImportRow> {
  const { mapping, add_anyway, lets_go, ...plain } = change;
  const row = await scope.kysely
    .updateTable('patient_import')
    .set({
      ...plain,
      ...(mapping === undefined ? {} : { mapping: JSON.stringify(mapping) }),
      ...(add_anyway === undefined ? {} : { add_anyway: [...add_anyway] }),
      ...(lets_go === true ? { content: null } : {}),
    })
    .where('practice_id', '=', scope.practice_id)
    .where('import_id', '=', import_id)
    .returning('import_id')
    .executeTakeFirstOrThrow();
  const changed = await readPatientImport(scope, row.import_id);
  if (changed === null) throw new Error('the import that was just changed is not there');
  return changed;
}
