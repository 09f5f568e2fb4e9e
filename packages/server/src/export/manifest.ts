import { z } from 'zod';

export const EXPORT_FORMAT = 'stipple-export-1';

const sha256 = z.string().regex(/^[0-9a-f]{64}$/);
const tableName = z.string().regex(/^[a-z_"][a-z0-9_"]*$/);

/** What stands last in an archive: everything before it, by name, size and hash, and what an import has to prove. */
export const exportManifest = z.strictObject({
  format: z.literal(EXPORT_FORMAT),
  product_version: z.string(),
  practice_id: z.uuid(),
  practice_name: z.string(),
  exported_at: z.string(),
  migrations: z.array(z.strictObject({ number: z.int(), checksum: sha256 })),
  /** In the order in which they can be put back; `sha256` over all lines of a table, each with its line feed. */
  tables: z.array(z.strictObject({ name: tableName, rows: z.int(), sha256 })),
  files: z.array(z.strictObject({ path: z.string(), bytes: z.int(), sha256 })),
  photos: z.strictObject({ included: z.boolean(), count: z.int(), missing: z.array(sha256) }),
  audit: z.strictObject({ events: z.int(), head: z.string().nullable() }),
});

export type ExportManifest = z.output<typeof exportManifest>;
export const MANIFEST_PATH = 'manifest.json';
export const ACCOUNTS_PATH = 'accounts.json';
