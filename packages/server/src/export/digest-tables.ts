import { createHash } from 'node:crypto';
import type { Scope } from '@stipple/record';
import { exportTables } from '@stipple/record/export/export-tables';
import { readAsOfNow, readRows } from '@stipple/record/export/read-rows';
import type { ExportManifest } from './manifest.ts';

/** How many rows each table has and the digest of their lines, exactly as an archive's manifest says it. */
export async function digestTables(scope: Scope): Promise<ExportManifest['tables']> {
  await readAsOfNow(scope);
  const digests: ExportManifest['tables'] = [];
  for (const table of await exportTables(scope)) {
    const digest = createHash('sha256');
    let rows = 0;
    for await (const lines of readRows(scope, table)) {
      rows += lines.length;
      for (const line of lines) digest.update(`${line}\n`);
    }
    digests.push({ name: table.name, rows, sha256: digest.digest('hex') });
  }
  return digests;
}
