import type { listPatientLinks, revokePatientLink } from '@stipple/contract/aftercare';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import * as record from '@stipple/record/patient-links/patient-link';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { patientOfPractice } from '../patients/patient-of-practice.ts';

export async function listPatientLinksCommand(
  { scope }: StaffContext,
  { params: { patient_id } }: InputOf<typeof listPatientLinks>,
): Answer<typeof listPatientLinks> {
  const [patient, links] = await Promise.all([
    patientOfPractice(scope, patient_id),
    record.listPatientLinks(scope, patient_id),
  ]);
  if (!patient.ok) return patient;
  scope.audit({
    action: 'patient-links.list',
    subject_kind: 'patient',
    subject_id: patient_id,
    patient_id,
    detail: {},
  });
  return ok({ links });
}

/** The next request of the browser that used the link finds it closed. */
export async function revokePatientLinkCommand(
  { scope, now }: StaffContext,
  { params: { link_id } }: InputOf<typeof revokePatientLink>,
): Answer<typeof revokePatientLink> {
  const link = await record.revokePatientLink(scope, link_id, instantText(now));
  if (link === null) return fail(problem('not-found', 'This practice has no such link.'));
  const { patient_id } = link;
  scope.audit({
    action: 'patient-links.revoke',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: {},
  });
  return ok({ done: true });
}
