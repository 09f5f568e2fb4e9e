import { anaesthetics, devices, topicals } from '@stipple/engine/catalog';
import type { StockKind } from '@stipple/record/inventory/stock-terms';
import type { SentCode } from '../candidacy/known-codes.ts';

const NO_ANAESTHETIC = 'none';

/** A cartridge and a sheath are known by the device they fit; the rest by their own entry. */
export function entryToCheck(kind: StockKind, entry: string): SentCode {
  if (kind === 'topical') return { field: 'entry', code: entry, known: topicals };
  if (kind !== 'anaesthetic') return { field: 'entry', code: entry, known: devices };
  const { [NO_ANAESTHETIC]: _nothing, ...products } = anaesthetics;
  return { field: 'entry', code: entry, known: products };
}
