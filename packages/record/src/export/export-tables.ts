import type { Scope } from '../practice-scope.ts';

/** One table as an export writes it. Names stand in a schema of the record's own and are quoted where they have to be. */
export type ExportTable = {
  readonly name: string;
  readonly columns: readonly ExportColumn[];
  readonly key: readonly string[];
  /** Columns that refer to another row of the same table: rows without come first. */
  readonly own_references: readonly string[];
};

export type ExportColumn = { readonly name: string; readonly type: string; readonly is_nullable: boolean };

/**
 * Answers that were kept for writes sent twice are for this server alone, some of them sealed under its keys: they
 * are not part of what a practice owns.
 */
const LEFT_OUT: readonly string[] = ['command_receipt'];

/** Every table of the practice, each behind those it refers to, so that rows can be put back in this order. */
export async function exportTables(scope: Pick<Scope, 'query'>): Promise<readonly ExportTable[]> {
  const { rows } = await scope.query<ExportTable & { readonly refers_to: readonly string[] }>(TABLES, [[...LEFT_OUT]]);
  const ordered: ExportTable[] = [];
  let waiting = rows;
  while (waiting.length > 0) {
    const placed = new Set(ordered.map((table) => table.name));
    const next = waiting.filter((table) => table.refers_to.every((name) => placed.has(name)));
    if (next.length === 0)
      throw new Error(`tables refer to each other in a circle: ${waiting.map(({ name }) => name).join(', ')}`);
    ordered.push(...next.map(({ refers_to: _, ...table }) => table));
    waiting = waiting.filter((table) => !next.includes(table));
  }
  return ordered;
}

const TABLES = `
  select quote_ident(relname) as name,
         (select json_agg(json_build_object('name', attname, 'type', format_type(atttypid, atttypmod),
                                            'is_nullable', not attnotnull) order by attnum)
            from pg_attribute where attrelid = pg_class.oid and attnum > 0 and not attisdropped) as columns,
         (select json_agg(quote_ident(attname) order by place)
            from pg_index, unnest(indkey) with ordinality as k (number, place)
            join pg_attribute on attnum = number
           where indrelid = pg_class.oid and indisprimary and attrelid = pg_class.oid) as key,
         (select coalesce(json_agg(quote_ident(attname)), '[]')
            from pg_constraint join pg_attribute on attrelid = conrelid and attnum = conkey[2]
           where conrelid = pg_class.oid and contype = 'f' and confrelid = pg_class.oid) as own_references,
         (select coalesce(json_agg(distinct quote_ident(target.relname)), '[]')
            from pg_constraint join pg_class target on target.oid = confrelid
           where conrelid = pg_class.oid and contype = 'f' and confrelid <> pg_class.oid) as refers_to
    from pg_class join pg_namespace on pg_namespace.oid = relnamespace
   where nspname = 'public' and relkind in ('r', 'p') and not relispartition and not relname = any ($1::text[])
   order by relname`;
