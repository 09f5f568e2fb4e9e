import { inventoryText } from '../../text/en/inventory.ts';
import { say } from '../../text/texts.ts';
import { productName } from './stock.ts';
import type { StockKind } from './stock.ts';

const t = say(inventoryText);

/** Where kinds stand beside each other: *Cartridge for SkinPen Precision*. A cream is known by its name alone. */
export function productWords(kind: StockKind, entry: string): string {
  const name = productName(kind, entry);
  return kind === 'cartridge' || kind === 'sheath' ? t(`for.${kind}`, { name }) : name;
}
