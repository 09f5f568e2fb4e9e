import type { readHealingBand } from '@stipple/contract/healing-band';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { findBandCheckIn, REPORTS_LOOKED_AT } from '@stipple/record/healing-band/past-reports';
import { findSession } from '@stipple/record/sessions/read-session';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { bandOfCheckIn } from './band-of-check-in.ts';

export async function readHealingBandCommand(
  { scope, practice }: StaffContext,
  { params: { check_in_id } }: InputOf<typeof readHealingBand>,
): Answer<typeof readHealingBand> {
  const check_in = await findBandCheckIn(scope, check_in_id);
  const session = check_in === null ? null : await findSession(scope, check_in.session_id);
  if (check_in === null || session === null) return fail(problem('not-found', 'This practice has no such check-in.'));
  if (!practice.modules.planning) return fail(problem('switched-off', 'Healing is not computed in this practice.'));
  const { patient_id, for_day } = check_in;
  const band = await bandOfCheckIn(scope, session, check_in);
  scope.audit({
    action: 'healing-band.read',
    subject_kind: 'check-in',
    subject_id: check_in_id,
    patient_id,
    detail: {},
  });
  return ok({ check_in_id, for_day, looked_at: REPORTS_LOOKED_AT, ...band });
}
