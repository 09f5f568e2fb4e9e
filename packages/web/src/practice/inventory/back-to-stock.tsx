import { Link } from '@tanstack/react-router';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './inventory.module.css';

/** The way back to the list, above the page's question. */
export function BackToStock() {
  const t = useText(inventoryText);
  return (
    <Link to="/stock" className={`${styles['back']} no-print`}>
      <Icon name="chevron-left" size={18} />
      {t('back')}
    </Link>
  );
}
