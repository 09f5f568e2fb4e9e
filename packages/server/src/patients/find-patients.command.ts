import type { findPatients } from '@stipple/contract/patients';
import { ageInYears, calendarDate, ok } from '@stipple/engine/kernel';
import { findPatientRows } from '@stipple/record/patients/find-patients';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

export async function findPatientsCommand(
  { scope, today }: StaffContext,
  { query }: InputOf<typeof findPatients>,
): Answer<typeof findPatients> {
  const rows = await findPatientRows(scope, query.text);
  return ok({ patients: rows.map((row) => ({ ...row, age: ageInYears(calendarDate(row.birth_date), today) })) });
}
