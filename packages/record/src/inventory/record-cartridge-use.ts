import type { CalendarDate } from '@stipple/engine/kernel';
import type { Scope } from '../practice-scope.ts';
import { againstUse } from './against-use.ts';
import type { UseInHand } from './against-use.ts';
import { raiseIncidents } from './incident.ts';
import { moveStock } from './move-stock.ts';
import { findUnits, holdUnits, insertUnits, reserveUnits } from './stock-unit.ts';
import type { LotKey, StockHand } from './stock-terms.ts';
import { changesBetween, gatheredLines, movesOf } from './use-changes.ts';
import type { RecordedLine, UseChanges, UseLine } from './use-changes.ts';
import { factsOfUses } from './use-facts.ts';

/** What a session's chart names of the stock: cartridges, and with them the sheath, the anaesthetic and the topicals. */
export type SessionUse = {
  readonly session_id: string;
  readonly patient_id: string;
  readonly day: CalendarDate;
  /** When needling began; the moment of the save as long as it has not. */
  readonly used_at: string;
  readonly products: readonly (LotKey & {
    readonly unit_id: string | null;
    readonly expires_on: CalendarDate | null;
  })[];
  readonly hand: StockHand;
};

/**
 * The chart is the stock movement: what it names is used from now on, what was taken off it is not. Nothing that has
 * happened is refused; what should not have happened becomes an incident. The same chart again changes nothing.
 * Gives the ids of the incidents raised.
 */
export async function recordCartridgeUse(scope: Scope, use: SessionUse): Promise<readonly string[]> {
  const lines = gatheredLines(await asOpened(scope, use.products));
  const before = await recordedLines(scope, use.session_id);
  const changes = changesBetween(lines, before);
  if (changes.attached.length + changes.detached.length === 0) return [];
  await openUnknownUnits(scope, use, changes.attached);
  await writeLines(scope, use, changes);
  await moveStock(scope, use.hand, movesOf(changes, before, use.session_id));
  return raiseAgainst(scope, use, changes.attached);
}

/** An opened package is what it was opened as, whatever device the chart names. */
async function asOpened(scope: Scope, products: SessionUse['products']): Promise<SessionUse['products']> {
  const unit_ids = products.flatMap(({ unit_id }) => (unit_id === null ? [] : [unit_id]));
  const units = await findUnits(scope, unit_ids);
  return products.map((product) => {
    const unit = product.unit_id === null ? undefined : units.get(product.unit_id);
    return unit === undefined ? product : { ...product, entry: unit.entry, lot: unit.lot };
  });
}

async function recordedLines(scope: Scope, session_id: string): Promise<readonly RecordedLine[]> {
  const { rows } = await scope.prepared<RecordedLine>(
    'recorded-product-lines',
    `select kind, entry, lot, unit_id, expires_on, pieces, detached_at is not null as detached
       from product_use where practice_id = $1 and session_id = $2`,
    [scope.practice_id, session_id],
  );
  return rows;
}

/** A package that was opened where the server could not be reached: it is known from now on, and left the stock. */
async function openUnknownUnits(scope: Scope, use: SessionUse, attached: readonly UseLine[]): Promise<void> {
  const withUnit = attached.flatMap(({ unit_id, ...line }) => (unit_id === null ? [] : [{ ...line, unit_id }]));
  const { session_id, used_at, hand } = use;
  const opened = await insertUnits(
    scope,
    hand,
    withUnit.map((line) => ({ ...line, serial: '', room: '', session_id, opened_at: used_at })),
  );
  await moveStock(
    scope,
    hand,
    withUnit
      .filter(({ unit_id }) => opened.has(unit_id))
      .map(({ kind, entry, lot, unit_id }) => ({ kind, entry, lot, act: 'opened', pieces: -1, unit_id, session_id })),
  );
  const unit_ids = withUnit.map(({ unit_id }) => unit_id);
  await reserveUnits(scope, session_id, unit_ids);
  await holdUnits(scope, unit_ids);
}

/** The room is where the session's packages were opened. */
async function writeLines(scope: Scope, use: SessionUse, changes: UseChanges): Promise<void> {
  const { session_id, patient_id, day, used_at, hand } = use;
  if (changes.attached.length > 0)
    await scope.query(ATTACH, [
      scope.practice_id,
      session_id,
      patient_id,
      day,
      used_at,
      hand.at,
      JSON.stringify(changes.attached),
    ]);
  if (changes.detached.length > 0)
    await scope.query(DETACH, [scope.practice_id, session_id, hand.at, JSON.stringify(changes.detached)]);
}

const LINE = `(kind text, entry text, lot text, unit_id uuid, expires_on date, pieces integer)`;

const ATTACH = `
  insert into product_use (practice_id, use_id, session_id, patient_id, kind, entry, lot, unit_id, expires_on, pieces,
                           room, used_on, used_at, recorded_at)
  select $1, gen_random_uuid(), $2, $3, line.kind, line.entry, line.lot, line.unit_id, line.expires_on, line.pieces,
         coalesce((select u.room from stock_unit u
                    where u.practice_id = $1 and u.session_id = $2 and u.room <> '' order by u.opened_at limit 1), ''),
         $4, $5, $6
    from jsonb_to_recordset($7::jsonb) as line ${LINE}
  on conflict (practice_id, session_id, kind, entry, lot, unit_id) do update
     set detached_at = null, pieces = excluded.pieces, expires_on = excluded.expires_on`;

const DETACH = `
  update product_use u set detached_at = $3
    from jsonb_to_recordset($4::jsonb) as line ${LINE}
   where u.practice_id = $1 and u.session_id = $2 and u.kind = line.kind and u.entry = line.entry
     and u.lot = line.lot and u.unit_id is not distinct from line.unit_id`;

async function raiseAgainst(scope: Scope, use: SessionUse, attached: readonly UseLine[]): Promise<readonly string[]> {
  const { session_id, patient_id, day, used_at, hand } = use;
  const inHand: readonly UseInHand[] = attached.map((line) => ({ ...line, serial: '', used_at }));
  const facts = await factsOfUses(scope, session_id, inHand);
  const incidents = inHand.flatMap((line, index) => {
    const known = facts[index];
    if (known === undefined) return [];
    return againstUse(line, known, { patient_id, used_on: day }, 'happened').map((against) => ({
      session_id,
      patient_id,
      use: line,
      against,
      reason: '',
      raised_by: hand.name,
      raised_at: hand.at,
    }));
  });
  return raiseIncidents(scope, incidents);
}
