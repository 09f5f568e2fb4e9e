import type { Scope } from '../practice-scope.ts';
import { personRows } from '../patient-merge/same-person.ts';
import { exportTables } from './export-tables.ts';

/** Everything filed under one person, by table. Rows are JSON as an export of everything has them. */
export type PersonTables = { readonly [table: string]: readonly Readonly<Record<string, unknown>>[] };

/**
 * Not part of a person's record: who looked at it, which is the practice's own trail; what only serves searching, importing or a
 * browser; and merges, which speak of whom the person was taken for.
 */
const LEFT_OUT: ReadonlySet<string> = new Set([
  'audit_event',
  'patient_gram',
  'patient_import_row',
  'patient_merge',
  'portal_session',
  'practice',
  'staff_member',
]);

/** Secrets, even hashed; what compares names; and somebody else's identifier. */
const HIDDEN: readonly string[] = ['secret_hash', 'search_key', 'other_patient_id'];

/**
 * Read from the catalogue of tables, so that a new one is not forgotten: rows that name the person, and rows that refer to
 * such rows and to nobody else's. Whoever was merged into the person is the person.
 */
export async function readPersonTables(scope: Scope, patient_id: string): Promise<PersonTables> {
  const person = await personRows(scope, patient_id);
  const conditions = new Map<string, string>();
  const found: { [table: string]: readonly Readonly<Record<string, unknown>>[] } = {};
  const references = await referencesOf(scope);
  for (const { name, columns, key } of await exportTables(scope)) {
    if (LEFT_OUT.has(name)) continue;
    const own = columns.some((column) => column.name === 'patient_id');
    const condition = own ? `t.patient_id = any ($2::uuid[])` : throughOthers(references.get(name) ?? [], conditions);
    if (condition === null) continue;
    conditions.set(name, condition);
    const { rows } = await scope.query<{ row: Record<string, unknown> }>(
      `select to_jsonb(t) - $3::text[] as row from ${name} t
        where t.practice_id = $1 and ${condition} order by ${key.map((column) => `t.${column}`).join(', ')}`,
      [scope.practice_id, person, [...HIDDEN]],
    );
    if (rows.length > 0) found[name] = rows.map(({ row }) => row);
  }
  return found;
}

type Reference = {
  readonly name: string;
  readonly target: string;
  readonly columns: readonly string[];
  readonly target_columns: readonly string[];
};

/** A row belongs to the person when it refers to a row of theirs, and every such reference it has is to one of theirs. */
function throughOthers(references: readonly Reference[], conditions: ReadonlyMap<string, string>): string | null {
  const personal = references.filter(({ target }) => conditions.has(target));
  if (personal.length === 0) return null;
  const each = personal.map(({ target, columns, target_columns }) => {
    const matched = columns.map((column, at) => `t.${column} = outer_row.${target_columns[at] ?? column}`);
    // The condition of the other table speaks of its own row as t: it is made a table of its own here.
    const theirs = `(select t.* from ${target} t where t.practice_id = $1 and ${conditions.get(target) ?? 'false'}) outer_row`;
    return {
      isNull: `t.${columns[0] ?? ''} is null`,
      isTheirs: `exists (select from ${theirs} where ${matched.join(' and ')})`,
    };
  });
  const all = each.map(({ isNull, isTheirs }) => `(${isNull} or ${isTheirs})`);
  const some = each.map(({ isTheirs }) => isTheirs);
  return `(${all.join(' and ')} and (${some.join(' or ')}))`;
}

async function referencesOf(scope: Scope): Promise<ReadonlyMap<string, readonly Reference[]>> {
  const { rows } = await scope.query<Reference>(`
    select quote_ident(own.relname) as name, quote_ident(target.relname) as target,
           (select json_agg(quote_ident(attname) order by place) from unnest(conkey) with ordinality as k (number, place)
              join pg_attribute on attrelid = conrelid and attnum = number where attname <> 'practice_id') as columns,
           (select json_agg(quote_ident(attname) order by place) from unnest(confkey) with ordinality as k (number, place)
              join pg_attribute on attrelid = confrelid and attnum = number where attname <> 'practice_id') as target_columns
      from pg_constraint
      join pg_class own on own.oid = conrelid
      join pg_class target on target.oid = confrelid
      join pg_namespace on pg_namespace.oid = own.relnamespace and nspname = 'public'
     where contype = 'f' and conrelid <> confrelid and array_length(conkey, 1) > 1
     order by conname`);
  return Map.groupBy(rows, ({ name }) => name);
}
