import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One step of the record's history: forward only, never changed once it has been applied anywhere. */
export type MigrationFile = {
  readonly number: number;
  readonly name: string;
  readonly sql: string;
  /** SHA-256 in hexadecimal. */
  readonly checksum: string;
};

const FOLDER = join(import.meta.dirname, '..', 'migrations');
const FILE_NAME = /^(\d{4})_([a-z0-9_]+)\.sql$/;

/** All migrations of this version of the product, in order. Two with the same number are a bug and throw. */
export function migrationFiles(folder: string = FOLDER): readonly MigrationFile[] {
  const names = readdirSync(folder)
    .filter((name) => name.endsWith('.sql'))
    .toSorted();
  const files = names.map((name) => readMigration(folder, name));
  const twice = files.find((file, index) => file.number === files[index + 1]?.number);
  if (twice !== undefined) throw new Error(`two migrations have the number ${twice.number}`);
  return files;
}

/** Changes whenever any migration does: names the template database of the tests. */
export function migrationsDigest(files: readonly MigrationFile[]): string {
  const all = files.map(({ number, checksum }) => `${number}:${checksum}`).join('\n');
  return createHash('sha256').update(all).digest('hex').slice(0, 16);
}

function readMigration(folder: string, fileName: string): MigrationFile {
  const [, number = '', name = ''] = FILE_NAME.exec(fileName) ?? [];
  if (number === '') throw new Error(`the migration ${fileName} is not named NNNN_what_it_does.sql`);
  const sql = readFileSync(join(folder, fileName), 'utf8');
  return { number: Number(number), name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
}
