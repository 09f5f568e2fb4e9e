import type { readMe } from '@stipple/contract/identity';
import { permissionsOf } from '@stipple/contract/permissions';
import { ok } from '@stipple/engine/kernel';
import { dayInZone } from '../access/practice-facts.ts';
import { licenceToday } from '../access/signed-in-staff.ts';
import type { Answer } from '../http/bind.ts';
import type { PublicContext } from '../http/contexts.ts';
import { isSetUp } from './installation.ts';

export async function readMeCommand({ now, deps, request, reply }: PublicContext): Answer<typeof readMe> {
  const who = await deps.signedIn.of(request, reply);
  if (who === null) {
    const set_up = await isSetUp(deps.db);
    return ok({ state: 'nobody', first_run: !set_up, demonstration_offered: !set_up });
  }
  const { practice_id, name, country, time_zone, emergency_number, is_demonstration, modules } = who.practice;
  const today = dayInZone(now, time_zone);
  return ok({
    state: 'signed-in',
    secured: who.secured,
    user_id: who.user_id,
    display_name: who.display_name,
    email: who.email,
    staff_id: who.staff_id,
    role: who.role,
    licence: licenceToday(who, today),
    permissions: [...permissionsOf[who.role]],
    practice: {
      practice_id,
      name,
      country,
      time_zone,
      emergency_number,
      is_demonstration,
      sends_sms: deps.sms.is_on,
      today,
      modules,
    },
  });
}
