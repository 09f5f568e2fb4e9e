import type { createIntakeLink } from '@stipple/contract/aftercare';
import { problem } from '@stipple/contract/problems';
import { indications, zones as zoneEntries } from '@stipple/engine/catalog';
import { addDays, fail, ok } from '@stipple/engine/kernel';
import { insertPatientLink } from '@stipple/record/patient-links/patient-link';
import { readPatientRow } from '@stipple/record/patients/read-patient';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import { demandKnownCodes, zoneCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { HOURS_TO_OPEN, INTAKE_ACCESS_DAYS } from './access-end.ts';
import { demandReachable } from './demand-reachable.ts';
import { newSecret } from './link-secret.ts';
import { sendLink } from './send-link.ts';

/** A link to the questions and to what to expect. Its secret is answered here and kept nowhere. */
export async function createIntakeLinkCommand(
  context: StaffContext,
  { params: { patient_id }, body: { link_id, indication, zones, ...ways } }: InputOf<typeof createIntakeLink>,
): Answer<typeof createIntakeLink> {
  const { scope, actor, now, today, deps, practice } = context;
  const reachable = demandReachable(context);
  if (!reachable.ok) return reachable;
  const known = demandKnownCodes([
    { field: 'indication', code: indication, known: indications },
    ...zoneCodes('zones', zones, zoneEntries),
  ]);
  if (!known.ok) return known;
  const patient = await readPatientRow(scope, patient_id);
  if (patient === null) return fail(problem('not-found', 'This practice has no such patient.'));
  const secret = newSecret();
  const link = await insertPatientLink(scope, {
    link_id,
    patient_id,
    kind: 'intake',
    session_id: null,
    indication,
    zones,
    made_from: null,
    secret_hash: secretHash(secret),
    created_by: actor.display_name,
    created_at: instantText(now),
    expires_at: instantText(now.add({ hours: HOURS_TO_OPEN })),
    access_ends_on: addDays(today, INTAKE_ACCESS_DAYS),
  });
  if (link === null) return fail(problem('id-already-used', 'There is a link with this identifier.'));
  const url = `${deps.config.origin}/p/${practice.practice_id}.${secret}`;
  const { given_name, email, phone } = patient;
  const sent = await sendLink(context, { patient_id, given_name, email, phone, url }, ways);
  scope.audit({
    action: 'patient-links.create-intake',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { indication, zones, ...sent },
  });
  return ok({ url, link });
}
