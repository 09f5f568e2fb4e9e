import type { receiveLot } from '@stipple/contract/inventory';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import { enterLot, moveStock } from '@stipple/record/inventory/move-stock';
import { findLot } from '@stipple/record/inventory/read-stock';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { entryToCheck } from './stock-entry.ts';
import { handOf } from './stock-hand.ts';

/** Pieces of a lot come in. One lot has one expiry: another one on the package is a misreading, or another lot. */
export async function receiveLotCommand(
  context: StaffContext,
  { body }: InputOf<typeof receiveLot>,
): Answer<typeof receiveLot> {
  const { scope } = context;
  const { movement_id, kind, entry, lot, expires_on, pieces, product_code } = body;
  const known = demandKnownCodes([entryToCheck(kind, entry)]);
  if (!known.ok) return known;
  const hand = handOf(context);
  const isNew = await enterLot(scope, hand, {
    stock_lot_id: newUuidV7(),
    kind,
    entry,
    lot,
    expires_on,
    product_code,
  });
  const before = await findLot(scope, body);
  if (before === null) throw new Error('a lot that was just entered is not there');
  if (!isNew && before.expires_on !== expires_on)
    return fail(otherExpiry(`Lot ${lot} was received before with the expiry ${before.expires_on ?? 'none'}.`));
  await moveStock(scope, hand, [{ movement_id, kind, entry, lot, act: 'received', pieces }]);
  const after = await findLot(scope, body);
  if (after === null) throw new Error('a lot that was just received is not there');
  scope.audit({
    action: 'inventory.receive',
    subject_kind: 'stock-lot',
    subject_id: after.stock_lot_id,
    patient_id: null,
    detail: { kind, entry, lot, pieces, on_hand: after.on_hand },
  });
  return ok(after);
}

function otherExpiry(detail: string) {
  const fault = 'differs from the one this lot was received with';
  return problem('invalid-request', detail, { errors: [{ field: 'expires_on', fault }] });
}
