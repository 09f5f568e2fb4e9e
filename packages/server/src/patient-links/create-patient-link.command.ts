import type { createPatientLink } from '@stipple/contract/aftercare';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findLinkedCourse, insertPatientLink } from '@stipple/record/patient-links/patient-link';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { accessEndsOn, HOURS_TO_OPEN } from './access-end.ts';
import { demandReachable } from './demand-reachable.ts';
import { newSecret } from './link-secret.ts';
import { sendLink } from './send-link.ts';

/** A link that works once, for one browser, with the birth date. Its secret is answered here and kept nowhere. */
export async function createPatientLinkCommand(
  context: StaffContext,
  { params: { session_id }, body: { link_id, ...ways } }: InputOf<typeof createPatientLink>,
): Answer<typeof createPatientLink> {
  const { scope, actor, now, deps, practice } = context;
  const reachable = demandReachable(context);
  if (!reachable.ok) return reachable;
  const course = await findLinkedCourse(scope, session_id);
  if (course === null) return fail(problem('not-found', 'This practice has no such session.'));
  if (course.ended_at === null && course.signed_at === null)
    return fail(problem('wrong-state', 'The end of this session is not recorded yet.'));
  const secret = newSecret();
  const link = await insertPatientLink(scope, {
    link_id,
    session_id,
    patient_id: course.patient_id,
    kind: 'aftercare',
    indication: null,
    zones: [],
    made_from: null,
    secret_hash: secretHash(secret),
    created_by: actor.display_name,
    created_at: instantText(now),
    expires_at: instantText(now.add({ hours: HOURS_TO_OPEN })),
    access_ends_on: accessEndsOn(course),
  });
  if (link === null) return fail(problem('id-already-used', 'There is a link with this identifier.'));
  const url = `${deps.config.origin}/p/${practice.practice_id}.${secret}`;
  const { patient_id, given_name, email, phone } = course;
  const sent = await sendLink(context, { patient_id, given_name, email, phone, url }, ways);
  scope.audit({
    action: 'patient-links.create',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id: course.patient_id,
    detail: { session_id, ...sent },
  });
  return ok({ url, link });
}
