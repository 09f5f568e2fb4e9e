import type { Scope } from '../practice-scope.ts';

export type PracticeExportRow = {
  readonly export_id: string;
  readonly asked_by: string;
  readonly asked_by_name: string;
  readonly asked_at: string;
  readonly usable_until: string;
  readonly with_photos: boolean;
  readonly begun_at: string | null;
  readonly parts_total: number | null;
  readonly parts_done: number;
  readonly finished_at: string | null;
  readonly rows_total: number | null;
  readonly photos_total: number | null;
  readonly bytes_total: number | null;
  readonly manifest_sha256: string | null;
  readonly fault: string | null;
};

const COLUMNS = `export_id, asked_by, asked_by_name, asked_at, usable_until, with_photos, begun_at, parts_total, parts_done,
  finished_at, rows_total::float8 as rows_total, photos_total, bytes_total::float8 as bytes_total,
  encode(manifest_sha256, 'hex') as manifest_sha256, fault`;

export type NewPracticeExport = Pick<
  PracticeExportRow,
  'export_id' | 'asked_by' | 'asked_by_name' | 'asked_at' | 'usable_until' | 'with_photos'
>;

/** False where the identifier is taken. */
export async function insertPracticeExport(scope: Scope, row: NewPracticeExport): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into practice_export (practice_id, export_id, asked_by, asked_by_name, asked_at, usable_until, with_photos)
     values ($1, $2, $3, $4, $5, $6, $7) on conflict (practice_id, export_id) do nothing`,
    [
      scope.practice_id,
      row.export_id,
      row.asked_by,
      row.asked_by_name,
      row.asked_at,
      row.usable_until,
      row.with_photos,
    ],
  );
  return rowCount === 1;
}

/** Newest first. */
export async function listPracticeExports(scope: Scope): Promise<readonly PracticeExportRow[]> {
  const { rows } = await scope.query<PracticeExportRow>(
    `select ${COLUMNS} from practice_export where practice_id = $1 order by asked_at desc, export_id desc limit 20`,
    [scope.practice_id],
  );
  return rows;
}

export async function readPracticeExport(scope: Scope, export_id: string): Promise<PracticeExportRow | null> {
  const { rows } = await scope.query<PracticeExportRow>(
    `select ${COLUMNS} from practice_export where practice_id = $1 and export_id = $2`,
    [scope.practice_id, export_id],
  );
  return rows[0] ?? null;
}

/** The archive is being written, from its beginning. */
export async function beginPracticeExport(scope: Scope, export_id: string, at: string): Promise<void> {
  await scope.query(
    `update practice_export set begun_at = $3, parts_done = 0, finished_at = null, fault = null
      where practice_id = $1 and export_id = $2`,
    [scope.practice_id, export_id, at],
  );
}

export async function noteExportProgress(
  scope: Scope,
  export_id: string,
  parts: { readonly total: number; readonly done: number },
): Promise<void> {
  await scope.query(
    'update practice_export set parts_total = $3, parts_done = $4 where practice_id = $1 and export_id = $2',
    [scope.practice_id, export_id, parts.total, parts.done],
  );
}

export type ExportEnd =
  | {
      readonly kind: 'whole';
      readonly rows: number;
      readonly photos: number;
      readonly bytes: number;
      readonly manifest_sha256: string;
      /** What the archive could not hold: pictures that the store no longer has. */
      readonly fault: string | null;
    }
  | { readonly kind: 'broken-off'; readonly fault: string };

export async function endPracticeExport(scope: Scope, export_id: string, at: string, end: ExportEnd): Promise<void> {
  if (end.kind === 'broken-off') {
    await scope.query('update practice_export set fault = $3 where practice_id = $1 and export_id = $2', [
      scope.practice_id,
      export_id,
      end.fault,
    ]);
    return;
  }
  await scope.query(
    `update practice_export set finished_at = $3, parts_done = coalesce(parts_total, 0), rows_total = $4, photos_total = $5,
            bytes_total = $6, manifest_sha256 = decode($7, 'hex'), fault = $8
      where practice_id = $1 and export_id = $2`,
    [scope.practice_id, export_id, at, end.rows, end.photos, end.bytes, end.manifest_sha256, end.fault],
  );
}
