import type { Scope } from '../practice-scope.ts';

/** A patient as it stands. */
export type PatientRow = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
  readonly phone: string;
  readonly email: string;
  readonly called: string;
  readonly notes: string;
  readonly version: number;
  readonly created_at: string;
};

export const patientColumns = [
  'patient_id',
  'given_name',
  'family_name',
  'birth_date',
  'phone',
  'email',
  'called',
  'notes',
  'version',
  'created_at',
] as const;

/** Null where this practice has no such patient. */
export async function readPatientRow(scope: Scope, patient_id: string): Promise<PatientRow | null> {
  const row = await scope.kysely
    .selectFrom('patient')
    .select(patientColumns)
    .where('practice_id', '=', scope.practice_id)
    .where('patient_id', '=', patient_id)
    .where('withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}

/** The row that stands for the person: the survivor where this one was merged into it. */
export async function readPersonRow(scope: Scope, patient_id: string): Promise<PatientRow | null> {
  const row = await scope.kysely
    .selectFrom('patient as asked')
    .innerJoin('patient', (join) =>
      join.on(({ eb, fn, and }) =>
        and([
          eb('patient.practice_id', '=', scope.practice_id),
          eb('patient.patient_id', '=', fn.coalesce('asked.merged_into', 'asked.patient_id')),
        ]),
      ),
    )
    .select(patientColumns.map((column) => `patient.${column}` as const))
    .where('asked.practice_id', '=', scope.practice_id)
    .where('asked.patient_id', '=', patient_id)
    .where('patient.withdrawn_at', 'is', null)
    .executeTakeFirst();
  return row ?? null;
}
