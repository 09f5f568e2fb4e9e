import type { StockHand } from '@stipple/record/inventory/stock-terms';
import { instantText } from '../access/practice-facts.ts';
import type { StaffContext } from '../http/contexts.ts';

/** Who does this to the stock, and when. */
export function handOf({ actor, now }: Pick<StaffContext, 'actor' | 'now'>): StockHand {
  return { staff_id: actor.staff_id, name: actor.display_name, at: instantText(now) };
}
