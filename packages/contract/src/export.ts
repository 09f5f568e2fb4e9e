import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { id, instant, newId } from './wire.ts';

const exportShape = z.strictObject({
  export_id: id,
  asked_by: z.string(),
  asked_at: instant,
  /** Until when the archive can be fetched, by whoever asked for it. */
  usable_until: instant,
  with_photos: z.boolean(),
  /** Where the archive is fetched; null for somebody else's, and once the time is over. */
  address: z.string().nullable(),
  begun_at: instant.nullable(),
  parts_total: z.int().nullable(),
  parts_done: z.int(),
  finished_at: instant.nullable(),
  rows_total: z.int().nullable(),
  photos_total: z.int().nullable(),
  bytes_total: z.int().nullable(),
  /** Of the manifest, which holds the hashes of everything else. */
  manifest_sha256: z.string().nullable(),
  fault: z.string().nullable(),
});

export const askForExport = endpoint({
  name: 'export.ask',
  method: 'POST',
  path: '/api/exports',
  access: permission('backup.manage'),
  summary: 'Ask for everything the practice has, as one archive in an open format. Needs the password or passkey again',
  body: z.strictObject({ export_id: newId, with_photos: z.boolean().default(true) }),
  response: exportShape,
});

export const listExports = endpoint({
  name: 'export.list',
  method: 'GET',
  path: '/api/exports',
  access: permission('backup.manage'),
  summary: 'Exports of the whole practice and how far they came, the newest first',
  response: z.strictObject({ exports: z.array(exportShape) }),
});
