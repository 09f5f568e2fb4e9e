import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import type { LotKey, StockHand, StockUnitRow } from './stock-terms.ts';

export type NewUnit = LotKey & {
  readonly unit_id: string;
  readonly expires_on: CalendarDate | null;
  readonly serial: string;
  readonly room: string;
  readonly session_id: string | null;
  readonly opened_at: string;
};

const UNIT = `unit_id, kind, entry, lot, expires_on, serial, room, opened_at, opened_by, session_id, discarded_at, discarded_by,
  discarded_because`;

/** Notes packages as opened; those that are known stay as they are. Gives the ids of the new ones. */
export async function insertUnits(
  scope: Scope,
  hand: StockHand,
  units: readonly NewUnit[],
): Promise<ReadonlySet<string>> {
  if (units.length === 0) return new Set();
  const { rows } = await scope.query<{ unit_id: string }>(
    `insert into stock_unit (practice_id, unit_id, kind, entry, lot, expires_on, serial, room, opened_at, session_id,
                             opened_by_staff_id, opened_by)
     select $1, u.unit_id, u.kind, u.entry, u.lot, u.expires_on, u.serial, u.room, u.opened_at, u.session_id, $3, $4
       from jsonb_to_recordset($2::jsonb) as u (unit_id uuid, kind text, entry text, lot text, expires_on date,
                                                serial text, room text, opened_at timestamptz, session_id uuid)
     on conflict (practice_id, unit_id) do nothing returning unit_id`,
    [scope.practice_id, JSON.stringify(units), hand.staff_id, hand.name],
  );
  return new Set(rows.map(({ unit_id }) => unit_id));
}

export async function findUnit(scope: Scope, unit_id: string): Promise<StockUnitRow | null> {
  const { rows } = await scope.query<StockUnitRow>(
    `select ${UNIT} from stock_unit where practice_id = $1 and unit_id = $2`,
    [scope.practice_id, unit_id],
  );
  return rows[0] ?? null;
}

export async function findUnits(
  scope: Scope,
  unit_ids: readonly string[],
): Promise<ReadonlyMap<string, Pick<StockUnitRow, 'unit_id' | 'entry' | 'lot'>>> {
  if (unit_ids.length === 0) return new Map();
  const { rows } = await scope.query<Pick<StockUnitRow, 'unit_id' | 'entry' | 'lot'>>(
    'select unit_id, entry, lot from stock_unit where practice_id = $1 and unit_id = any($2::uuid[])',
    [scope.practice_id, unit_ids],
  );
  return new Map(rows.map((unit) => [unit.unit_id, unit]));
}

/** The package with this serial number, where it was opened before. */
export async function findUnitBySerial(scope: Scope, key: LotKey, serial: string): Promise<StockUnitRow | null> {
  if (serial === '') return null;
  const { rows } = await scope.query<StockUnitRow>(
    `select ${UNIT} from stock_unit
      where practice_id = $1 and serial = $2 and kind = $3 and entry = $4 and lot = $5 order by opened_at limit 1`,
    [scope.practice_id, serial, key.kind, key.entry, key.lot],
  );
  return rows[0] ?? null;
}

/** The packages of a lot that were opened, the latest first. */
export async function unitsOfLot(scope: Scope, { kind, entry, lot }: LotKey): Promise<readonly StockUnitRow[]> {
  const { rows } = await scope.query<StockUnitRow>(
    `select ${UNIT} from stock_unit where practice_id = $1 and lot = $2 and kind = $3 and entry = $4
      order by opened_at desc limit 200`,
    [scope.practice_id, lot, kind, entry],
  );
  return rows;
}

/** Opened, and neither used nor discarded: what lies ready on a tray. */
export async function listReadyUnits(scope: Scope): Promise<readonly StockUnitRow[]> {
  const { rows } = await scope.query<StockUnitRow>(
    `select ${UNIT} from stock_unit where practice_id = $1 and session_id is null and discarded_at is null
      order by opened_at desc limit 50`,
    [scope.practice_id],
  );
  return rows;
}

/** Gives units that no session has to this one; a unit of another session stays with it. */
export async function reserveUnits(scope: Scope, session_id: string, unit_ids: readonly string[]): Promise<void> {
  if (unit_ids.length === 0) return;
  await scope.query(
    `update stock_unit set session_id = $2
      where practice_id = $1 and unit_id = any($3::uuid[]) and session_id is null`,
    [scope.practice_id, session_id, unit_ids],
  );
}

/** Two charts that name one unit at the same moment wait for each other, so that the second sees the first. */
export async function holdUnits(scope: Scope, unit_ids: readonly string[]): Promise<void> {
  if (unit_ids.length === 0) return;
  await scope.query(
    `select from stock_unit where practice_id = $1 and unit_id = any($2::uuid[]) order by unit_id for update`,
    [scope.practice_id, unit_ids],
  );
}

/** False when it was discarded before. */
export async function discardUnit(scope: Scope, hand: StockHand, unit_id: string, because: string): Promise<boolean> {
  const { rowCount } = await scope.query(
    `update stock_unit set discarded_at = $3, discarded_by = $4, discarded_because = $5
      where practice_id = $1 and unit_id = $2 and discarded_at is null`,
    [scope.practice_id, unit_id, hand.at, hand.name, because],
  );
  return rowCount === 1;
}
