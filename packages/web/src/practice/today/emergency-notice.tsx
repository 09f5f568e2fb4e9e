import { Link } from '@tanstack/react-router';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './today.module.css';

/** A check-in that reads like an emergency stands above everything else of the day. */
export function EmergencyNotice({ count }: { count: number }) {
  const t = useText(todayText);
  if (count === 0) return null;
  return (
    <div className={styles['emergency']} role="alert">
      <Icon name="octagon" size={22} />
      <strong>{t('inbox.emergency.notice', { count })}</strong>
      <Link to="/inbox" className={actClass('destructive', 'small')}>
        {t('inbox.emergency.act')}
      </Link>
    </div>
  );
}
