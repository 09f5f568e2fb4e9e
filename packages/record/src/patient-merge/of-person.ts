/**
 * The condition that a row belongs to a person, as SQL. A person may have been entered twice and merged: then several rows
 * of `patient` are one person, and whichever of them is asked for, what was filed under any of them is found. The
 * practice is $1. Gathered into an array first, so that the rows are then looked up by their index and nothing is scanned.
 *
 * @param column where the patient's identifier stands, `s.patient_id`
 * @param patient whom it has to be: `$2`, or a column with its table
 */
export function ofPerson(column: string, patient: string): string {
  return `${column} = any (${rowsOfPerson(patient)})`;
}

/** The identifiers of all rows that are the same person, as an SQL array; empty where there is no such patient. */
export function rowsOfPerson(patient: string): string {
  return `array(select alike.patient_id from patient meant
                  join patient alike on alike.practice_id = $1 and ${personOf('alike')} = ${personOf('meant')}
                 where meant.practice_id = $1 and meant.patient_id = ${patient})`;
}

/**
 * Under whom a row of `patient` is found. Written with CASE and not with COALESCE, which row-level security does not trust
 * with an index: with it, every look for a person would read all patients of the practice.
 */
export function personOf(row: string): string {
  return `(case when ${row}.merged_into is null then ${row}.patient_id else ${row}.merged_into end)`;
}
