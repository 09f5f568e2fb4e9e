import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { LotKey, LotState, StockAct, StockHand } from './stock-terms.ts';

export type StockMove = LotKey & {
  readonly movement_id?: string;
  readonly act: StockAct;
  /** What it does to the unopened pieces. */
  readonly pieces: number;
  readonly unit_id?: string | null;
  readonly session_id?: string | null;
  readonly reason?: string;
};

/** Writes movements and the count with them. Lots that were never received have no stock to move. */
export async function moveStock(scope: Scope, hand: StockHand, moves: readonly StockMove[]): Promise<void> {
  if (moves.length === 0) return;
  await scope.query(MOVE, [scope.practice_id, JSON.stringify(moves), hand.staff_id, hand.name, hand.at]);
}

const MOVE = `
  with moved as (
    insert into stock_movement
      (practice_id, movement_id, stock_lot_id, act, pieces, unit_id, session_id, reason, staff_id, by_name, at)
    select $1, coalesce(m.movement_id, gen_random_uuid()), l.stock_lot_id, m.act, m.pieces, m.unit_id, m.session_id,
           coalesce(m.reason, ''), $3, $4, $5
      from jsonb_to_recordset($2::jsonb) as m (movement_id uuid, kind text, entry text, lot text, act text,
                                               pieces integer, unit_id uuid, session_id uuid, reason text)
      join stock_lot l on l.practice_id = $1 and l.kind = m.kind and l.entry = m.entry and l.lot = m.lot
    returning stock_lot_id, pieces
  ), summed as (select stock_lot_id, sum(pieces)::integer as pieces from moved group by stock_lot_id)
  update stock_lot l set on_hand = l.on_hand + summed.pieces from summed
   where l.practice_id = $1 and l.stock_lot_id = summed.stock_lot_id`;

export type NewLot = LotKey & {
  readonly stock_lot_id: string;
  readonly expires_on: CalendarDate | null;
  readonly product_code: string;
};

/**
 * Enters a lot that is received for the first time. What charts had used of it before counts from the beginning. False
 * when the lot is there already; then it only learns its maker's number, where it had none.
 */
export async function enterLot(scope: Scope, hand: StockHand, lot: NewLot): Promise<boolean> {
  const { rowCount } = await scope.query(
    `insert into stock_lot (practice_id, stock_lot_id, kind, entry, lot, expires_on, product_code, on_hand, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, 0, $8) on conflict (practice_id, kind, entry, lot) do nothing`,
    [scope.practice_id, lot.stock_lot_id, lot.kind, lot.entry, lot.lot, lot.expires_on, lot.product_code, hand.at],
  );
  const { kind, entry } = lot;
  if (rowCount === 1) {
    const used = await usedBefore(scope, lot);
    if (used > 0) await moveStock(scope, hand, [{ kind, entry, lot: lot.lot, act: 'used', pieces: -used }]);
    return true;
  }
  await scope.query(
    `update stock_lot set product_code = $5
      where practice_id = $1 and kind = $2 and entry = $3 and lot = $4 and product_code = '' and $5 <> ''`,
    [scope.practice_id, kind, entry, lot.lot, lot.product_code],
  );
  return false;
}

/** Pieces of a single-use product that charts name and that no unit stands for. */
async function usedBefore(scope: Scope, { kind, entry, lot }: LotKey): Promise<number> {
  const { rows } = await scope.query<{ pieces: number }>(
    `select (select coalesce(sum(pieces), 0) from product_use
              where practice_id = $1 and lot = $2 and kind = $3 and entry = $4 and unit_id is null
                and detached_at is null and kind in ('cartridge', 'sheath'))::integer
          + (select count(*) from stock_unit
              where practice_id = $1 and lot = $2 and kind = $3 and entry = $4)::integer as pieces`,
    [scope.practice_id, lot, kind, entry],
  );
  return rows[0]?.pieces ?? 0;
}

export type LotStateChange = {
  readonly stock_lot_id: string;
  readonly version: number;
  readonly state: LotState;
  readonly reason: string;
};

/** False when somebody else changed it in the meantime. */
export async function setLotState(scope: Scope, hand: StockHand, change: LotStateChange): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update stock_lot set state = $4, state_reason = $5, state_by = $6, state_at = $7, version = version + 1
      where practice_id = $1 and stock_lot_id = $2 and version = $3`,
    [scope.practice_id, change.stock_lot_id, change.version, change.state, change.reason, hand.name, hand.at],
  );
  return rowCount === 1;
}
