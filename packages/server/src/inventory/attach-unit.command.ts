import type { attachUnit, discardUnit } from '@stipple/contract/inventory';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { discardUnit as discard, findUnit, holdUnits, reserveUnits } from '@stipple/record/inventory/stock-unit';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { handOf } from './stock-hand.ts';
import { refuseOrRaise, sessionMeant } from './use-in-question.ts';

/** An opened package is taken for a session. Whose it was first, it stays; a second one is refused or an incident. */
export async function attachUnitCommand(
  context: StaffContext,
  { params: { unit_id }, body: { session_id, happened_because } }: InputOf<typeof attachUnit>,
): Answer<typeof attachUnit> {
  const { scope } = context;
  await holdUnits(scope, [unit_id]);
  const unit = await findUnit(scope, unit_id);
  if (unit === null) return fail(noSuchUnit());
  const session = await sessionMeant(context, session_id);
  if (!session.ok) return session;
  const allowed = await refuseOrRaise(context, unit, session.value, happened_because);
  if (!allowed.ok) return allowed;
  await reserveUnits(scope, session_id, [unit_id]);
  scope.audit({
    action: 'inventory.attach',
    subject_kind: 'stock-unit',
    subject_id: unit_id,
    patient_id: session.value?.patient_id ?? null,
    detail: { session_id, against: allowed.value.map(({ code }) => code) },
  });
  return ok((await findUnit(scope, unit_id)) ?? unit);
}

export async function discardUnitCommand(
  context: StaffContext,
  { params: { unit_id }, body: { reason } }: InputOf<typeof discardUnit>,
): Answer<typeof discardUnit> {
  const { scope } = context;
  if ((await findUnit(scope, unit_id)) === null) return fail(noSuchUnit());
  if (!(await discard(scope, handOf(context), unit_id, reason)))
    return fail(problem('wrong-state', 'This package was thrown away before.'));
  scope.audit({
    action: 'inventory.discard-unit',
    subject_kind: 'stock-unit',
    subject_id: unit_id,
    patient_id: null,
    detail: {},
  });
  const unit = await findUnit(scope, unit_id);
  if (unit === null) throw new Error('a package that was just thrown away is not there');
  return ok(unit);
}

function noSuchUnit() {
  return problem('not-found', 'This practice has opened no such package.');
}
