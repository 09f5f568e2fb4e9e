import { ofPerson } from '../patient-merge/of-person.ts';
import type { Scope } from '../practice-scope.ts';

export type LinkedPhoto = {
  readonly photo_id: string;
  readonly view: string;
  readonly taken_at: string;
  readonly session_id: string | null;
};

export type LinkedIncident = {
  readonly incident_id: string;
  readonly code: string;
  readonly kind: string;
  readonly lot: string;
  readonly raised_at: string;
  readonly acknowledged_at: string | null;
};

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

/** Photos of a person, newest first; none that were entered in error. */
export async function photosOfPerson(scope: Scope, patient_id: string): Promise<readonly LinkedPhoto[]> {
  const { rows } = await scope.query<LinkedPhoto>(
    `select f.photo_id, f.view, f.taken_at, f.session_id from photo f
      where f.practice_id = $1 and ${ofPerson('f.patient_id', '$2')}
        and not exists (select from photo_entered_in_error x where x.practice_id = $1 and x.photo_id = f.photo_id)
      order by f.taken_at desc limit 200`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

/** Incidents with the stock that this session had a part in. */
export async function incidentsOfSession(scope: Scope, session_id: string): Promise<readonly LinkedIncident[]> {
  const { rows } = await scope.query<LinkedIncident>(
    `${INCIDENT} and (i.session_id = $2 or i.other_session_id = $2) order by i.raised_at`,
    [scope.practice_id, session_id],
  );
  return rows;
}

export async function incidentsById(scope: Scope, incident_ids: readonly string[]): Promise<readonly LinkedIncident[]> {
  if (incident_ids.length === 0) return [];
  const { rows } = await scope.query<LinkedIncident>(`${INCIDENT} and i.incident_id = any ($2) order by i.raised_at`, [
    scope.practice_id,
    incident_ids,
  ]);
  return rows;
}

const INCIDENT = `
  select i.incident_id, i.code, i.kind, i.lot, i.raised_at, i.acknowledged_at
    from stock_incident i where i.practice_id = $1`;
