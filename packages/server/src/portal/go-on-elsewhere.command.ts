import type { goOnElsewhere } from '@stipple/contract/portal';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { insertPatientLink, rootLink } from '@stipple/record/patient-links/patient-link';
import { readLinkStanding } from '@stipple/record/patient-links/portal-session';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { newSecret } from '../patient-links/link-secret.ts';

/**
 * The same page on another device of the patient: a link that works once, within an hour, with the birth date. It ends
 * when the practice closes the one it came from.
 */
export async function goOnElsewhereCommand(
  context: PatientContext,
  { body: { link_id } }: InputOf<typeof goOnElsewhere>,
): Answer<typeof goOnElsewhere> {
  const { scope, now, deps, practice, patient_id, session_id, link_kind, indication, zones } = context;
  const isTooMany = !deps.limits.take('open-link', context.portal_session_id);
  if (isTooMany) return fail(problem('too-many-tries', 'Links were asked for too often just now.'));
  const { access_ends_on } = await readLinkStanding(scope, context.link_id);
  const secret = newSecret();
  const expires_at = instantText(now.add({ hours: 1 }));
  const link = await insertPatientLink(scope, {
    link_id,
    patient_id,
    kind: link_kind,
    session_id,
    indication,
    zones,
    made_from: await rootLink(scope, context.link_id),
    secret_hash: secretHash(secret),
    created_by: 'the patient, on the phone',
    created_at: instantText(now),
    expires_at,
    access_ends_on,
  });
  if (link === null) return fail(problem('id-already-used', 'There is a link with this identifier.'));
  scope.audit({
    action: 'portal.go-on-elsewhere',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { made_from: context.link_id },
  });
  return ok({ url: `${deps.config.origin}/p/${practice.practice_id}.${secret}`, expires_at });
}
