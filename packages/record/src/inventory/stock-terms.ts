import type { CalendarDate } from '@stipple/engine/kernel';

export type StockKind = 'cartridge' | 'anaesthetic' | 'topical' | 'sheath';
export type LotState = 'available' | 'quarantined' | 'recalled';
export type StockAct =
  | 'received'
  | 'opened'
  | 'used'
  | 'returned'
  | 'discarded'
  | 'corrected'
  | 'quarantined'
  | 'recalled'
  | 'released';

/** How a lot is known, whether it was ever received or only used. */
export type LotKey = { readonly kind: StockKind; readonly entry: string; readonly lot: string };

export type StockLotRow = LotKey & {
  readonly stock_lot_id: string;
  readonly expires_on: CalendarDate | null;
  readonly product_code: string;
  readonly state: LotState;
  readonly state_reason: string;
  readonly state_by: string;
  readonly state_at: string | null;
  readonly on_hand: number;
  readonly version: number;
};

/** One package from the moment it was opened. A lot is not a unit. */
export type StockUnitRow = LotKey & {
  readonly unit_id: string;
  readonly expires_on: CalendarDate | null;
  readonly serial: string;
  readonly room: string;
  readonly opened_at: string;
  readonly opened_by: string;
  readonly session_id: string | null;
  readonly discarded_at: string | null;
  readonly discarded_by: string | null;
  readonly discarded_because: string;
};

/** Who does something to the stock, and when. */
export type StockHand = { readonly staff_id: string; readonly name: string; readonly at: string };
