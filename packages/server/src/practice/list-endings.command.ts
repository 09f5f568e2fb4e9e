import { roleMay } from '@stipple/contract/permissions';
import type { listEndings } from '@stipple/contract/practice';
import { ok } from '@stipple/engine/kernel';
import type { Answer } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { nearEndings } from './endings.ts';

/** Whoever looks after the people sees everybody's; everybody sees their own. */
export async function listEndingsCommand({ scope, actor, today, practice }: StaffContext): Answer<typeof listEndings> {
  const all = await nearEndings(scope, today);
  const shown = roleMay(actor.role, 'staff.manage') ? all : all.filter(({ staff_id }) => staff_id === actor.staff_id);
  scope.audit({
    action: 'practice.endings',
    subject_kind: 'practice',
    subject_id: scope.practice_id,
    patient_id: null,
    detail: {},
  });
  return ok({
    endings: shown.map(({ staff_id, display_name, about, valid_until, days_left }) => ({
      staff_id,
      display_name,
      about,
      valid_until,
      days_left,
      stops: days_left < 0 && (about === 'licence' || practice.settings.insurance_stops_signing),
    })),
  });
}
