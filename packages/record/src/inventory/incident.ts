import type { Scope } from '../practice-scope.ts';
import type { AgainstCode, AgainstUse, UseInHand } from './against-use.ts';
import type { LotKey } from './stock-terms.ts';

export type IncidentRow = LotKey & {
  readonly incident_id: string;
  readonly code: AgainstCode;
  readonly unit_id: string | null;
  readonly session_id: string;
  readonly patient_id: string;
  readonly patient_name: string;
  readonly session_day: string;
  readonly other_session_id: string | null;
  readonly other_patient_id: string | null;
  readonly other_patient_name: string | null;
  readonly reason: string;
  readonly raised_by: string;
  readonly raised_at: string;
  readonly acknowledged_at: string | null;
  readonly acknowledged_by: string | null;
  readonly acknowledged_note: string;
};

export type NewIncident = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly use: UseInHand;
  readonly against: AgainstUse;
  readonly reason: string;
  readonly raised_by: string;
  readonly raised_at: string;
};

/** Raises what is not raised yet; gives the ids of the new ones. */
export async function raiseIncidents(scope: Scope, incidents: readonly NewIncident[]): Promise<readonly string[]> {
  if (incidents.length === 0) return [];
  const { rows } = await scope.query<{ incident_id: string }>(
    `insert into stock_incident (practice_id, incident_id, incident_key, code, session_id, patient_id, other_session_id,
                                 other_patient_id, kind, entry, lot, unit_id, reason, raised_by, raised_at)
     select $1, gen_random_uuid(), i.incident_key, i.code, i.session_id, i.patient_id, i.other_session_id,
            i.other_patient_id, i.kind, i.entry, i.lot, i.unit_id, i.reason, i.raised_by, i.raised_at
       from jsonb_to_recordset($2::jsonb) as i (incident_key text, code text, session_id uuid, patient_id uuid,
              other_session_id uuid, other_patient_id uuid, kind text, entry text, lot text, unit_id uuid, reason text,
              raised_by text, raised_at timestamptz)
     on conflict (practice_id, incident_key) do nothing returning incident_id`,
    [scope.practice_id, JSON.stringify(incidents.map(rowOf))],
  );
  return rows.map(({ incident_id }) => incident_id);
}

function rowOf(incident: NewIncident) {
  const { against, use, ...rest } = incident;
  const { kind, entry, lot, unit_id } = use;
  return {
    ...rest,
    incident_key: incidentKey(incident),
    code: against.code,
    other_session_id: against.other?.session_id ?? null,
    other_patient_id: against.other?.patient_id ?? null,
    kind,
    entry,
    lot,
    unit_id,
  };
}

/** Two sessions with one needle head are one incident, whichever of them was recorded first. */
function incidentKey({ session_id, use, against }: NewIncident): string {
  const { kind, entry, lot, unit_id } = use;
  if (against.other === null) return JSON.stringify([against.code, session_id, kind, entry, lot, unit_id]);
  const units = [...new Set([unit_id ?? '', against.other.unit_id])].toSorted((a, b) => a.localeCompare(b));
  return JSON.stringify(['twice', ...units, ...[session_id, against.other.session_id].toSorted()]);
}

/** The latest first; those that wait for somebody, or all. */
export async function listIncidents(scope: Scope, all: boolean): Promise<readonly IncidentRow[]> {
  const { rows } = await scope.query<IncidentRow>(
    `${INCIDENT} where i.practice_id = $1 ${all ? '' : 'and i.acknowledged_at is null'}
      order by i.raised_at desc, i.incident_id limit 500`,
    [scope.practice_id],
  );
  return rows;
}

export async function findIncident(scope: Scope, incident_id: string): Promise<IncidentRow | null> {
  const { rows } = await scope.query<IncidentRow>(`${INCIDENT} where i.practice_id = $1 and i.incident_id = $2`, [
    scope.practice_id,
    incident_id,
  ]);
  return rows[0] ?? null;
}

/** False when somebody else did before. */
export async function acknowledgeIncident(
  scope: Scope,
  incident_id: string,
  by: string,
  at: string,
  note: string,
): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update stock_incident set acknowledged_at = $3, acknowledged_by = $4, acknowledged_note = $5
      where practice_id = $1 and incident_id = $2 and acknowledged_at is null`,
    [scope.practice_id, incident_id, at, by, note],
  );
  return rowCount === 1;
}

const INCIDENT = `
  select i.incident_id, i.code, i.kind, i.entry, i.lot, i.unit_id, i.session_id, i.patient_id, i.other_session_id,
         i.other_patient_id, i.reason, i.raised_by, i.raised_at, i.acknowledged_at, i.acknowledged_by, i.acknowledged_note,
         p.given_name || ' ' || p.family_name as patient_name, s.day as session_day,
         o.given_name || ' ' || o.family_name as other_patient_name
    from stock_incident i
    join patient p on p.practice_id = $1 and p.patient_id = i.patient_id
    join session s on s.practice_id = $1 and s.session_id = i.session_id
    left join patient o on o.practice_id = $1 and o.patient_id = i.other_patient_id`;
