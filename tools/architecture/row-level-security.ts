/** Each table carries its row-level policy in the file that makes it, so that no table is ever without one. */
import type { Fault, SourceFile } from './source-file.ts';

/** Tables of a practice's record whose migration leaves out a part of the policy, or whose rows do not say whose they are. */
export function tableFaults(files: readonly SourceFile[]): readonly Fault[] {
  return files.filter(({ path }) => /^packages\/record\/migrations\/[^/]+\.sql$/.test(path)).flatMap(faultsOfMigration);
}

const createTable = /\bcreate\s+table\s+(?:if\s+not\s+exists\s+)?(?:(\w+)\.)?(\w+)\s*\(([\s\S]*?)\n\)/gi;

function faultsOfMigration({ path, text }: SourceFile): readonly Fault[] {
  const sql = text.replaceAll(/--.*$/gm, '');
  return [...sql.matchAll(createTable)].flatMap(([, schema = 'public', table = '', body = '']) =>
    schema === 'public'
      ? missingParts(sql, table, body).map((part) => `${path}: ${table} has no ${part} in the same file`)
      : [],
  );
}

function missingParts(sql: string, table: string, body: string): readonly string[] {
  const name = `(?:public\\.)?${table}\\b`;
  const parts: readonly (readonly [string, boolean])[] = [
    ['practice_id', /\bpractice_id\b/i.test(body)],
    [
      'enable row level security',
      new RegExp(`alter\\s+table\\s+${name}[^;]*enable\\s+row\\s+level\\s+security`, 'i').test(sql),
    ],
    [
      'force row level security',
      new RegExp(`alter\\s+table\\s+${name}[^;]*force\\s+row\\s+level\\s+security`, 'i').test(sql),
    ],
    ['policy', new RegExp(`create\\s+policy\\s+\\w+\\s+on\\s+${name}`, 'i').test(sql)],
  ];
  return parts.filter(([, present]) => !present).map(([part]) => part);
}
