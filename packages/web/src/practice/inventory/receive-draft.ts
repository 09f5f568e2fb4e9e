import type { CalendarDate } from '@stipple/engine/kernel';
import { parseCalendarDate } from '@stipple/engine/kernel';
import type { ProductCode } from '@stipple/engine/product-code';
import type { KnownProduct, StockKind } from './stock.ts';

/** A package as it is being received. */
export type ReceiveDraft = {
  readonly kind: StockKind;
  readonly entry: string | null;
  readonly lot: string;
  readonly expires_on: string | null;
  readonly pieces: number | null;
  readonly product_code: string;
};

export const newDraft: ReceiveDraft = {
  kind: 'cartridge',
  entry: null,
  lot: '',
  expires_on: null,
  pieces: 1,
  product_code: '',
};

/** What a code says goes into the form; what it does not say stays as it was. */
export function withCode(draft: ReceiveDraft, code: ProductCode): ReceiveDraft {
  return {
    ...draft,
    lot: code.lot ?? draft.lot,
    expires_on: code.expires_on ?? draft.expires_on,
    pieces: code.quantity ?? draft.pieces,
    product_code: code.product ?? draft.product_code,
  };
}

/** A product that was received before needs no choosing. */
export function withProduct(draft: ReceiveDraft, product: NonNullable<KnownProduct>): ReceiveDraft {
  return { ...draft, kind: product.kind, entry: product.entry };
}

export type SoundDraft = {
  readonly kind: StockKind;
  readonly entry: string;
  readonly lot: string;
  readonly expires_on: CalendarDate | null;
  readonly pieces: number;
  readonly product_code: string;
};

/** What can be sent, or null as long as something is missing. */
export function soundDraft({ entry, lot, expires_on, pieces, ...rest }: ReceiveDraft): SoundDraft | null {
  const day = expires_on === null ? null : parseCalendarDate(expires_on);
  if (entry === null || lot.trim() === '' || pieces === null || pieces < 1 || day?.ok === false) return null;
  return { ...rest, entry, lot: lot.trim(), pieces, expires_on: day === null ? null : day.value };
}
