import type { Client } from 'pg';

/** One table as a backup sees it. */
export type BackupTable = {
  /** Quoted, with its schema. */
  readonly name: string;
  /** Quoted. */
  readonly columns: readonly string[];
  /** Rows belong to practices and are copied practice by practice, as row-level security shows them. */
  readonly isPracticeTable: boolean;
};

/** Every table of the record, each behind those it refers to, so that rows can be put back in this order. */
export async function backupTables(owner: Client): Promise<readonly BackupTable[]> {
  const { rows } = await owner.query<BackupTable & { readonly refers_to: readonly string[] }>(`
    select format('%I.%I', nspname, relname) as name, nspname = 'public' as "isPracticeTable",
           array(select quote_ident(attname) from pg_attribute
                  where attrelid = pg_class.oid and attnum > 0 and not attisdropped and attgenerated = ''
                  order by attnum) as columns,
           array(select format('%I.%I', target_schema.nspname, target.relname)
                   from pg_constraint join pg_class target on target.oid = confrelid
                   join pg_namespace target_schema on target_schema.oid = target.relnamespace
                  where conrelid = pg_class.oid and contype = 'f' and confrelid <> pg_class.oid) as refers_to
      from pg_class join pg_namespace on pg_namespace.oid = relnamespace
     where nspname in ('identity', 'public') and relkind in ('r', 'p') and not relispartition
     order by nspname, relname`);
  const ordered: BackupTable[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const placed = new Set(ordered.map((table) => table.name));
    const next = waiting.filter((table) => table.refers_to.every((name) => placed.has(name)));
    if (next.length === 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map((t) => t.name).join(', ')}`);
    ordered.push(...next.map(({ name, columns, isPracticeTable }) => ({ name, columns, isPracticeTable })));
    waiting = waiting.filter((table) => !next.includes(table));
  }
  return ordered;
}

/** How many rows each table holds; the tables of practices are counted practice by practice and summed. */
export async function countRows(
  owner: Client,
  tables: readonly BackupTable[],
  practiceIds: readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const table of tables) {
    let sum = 0;
    for (const practice_id of table.isPracticeTable ? practiceIds : [null]) {
      await enterPractice(owner, practice_id);
      const { rows } = await owner.query<{ count: string }>(
        `select count(*) from ${table.name} ${inPractice(practice_id)}`,
      );
      sum += Number(rows[0]?.count);
    }
    counts.set(table.name, sum);
  }
  return counts;
}

/** For the current transaction. The id comes from the directory and is a UUID by its column's type. */
export async function enterPractice(owner: Client, practice_id: string | null): Promise<void> {
  await owner.query(`select set_config('app.practice_id', $1, true)`, [practice_id ?? '']);
}

export function inPractice(practice_id: string | null): string {
  return practice_id === null ? '' : `where practice_id = '${practice_id}'`;
}

export async function practiceIds(owner: Client): Promise<readonly string[]> {
  const { rows } = await owner.query<{ practice_id: string }>(
    'select practice_id from identity.directory order by practice_id',
  );
  return rows.map((row) => row.practice_id);
}
