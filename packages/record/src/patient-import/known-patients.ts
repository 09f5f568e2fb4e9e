import type { Scope } from '../practice-scope.ts';

export type KnownPatient = {
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: string;
};

/** Patients of the practice born on one of these days, without those that this import itself has brought. */
export async function patientsBornOn(
  scope: Scope,
  days: readonly string[],
  import_id: string,
): Promise<readonly KnownPatient[]> {
  const { rows } = await scope.query<KnownPatient>(
    `select p.patient_id, p.given_name, p.family_name, p.birth_date from patient p
      where p.practice_id = $1 and p.birth_date = any ($2::date[]) and p.withdrawn_at is null
        and (select r.import_id from patient_import_row r
              where r.practice_id = $1 and r.patient_id = p.patient_id) is distinct from $3::uuid`,
    [scope.practice_id, days, import_id],
  );
  return rows;
}
