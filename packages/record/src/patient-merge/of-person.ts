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
                  join patient alike on alike.practice_id = $1
                   and coalesce(alike.merged_into, alike.patient_id) = coalesce(meant.merged_into, meant.patient_id)
                 where meant.practice_id = $1 and meant.patient_id = ${patient})`;
}
