import { gramsOf } from '../patients/grams.ts';
import { patientSearchKey, searchWords } from '../patients/search-key.ts';
import type { PatientFields } from '../patients/write-patient.ts';
import type { Scope } from '../practice-scope.ts';

/** A patient from a line of a file. */
export type ImportedPatient = { readonly line: number; readonly patient_id: string; readonly fields: PatientFields };

/**
 * A connection that has looked after a nearly empty practice looks patients up by walking the whole table, and would go on
 * doing so for every letter group of thousands of names: it is to think again, and to use indexes until this transaction ends.
 */
export async function expectMany(scope: Scope): Promise<void> {
  await scope.query('discard plans');
  await scope.query('set local enable_seqscan = off');
}

/** Writes a piece of an import, the patients with the lines they came from: a line that was written before is refused by its key. */
export async function insertImported(
  scope: Scope,
  import_id: string,
  patients: readonly ImportedPatient[],
  created_at: string,
): Promise<void> {
  if (patients.length === 0) return;
  const rows = patients.map(({ patient_id, line, fields }) => ({
    ...fields,
    patient_id,
    line,
    search_key: patientSearchKey(fields),
    grams: gramsOf([fields.given_name, fields.family_name, fields.called].flatMap(searchWords)),
  }));
  const json = JSON.stringify(rows);
  await scope.query(INSERT_PATIENTS, [scope.practice_id, json, created_at]);
  await scope.query(INSERT_GRAMS, [scope.practice_id, json]);
  await scope.query(INSERT_LINES, [scope.practice_id, import_id, json]);
}

const INSERT_PATIENTS = `
  insert into patient (practice_id, patient_id, given_name, family_name, birth_date, phone, email, called, notes, search_key,
                       created_at, opened_at)
  select $1, r.patient_id, r.given_name, r.family_name, r.birth_date, r.phone, r.email, r.called, r.notes, r.search_key,
         $3::timestamptz, $3::timestamptz
    from jsonb_to_recordset($2::jsonb) as r (patient_id uuid, given_name text, family_name text, birth_date date, phone text,
                                             email text, called text, notes text, search_key text)`;

const INSERT_GRAMS = `
  insert into patient_gram (practice_id, patient_id, gram)
  select $1, r.patient_id, jsonb_array_elements_text(r.grams)
    from jsonb_to_recordset($2::jsonb) as r (patient_id uuid, grams jsonb) on conflict do nothing`;

const INSERT_LINES = `
  insert into patient_import_row (practice_id, import_id, line, patient_id)
  select $1, $2, r.line, r.patient_id from jsonb_to_recordset($3::jsonb) as r (patient_id uuid, line integer)`;
