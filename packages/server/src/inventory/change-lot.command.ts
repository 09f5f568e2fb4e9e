import type { changeLot } from '@stipple/contract/inventory';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { moveStock, setLotState } from '@stipple/record/inventory/move-stock';
import { findLot, holdLot } from '@stipple/record/inventory/read-stock';
import type { LotState, StockAct, StockLotRow } from '@stipple/record/inventory/stock-terms';
import { requireLicence } from '../access/licensed.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { handOf } from './stock-hand.ts';

type Sent = InputOf<typeof changeLot>['body'];
type Change = { readonly act: StockAct; readonly pieces: number; readonly state: LotState };

/** Pieces go, the count is put right, or the lot is stopped or released. Each is a movement with its reason. */
export async function changeLotCommand(
  context: StaffContext,
  { params: { stock_lot_id }, body }: InputOf<typeof changeLot>,
): Answer<typeof changeLot> {
  const { scope, actor } = context;
  const held = await holdLot(scope, stock_lot_id);
  if (held === null) return fail(problem('not-found', 'This practice has no such lot.'));
  if (body.act === 'release') {
    const licensed = requireLicence(actor, 'other');
    if (!licensed.ok) return licensed;
  }
  if (held.version !== body.version)
    return fail(problem('stale-version', 'Somebody changed this lot meanwhile.', { extra: { current: held } }));
  const change = changeOf(held, body);
  if (!change.ok) return change;
  const hand = handOf(context);
  const { act, pieces, state } = change.value;
  const { kind, entry, lot, version } = held;
  const { movement_id, reason } = body;
  await moveStock(scope, hand, [{ movement_id, kind, entry, lot, act, pieces, reason }]);
  if (state !== held.state) await setLotState(scope, hand, { stock_lot_id, version, state, reason });
  const after = await findLot(scope, held);
  if (after === null) throw new Error('a lot that was just changed is not there');
  scope.audit({
    action: 'inventory.change-lot',
    subject_kind: 'stock-lot',
    subject_id: stock_lot_id,
    patient_id: null,
    detail: { act, kind, entry, lot, pieces, state: after.state, on_hand: after.on_hand },
  });
  return ok(after);
}

function changeOf(held: StockLotRow, { act, pieces }: Sent): Result<Change, Problem> {
  const { state, on_hand } = held;
  if (act === 'quarantine') return newState(held, { act: 'quarantined', pieces: 0, state: 'quarantined' });
  if (act === 'recall') return newState(held, { act: 'recalled', pieces: 0, state: 'recalled' });
  if (act === 'release') return newState(held, { act: 'released', pieces: 0, state: 'available' });
  if (pieces === null || (act === 'discard' && pieces < 1)) return fail(needsPieces());
  return ok(
    act === 'discard'
      ? { act: 'discarded', pieces: -pieces, state }
      : { act: 'corrected', pieces: pieces - on_hand, state },
  );
}

function newState(held: StockLotRow, change: Change): Result<Change, Problem> {
  if (held.state !== change.state) return ok(change);
  return fail(problem('wrong-state', `Lot ${held.lot} is ${held.state} already.`));
}

function needsPieces(): Problem {
  const errors = [{ field: 'pieces', fault: 'is needed: how many' }];
  return problem('invalid-request', 'Say how many pieces.', { errors });
}
