import { recordCartridgeUse, type SessionUse } from '@stipple/record/inventory/record-cartridge-use';
import type { SessionContent } from '@stipple/record/sessions/session-content';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { StaffContext } from '../http/contexts.ts';
import { handOf } from './stock-hand.ts';

type OfWhom = { readonly session_id: string; readonly patient_id: string; readonly day: CalendarDate };
type Product = SessionUse['products'][number];

/** Parts of a chart that name something of the stock: a save that changed none of them moves nothing. */
const NAMING_PARTS = new Set(['device', 'cartridges', 'sheath_lot', 'anaesthetic', 'topicals']);

export function changedProducts(changed: readonly string[]): boolean {
  return changed.some((part) => NAMING_PARTS.has(part));
}

/** Moves the stock as the chart says, and raises what should not have happened. Gives the ids of new incidents. */
export function recordProductsOf(
  context: Pick<StaffContext, 'scope' | 'actor' | 'now'>,
  of: OfWhom,
  content: SessionContent,
): Promise<readonly string[]> {
  const hand = handOf(context);
  const used_at = content.started_at ?? hand.at;
  return recordCartridgeUse(context.scope, { ...of, used_at, products: productsOf(content), hand });
}

/** Kept apart from every product of the catalogue; a lot can be traced all the same. */
const DEVICE_NOT_RECORDED = 'device-not-recorded';

/** What of the stock a chart names. */
export function productsOf({
  device,
  cartridges,
  sheath_lot,
  anaesthetic,
  topicals,
}: SessionContent): readonly Product[] {
  const fits = device ?? DEVICE_NOT_RECORDED;
  const plain = { unit_id: null, expires_on: null };
  return [
    ...cartridges.map(({ unit_id, cartridge, lot, expires_on }) => ({
      kind: 'cartridge' as const,
      entry: cartridge ?? fits,
      lot,
      unit_id,
      expires_on,
    })),
    ...(sheath_lot === '' ? [] : [{ kind: 'sheath' as const, entry: fits, lot: sheath_lot, ...plain }]),
    ...(anaesthetic === null
      ? []
      : [{ kind: 'anaesthetic' as const, entry: anaesthetic.product, lot: anaesthetic.lot, ...plain }]),
    ...topicals.map(({ topical, lot }) => ({ kind: 'topical' as const, entry: topical, lot, ...plain })),
  ];
}
