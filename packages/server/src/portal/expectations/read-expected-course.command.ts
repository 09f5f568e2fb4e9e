import type { readExpectedCourse } from '@stipple/contract/portal-foresight';
import { findIndication } from '@stipple/engine/catalog';
import { ok } from '@stipple/engine/kernel';
import { mayLookAhead } from '../../foresight/may-look-ahead.ts';
import { visitsOfPatient } from '../../foresight/visits-of-patient.ts';
import type { Answer } from '../../http/bind.ts';
import type { PatientContext } from '../../http/contexts.ts';
import { portalScope } from '../portal-scope.ts';

/** The picture beside the words; no picture where the practice has switched it off or nobody could draw it honestly. */
export async function readExpectedCourseCommand(context: PatientContext): Answer<typeof readExpectedCourse> {
  const { scope, practice, patient_id, link_id, deps } = context;
  if (!mayLookAhead(practice)) return ok({ picture: null });
  const about = await portalScope(context);
  if (!about.ok) return about;
  const indication = findIndication(about.value.indication);
  const compared = indication === null ? null : await visitsOfPatient(scope, patient_id, indication, about.value.zones);
  if (compared === null) return ok({ picture: null });
  scope.audit({
    action: 'portal.read-expected-course',
    subject_kind: 'patient-link',
    subject_id: link_id,
    patient_id,
    detail: { visits: [...compared.visits] },
  });
  return deps.foresight.of(compared).then((made) => (made.ok ? ok({ picture: made.value }) : made));
}
