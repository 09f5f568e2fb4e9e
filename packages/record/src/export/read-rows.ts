import type { Scope } from '../practice-scope.ts';
import type { ExportTable } from './export-tables.ts';

const AT_ONCE = 500;

/** Everything is read as it stood at one instant, however long it takes. The first statement of a transaction. */
export async function readAsOfNow(scope: Scope): Promise<void> {
  await scope.query('set transaction isolation level repeatable read, read only');
  await scope.query(`set local time zone 'UTC'`);
  await scope.query('set local idle_in_transaction_session_timeout = 0');
}

/** The rows of a table as lines of JSON, in the order of its key, a few hundred at a time. */
export async function* readRows(scope: Scope, table: ExportTable): AsyncGenerator<readonly string[]> {
  const order = [
    ...table.own_references.map((column) => `t.${column} nulls first`),
    ...table.key.map((column) => `t.${column}`),
  ];
  await scope.query(
    `declare export_rows no scroll cursor for
       select row_to_json(t)::text as line from ${table.name} t where t.practice_id = '${scope.practice_id}'
        order by ${order.join(', ')}`,
  );
  for (;;) {
    const { rows } = await scope.query<{ line: string }>(`fetch ${AT_ONCE} from export_rows`);
    if (rows.length > 0) yield rows.map(({ line }) => line);
    if (rows.length < AT_ONCE) break;
  }
  await scope.query('close export_rows');
}

/** The practice's entry in the directory and who may sign in to it: names and addresses, no password and no key. */
export async function readAccounts(scope: Scope): Promise<string> {
  const { rows } = await scope.query<{ accounts: string }>(
    `select json_build_object(
        'directory', (select row_to_json(d) from identity.directory d where d.practice_id = $1),
        'members', (select coalesce(json_agg(m order by m.user_id), '[]') from identity.membership m where m.practice_id = $1),
        'users', (select coalesce(json_agg(json_build_object('id', u.id, 'name', u.name, 'email', u.email) order by u.id), '[]')
                    from identity."user" u
                    join identity.membership m on m.practice_id = $1 and m.user_id = u.id))::text as accounts`,
    [scope.practice_id],
  );
  return rows[0]?.accounts ?? '';
}

/** SHA-256 in hexadecimal of every picture that a row of the practice speaks of. Read from the catalogue of tables. */
export async function readPhotoHashes(scope: Scope, tables: readonly ExportTable[]): Promise<readonly string[]> {
  const places = tables.flatMap(({ name, columns }) =>
    columns
      .filter((column) => PHOTO_COLUMNS.has(column.name) && !NOT_PICTURES.has(name))
      .map((column) => `select ${column.name} as hash from ${name} where practice_id = $1`),
  );
  const { rows } = await scope.query<{ hash: string }>(
    `select distinct encode(hash, 'hex') as hash from (${places.join(' union all ')}) found where hash is not null order by 1`,
    [scope.practice_id],
  );
  return rows.map((row) => row.hash);
}

const PHOTO_COLUMNS: ReadonlySet<string> = new Set(['content_sha256', 'display_sha256', 'thumbnail_sha256']);
/** The hash there is that of a table of names. */
const NOT_PICTURES: ReadonlySet<string> = new Set(['patient_import']);
