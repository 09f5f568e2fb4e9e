import { z } from 'zod';
import { endpoint, permission } from './endpoint.ts';
import { clinicalDay, id, instant } from './wire.ts';

/** What a column of a foreign table can hold for us. */
export const importField = z.enum(['given_name', 'family_name', 'birth_date', 'phone', 'email', 'called', 'notes']);

/** Where each field stands, by the number of its column from 0. A field that no column holds is left out. */
export const importMapping = z.strictObject({
  columns: z.partialRecord(importField, z.int().min(0).max(500)),
  /** How dates such as 03/04/1980 are to be read: asked once for the whole column, never guessed. */
  date_order: z.enum(['day-first', 'month-first']).nullable(),
});

/** Where the bytes of the file are sent: PUT, as they are. */
export const importFilePath = '/api/patient-import-files/:import_id/:file_name';

export const importState = z.enum(['looked-at', 'running', 'done', 'undone', 'given-up']);

const rejectedRow = z.strictObject({
  /** Of the file, from 1. */
  line: z.int(),
  /** Null where the row as a whole is at fault. */
  field: importField.nullable(),
  fault: z.string(),
  remedy: z.string(),
});

const progress = {
  import_id: id,
  file_name: z.string(),
  state: importState,
  rows_total: z.int(),
  rows_done: z.int(),
  imported: z.int(),
  rejected: z.int(),
  skipped: z.int(),
  begun_by: z.string(),
  begun_at: instant,
  finished_at: instant.nullable(),
  undone_by: z.string().nullable(),
  undone_at: instant.nullable(),
};

export const importProgress = z.strictObject(progress);

/** What the file comes to under the present mapping. Nothing has been written yet. */
export const importPreview = z.strictObject({
  ...progress,
  encoding: z.enum(['utf-8', 'windows-1252']),
  separator: z.enum([',', ';', 'tab', '|']),
  columns: z.array(z.strictObject({ heading: z.string(), examples: z.array(z.string()) })),
  mapping: importMapping,
  /** Needed before anything can be read: fields that no column holds, and dates that can be read in two ways. */
  missing: z.array(importField),
  ambiguous_dates: z.array(z.string()),
  counts: z.strictObject({ ready: z.int(), rejected: z.int(), alike: z.int() }),
  /** The first rows as they would be written. */
  first: z.array(
    z.strictObject({
      line: z.int(),
      given_name: z.string(),
      family_name: z.string(),
      birth_date: clinicalDay,
      phone: z.string(),
      email: z.string(),
    }),
  ),
  /** The first of them; all are in the report. */
  rejected_rows: z.array(rejectedRow),
  /** Rows that seem to be there already, in the practice or further up in the file. */
  alike: z.array(
    z.strictObject({
      line: z.int(),
      name: z.string(),
      birth_date: clinicalDay,
      /** The patient of the practice that it looks like; null where it is a row of this file. */
      patient_id: id.nullable(),
      like: z.string(),
    }),
  ),
});

const params = z.strictObject({ import_id: id });
const access = permission('practice.manage');

export const listPatientImports = endpoint({
  name: 'patient-import.list',
  method: 'GET',
  path: '/api/patient-imports',
  access,
  summary: 'Imports of patients, the newest first',
  response: z.strictObject({ imports: z.array(importProgress) }),
});

export const previewPatientImport = endpoint({
  name: 'patient-import.preview',
  method: 'GET',
  path: '/api/patient-imports/:import_id',
  access,
  summary: 'What a file of patients comes to: columns, first rows, rejected rows, likely duplicates. Writes nothing',
  params,
  response: importPreview,
});

export const mapPatientImport = endpoint({
  name: 'patient-import.map',
  method: 'PUT',
  path: '/api/patient-imports/:import_id/mapping',
  access,
  summary: 'Say which column holds what, and how ambiguous dates are to be read',
  params,
  body: importMapping,
  response: importPreview,
});

export const startPatientImport = endpoint({
  name: 'patient-import.start',
  method: 'POST',
  path: '/api/patient-imports/:import_id/start',
  access,
  summary: 'Confirm: write every row that was not rejected; of rows that seem to be there already only those named',
  params,
  body: z.strictObject({ add_anyway: z.union([z.literal('all'), z.array(z.int().min(1)).max(5000)]).default([]) }),
  response: importProgress,
});

export const continuePatientImport = endpoint({
  name: 'patient-import.continue',
  method: 'POST',
  path: '/api/patient-imports/:import_id/continue',
  access,
  summary: 'Write the next piece and say how far it came. An import that was interrupted goes on where it stood',
  params,
  response: importProgress,
});

export const undoPatientImport = endpoint({
  name: 'patient-import.undo',
  method: 'POST',
  path: '/api/patient-imports/:import_id/undo',
  access,
  summary: 'Take a whole import back, as long as none of its patients has been touched',
  params,
  response: importProgress,
});

export const giveUpPatientImport = endpoint({
  name: 'patient-import.give-up',
  method: 'POST',
  path: '/api/patient-imports/:import_id/give-up',
  access,
  summary: 'Forget a file that was looked at, or stop an import where it is',
  params,
  response: importProgress,
});
