import type { findProduct, readLot, readStock, readyUnits } from '@stipple/contract/inventory';
import { ok } from '@stipple/engine/kernel';
import { listIncidents } from '@stipple/record/inventory/incident';
import {
  findEntryOfProduct,
  findLot,
  listStock,
  movementsOfLot,
  patientsOfLot,
} from '@stipple/record/inventory/read-stock';
import { listReadyUnits, unitsOfLot } from '@stipple/record/inventory/stock-unit';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';

/** A recall of a larger lot is exported; a screen shows so many at most. */
const MOST_PATIENTS = 1_000;

export async function readStockCommand(
  { scope }: StaffContext,
  { query: { show } }: InputOf<typeof readStock>,
): Answer<typeof readStock> {
  const [lots, open] = await Promise.all([listStock(scope, show === 'all'), listIncidents(scope, false)]);
  noteLook(scope, 'inventory.stock', { lots: lots.length });
  return ok({ lots: [...lots], open_incidents: open.length });
}

export async function findProductCommand(
  { scope }: StaffContext,
  { query: { product_code } }: InputOf<typeof findProduct>,
): Answer<typeof findProduct> {
  return ok({ product: await findEntryOfProduct(scope, product_code) });
}

/** Lot → patients: who had anything of this lot, with what else the practice knows of it. */
export async function readLotCommand(
  { scope }: StaffContext,
  { query: key }: InputOf<typeof readLot>,
): Answer<typeof readLot> {
  const [stock, found, units] = await Promise.all([
    findLot(scope, key),
    patientsOfLot(scope, key, MOST_PATIENTS + 1),
    unitsOfLot(scope, key),
  ]);
  const movements = stock === null ? [] : await movementsOfLot(scope, stock.stock_lot_id);
  const uses = found.slice(0, MOST_PATIENTS);
  noteLook(scope, 'inventory.lot', { ...key, sessions: uses.length });
  return ok({
    ...key,
    stock,
    uses: uses.map((use) => ({ ...use, units: [...use.units] })),
    more: found.length > MOST_PATIENTS,
    units: [...units],
    movements: [...movements],
  });
}

export async function readyUnitsCommand({ scope }: StaffContext): Answer<typeof readyUnits> {
  return ok({ units: [...(await listReadyUnits(scope))] });
}

function noteLook(scope: StaffContext['scope'], action: string, detail: Record<string, unknown>): void {
  scope.audit({ action, subject_kind: 'practice', subject_id: scope.practice_id, patient_id: null, detail });
}
