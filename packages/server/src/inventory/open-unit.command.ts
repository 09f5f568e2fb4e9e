import type { openUnit } from '@stipple/contract/inventory';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { moveStock } from '@stipple/record/inventory/move-stock';
import { findUnit, findUnitBySerial, holdUnits, insertUnits, reserveUnits } from '@stipple/record/inventory/stock-unit';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { entryToCheck } from './stock-entry.ts';
import { handOf } from './stock-hand.ts';
import { refuseOrRaise, sessionMeant } from './use-in-question.ts';

/**
 * A package is opened: from here on it has an id of its own and is no longer in stock. A package with a serial number that
 * was opened before is that same one, and is taken again as long as nobody has used it.
 */
export async function openUnitCommand(
  context: StaffContext,
  { body }: InputOf<typeof openUnit>,
): Answer<typeof openUnit> {
  const { scope } = context;
  const { kind, entry, lot, serial, session_id, happened_because } = body;
  const known = demandKnownCodes([entryToCheck(kind, entry)]);
  if (!known.ok) return known;
  const session = await sessionMeant(context, session_id);
  if (!session.ok) return session;
  const opened = await findUnitBySerial(scope, body, serial);
  const unit_id = opened?.unit_id ?? body.unit_id;
  if (opened !== null) await holdUnits(scope, [unit_id]);
  const allowed = await refuseOrRaise(context, { ...body, unit_id }, session.value, happened_because);
  if (!allowed.ok) return allowed;
  const hand = handOf(context);
  if (opened === null) {
    const isNew = await insertUnits(scope, hand, [{ ...body, opened_at: hand.at }]);
    if (!isNew.has(unit_id)) return fail(problem('id-already-used', 'There is a package with this identifier.'));
    await moveStock(scope, hand, [{ kind, entry, lot, act: 'opened', pieces: -1, unit_id, session_id }]);
  } else if (session_id !== null) await reserveUnits(scope, session_id, [unit_id]);
  const unit = await findUnit(scope, unit_id);
  if (unit === null) throw new Error('a package that was just opened is not there');
  scope.audit({
    action: 'inventory.open',
    subject_kind: 'stock-unit',
    subject_id: unit_id,
    patient_id: session.value?.patient_id ?? null,
    detail: { kind, entry, lot, session_id, against: allowed.value.map(({ code }) => code) },
  });
  return ok(unit);
}
