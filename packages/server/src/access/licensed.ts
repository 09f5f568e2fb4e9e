import { problem, type Problem } from '@stipple/contract/problems';
import { fail, licenceCovers, ok, type Licence, type Result } from '@stipple/engine/kernel';
import type { StaffActor } from '../http/contexts.ts';

/** Roles open screens, licences decide acts: whether this person's licence, as valid today, covers the one needed. */
export function requireLicence(actor: Pick<StaffActor, 'licence'>, needed: Licence): Result<true, Problem> {
  if (licenceCovers(actor.licence, needed)) return ok(true);
  const held = actor.licence === null ? 'no licence valid today is recorded for you' : `yours is ${actor.licence}`;
  return fail(problem('licence-needed', `This needs the licence ${needed}; ${held}.`, { extra: { needed } }));
}
