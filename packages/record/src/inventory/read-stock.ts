import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { LotKey, StockAct, StockLotRow } from './stock-terms.ts';

export type MovementRow = {
  readonly movement_id: string;
  readonly act: StockAct;
  readonly pieces: number;
  readonly reason: string;
  readonly by: string;
  readonly at: string;
};

/** One session in which a lot was used: what a recall has to reach. */
export type LotPatientRow = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly given_name: string;
  readonly family_name: string;
  readonly birth_date: CalendarDate;
  readonly phone: string;
  readonly email: string;
  readonly used_on: CalendarDate;
  readonly operator: string;
  readonly room: string;
  readonly units: readonly string[];
  readonly is_signed: boolean;
  readonly entered_in_error: boolean;
};

const LOT = `stock_lot_id, kind, entry, lot, expires_on, product_code, state, state_reason, state_by, state_at, on_hand, version`;

/** The lots that are there or stopped; with `all` those that are used up too. The first to expire stands first. */
export async function listStock(scope: Scope, all: boolean): Promise<readonly StockLotRow[]> {
  const { rows } = await scope.prepared<StockLotRow>(
    'list-stock',
    `select ${LOT} from stock_lot
      where practice_id = $1 and ($2 or on_hand <> 0 or state <> 'available')
      order by expires_on nulls last, kind, entry, lot limit 2000`,
    [scope.practice_id, all],
  );
  return rows;
}

export async function findLot(scope: Scope, { kind, entry, lot }: LotKey): Promise<StockLotRow | null> {
  const { rows } = await scope.prepared<StockLotRow>(
    'find-lot',
    `select ${LOT} from stock_lot where practice_id = $1 and kind = $2 and entry = $3 and lot = $4`,
    [scope.practice_id, kind, entry, lot],
  );
  return rows[0] ?? null;
}

/** Holds the lot, so that its state is changed by one person at a time. */
export async function holdLot(scope: Scope, stock_lot_id: string): Promise<StockLotRow | null> {
  const { rows } = await scope.query<StockLotRow>(
    `select ${LOT} from stock_lot where practice_id = $1 and stock_lot_id = $2 for update`,
    [scope.practice_id, stock_lot_id],
  );
  return rows[0] ?? null;
}

/** What the practice received before under the same number of the maker. */
export async function findEntryOfProduct(
  scope: Scope,
  product_code: string,
): Promise<Pick<LotKey, 'kind' | 'entry'> | null> {
  const { rows } = await scope.query<Pick<LotKey, 'kind' | 'entry'>>(
    `select kind, entry from stock_lot where practice_id = $1 and product_code = $2 and product_code <> ''
      order by created_at desc limit 1`,
    [scope.practice_id, product_code],
  );
  return rows[0] ?? null;
}

export async function movementsOfLot(scope: Scope, stock_lot_id: string): Promise<readonly MovementRow[]> {
  const { rows } = await scope.query<MovementRow>(
    `select movement_id, act, pieces, reason, by_name as by, at from stock_movement
      where practice_id = $1 and stock_lot_id = $2 order by at desc, movement_id desc limit 200`,
    [scope.practice_id, stock_lot_id],
  );
  return rows;
}

/** The patients of a lot, the latest first, in one query: signed sessions and open ones, received lots and typed ones. */
export async function patientsOfLot(
  scope: Scope,
  { kind, entry, lot }: LotKey,
  limit: number,
): Promise<readonly LotPatientRow[]> {
  const { rows } = await scope.prepared<LotPatientRow>('patients-of-lot', PATIENTS_OF_LOT, [
    scope.practice_id,
    lot,
    kind,
    entry,
    limit,
  ]);
  return rows;
}

export const PATIENTS_OF_LOT = `
  select u.session_id, u.patient_id, p.given_name, p.family_name, p.birth_date, p.phone, p.email,
         u.used_on, s.operator, max(u.room) as room, s.signed_at is not null as is_signed,
         exists (select from session_entered_in_error e
                  where e.practice_id = $1 and e.session_id = u.session_id) as entered_in_error,
         array_remove(array_agg(u.unit_id), null) as units
    from product_use u
    join session s on s.practice_id = $1 and s.session_id = u.session_id
    join patient p on p.practice_id = $1 and p.patient_id = u.patient_id
   where u.practice_id = $1 and u.lot = $2 and u.kind = $3 and u.entry = $4 and u.detached_at is null
   group by u.session_id, u.patient_id, p.given_name, p.family_name, p.birth_date, p.phone, p.email, u.used_on,
            s.operator, s.signed_at
   order by u.used_on desc, u.session_id limit $5`;
