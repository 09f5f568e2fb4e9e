import type { Scope } from '../practice-scope.ts';

/**
 * How many patients of an import somebody has worked with since: corrected, merged, or named by any row of the record but
 * those of the import itself. The tables are asked of the database's own catalogue, so that a new one is not forgotten.
 */
export async function countTouched(scope: Scope, import_id: string): Promise<number> {
  const { rows: places } = await scope.query<{ table: string; column: string }>(REFERRING, [[...OF_THE_IMPORT]]);
  const named = places.map(
    ({ table, column }) => `exists (select from ${table} x where x.practice_id = $1 and x.${column} = p.patient_id)`,
  );
  const { rows } = await scope.query<{ touched: number }>(
    `select count(*)::integer as touched
       from patient_import_row r join patient p on p.practice_id = $1 and p.patient_id = r.patient_id
      where r.practice_id = $1 and r.import_id = $2
        and (p.version > 1 or p.merged_into is not null or ${named.join(' or ')})`,
    [scope.practice_id, import_id],
  );
  return rows[0]?.touched ?? 0;
}

/** From now on nobody finds them. Their rows stay, as everything does. Gives whom it was about. */
export async function withdrawImported(scope: Scope, import_id: string, at: string): Promise<readonly string[]> {
  const { rows } = await scope.query<{ patient_id: string }>(
    `update patient p set withdrawn_at = $3
       from patient_import_row r
      where r.practice_id = $1 and r.import_id = $2 and p.practice_id = $1 and p.patient_id = r.patient_id
        and p.withdrawn_at is null
     returning p.patient_id`,
    [scope.practice_id, import_id, at],
  );
  return rows.map((row) => row.patient_id);
}

const OF_THE_IMPORT = ['patient', 'patient_gram', 'patient_import_row', 'patient_version'];

const REFERRING = `
  select quote_ident(relname) as table, quote_ident(attname) as column
    from pg_constraint
    join pg_class on pg_class.oid = conrelid
    join pg_attribute on attrelid = conrelid and attnum = conkey[2]
   where contype = 'f' and confrelid = 'public.patient'::regclass and array_length(conkey, 1) = 2
     and not relname = any ($1::text[])
   order by 1, 2`;
