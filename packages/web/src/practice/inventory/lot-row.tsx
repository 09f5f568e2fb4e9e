import { calendarDate } from '@stipple/engine/kernel';
import { Link } from '@tanstack/react-router';
import { shortDate } from '../../text/dates.ts';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { useSignedIn } from '../shell/me.ts';
import { StandingTag } from './standing-tag.tsx';
import { productName } from './stock.ts';
import type { StockLot } from './stock.ts';
import styles from './inventory.module.css';

/** Product, lot, expiry, what is unusual, how many. The whole row leads to the lot's patients. */
export function LotRow({ lot }: { lot: StockLot }) {
  const t = useText(inventoryText);
  const { practice } = useSignedIn();
  const { kind, entry, expires_on } = lot;
  return (
    <li>
      <Link to="/stock/lot" search={{ kind, entry, lot: lot.lot }} className={styles['row']}>
        <span className={styles['product']}>
          <strong>{productName(kind, entry)}</strong>
          <span>{t('lot.of', { lot: lot.lot })}</span>
        </span>
        <span className={styles['expiry']}>
          <span>{expires_on === null ? t('expires.none') : t('expires', { day: shortDate(expires_on) })}</span>
        </span>
        <span className={styles['standing']}>
          <StandingTag lot={lot} today={calendarDate(practice.today)} />
        </span>
        <Pieces on_hand={lot.on_hand} />
        <Icon name="chevron-right" size={18} />
      </Link>
    </li>
  );
}

/** How many are left; below zero, charts used more than was ever received. */
export function Pieces({ on_hand }: { on_hand: number }) {
  const t = useText(inventoryText);
  return (
    <span className={styles['pieces']}>
      {on_hand < 0 ? t('pieces.below', { count: -on_hand }) : t('pieces', { count: on_hand })}
    </span>
  );
}
