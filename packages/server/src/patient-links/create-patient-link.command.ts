import type { createPatientLink } from '@stipple/contract/aftercare';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findLinkedCourse, insertPatientLink, type LinkedCourse } from '@stipple/record/patient-links/patient-link';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { accessEndsOn, HOURS_TO_OPEN } from './access-end.ts';
import { demandReachable } from './demand-reachable.ts';
import { newSecret } from './link-secret.ts';
import { mailLink } from './mail-link.ts';

/** A link that works once, for one browser, with the birth date. Its secret is answered here and kept nowhere. */
export async function createPatientLinkCommand(
  context: StaffContext,
  { params: { session_id }, body: { link_id, send_by_mail } }: InputOf<typeof createPatientLink>,
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
  const by_mail = send_by_mail ? await mailed(context, course, url) : 'not-asked';
  scope.audit({
    action: 'patient-links.create',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id: course.patient_id,
    detail: { session_id, by_mail },
  });
  return ok({ url, link });
}

function mailed(context: StaffContext, course: LinkedCourse, url: string): Promise<string> {
  return mailLink(context, { patient_id: course.patient_id, given_name: course.given_name, email: course.email, url });
}
