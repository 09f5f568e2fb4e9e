import type { Scope } from '../practice-scope.ts';
import { ofPerson } from '../patient-merge/of-person.ts';

/** Whether this session and this check-in exist and are this patient's; null asks for nothing. */
export async function belongToPatient(
  scope: Scope,
  patient_id: string,
  linked: { readonly session_id: string | null; readonly check_in_id: string | null },
): Promise<{ readonly patient: boolean; readonly session: boolean; readonly check_in: boolean }> {
  const { rows } = await scope.query<{ patient: boolean; session: boolean; check_in: boolean }>(
    `select exists (select from patient p where p.practice_id = $1 and p.patient_id = $2) as patient,
            $3::uuid is null or exists (select from session s
              where s.practice_id = $1 and ${ofPerson('s.patient_id', '$2')} and s.session_id = $3::uuid) as session,
            $4::uuid is null or exists (select from check_in c
              where c.practice_id = $1 and ${ofPerson('c.patient_id', '$2')} and c.check_in_id = $4::uuid) as check_in`,
    [scope.practice_id, patient_id, linked.session_id, linked.check_in_id],
  );
  return rows[0] ?? { patient: false, session: false, check_in: false };
}
