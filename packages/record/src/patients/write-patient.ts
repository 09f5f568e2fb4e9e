import type { Scope } from '../practice-scope.ts';
import { addGrams } from './grams.ts';
import { patientColumns, type PatientRow } from './read-patient.ts';
import { patientSearchKey } from './search-key.ts';

export type PatientFields = Omit<PatientRow, 'patient_id' | 'version' | 'created_at'>;

/** Null where the identifier is taken. */
export async function insertPatient(
  scope: Scope,
  patient: PatientFields & { readonly patient_id: string; readonly created_at: string },
): Promise<PatientRow | null> {
  const row = await scope.kysely
    .insertInto('patient')
    .values({
      ...patient,
      practice_id: scope.practice_id,
      search_key: patientSearchKey(patient),
      opened_at: patient.created_at,
    })
    .onConflict((conflict) => conflict.doNothing())
    .returning(patientColumns)
    .executeTakeFirst();
  if (row === undefined) return null;
  await addGrams(scope, patient.patient_id, patient);
  return row;
}

/** Keeps the state that is replaced. Null where the version is no longer the one that was changed. */
export async function updatePatient(
  scope: Scope,
  change: {
    readonly patient_id: string;
    readonly version: number;
    readonly fields: PatientFields;
    readonly changed_by: string;
    readonly at: string;
  },
): Promise<PatientRow | null> {
  const row = await scope.kysely
    .selectFrom('patient')
    .select(patientColumns)
    .where('practice_id', '=', scope.practice_id)
    .where('patient_id', '=', change.patient_id)
    .where('version', '=', change.version)
    .forUpdate()
    .executeTakeFirst();
  if (row === undefined) return null;
  await keepVersion(scope, row, change.changed_by, change.at);
  await addGrams(scope, change.patient_id, change.fields);
  return writeFields(scope, change.patient_id, change.fields, change.at);
}

/** Puts a patient, by the row that stands for the person, at the top of those opened last. Part of writes on the chart, not of looks, which stay without a write of their own. */
export async function touchPatient(scope: Scope, patient_id: string, at: string): Promise<void> {
  await scope.query(
    `update patient set opened_at = $3
      where practice_id = $1 and patient_id = (select coalesce(meant.merged_into, meant.patient_id) from patient meant
                                                where meant.practice_id = $1 and meant.patient_id = $2)`,
    [scope.practice_id, patient_id, at],
  );
}

async function keepVersion(scope: Scope, replaced: PatientRow, changed_by: string, changed_at: string): Promise<void> {
  await scope.kysely
    .insertInto('patient_version')
    .values({
      practice_id: scope.practice_id,
      patient_id: replaced.patient_id,
      version: replaced.version,
      content: JSON.stringify(replaced),
      changed_by,
      changed_at,
    })
    .execute();
}

function writeFields(scope: Scope, patient_id: string, fields: PatientFields, at: string): Promise<PatientRow> {
  return scope.kysely
    .updateTable('patient')
    .set((now) => ({
      ...fields,
      search_key: patientSearchKey(fields),
      version: now('version', '+', 1),
      opened_at: at,
    }))
    .where('practice_id', '=', scope.practice_id)
    .where('patient_id', '=', patient_id)
    .returning(patientColumns)
    .executeTakeFirstOrThrow();
}
