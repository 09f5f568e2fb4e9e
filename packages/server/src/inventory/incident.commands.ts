import type { acknowledgeIncident, listIncidents } from '@stipple/contract/inventory';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import {
  acknowledgeIncident as acknowledge,
  findIncident,
  listIncidents as list,
  type IncidentRow,
} from '@stipple/record/inventory/incident';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { incidentWords } from './against-words.ts';

export async function listIncidentsCommand(
  { scope }: StaffContext,
  { query: { show } }: InputOf<typeof listIncidents>,
): Answer<typeof listIncidents> {
  const incidents = await list(scope, show === 'all');
  scope.audit({
    action: 'inventory.incidents',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: { incidents: incidents.length },
  });
  return ok({ incidents: incidents.map(present) });
}

/** Somebody answers for it, once. The incident itself stays as it was. */
export async function acknowledgeIncidentCommand(
  { scope, actor, now }: StaffContext,
  { params: { incident_id }, body: { note } }: InputOf<typeof acknowledgeIncident>,
): Answer<typeof acknowledgeIncident> {
  const incident = await findIncident(scope, incident_id);
  if (incident === null) return fail(problem('not-found', 'This practice has no such incident.'));
  const done = await acknowledge(scope, incident_id, actor.display_name, instantText(now), note);
  const after = await findIncident(scope, incident_id);
  if (!done || after === null)
    return fail(problem('wrong-state', `${after?.acknowledged_by ?? 'Somebody'} has answered for it already.`));
  const { patient_id, code } = incident;
  scope.audit({
    action: 'inventory.acknowledge',
    subject_kind: 'stock-incident',
    subject_id: incident_id,
    patient_id,
    detail: { code },
  });
  return ok(present(after));
}

function present(incident: IncidentRow) {
  return { ...incident, text: incidentWords(incident.code) };
}
