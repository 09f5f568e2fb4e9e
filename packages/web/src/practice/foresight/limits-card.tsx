import { limits } from '@stipple/engine/healing';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import styles from './foresight.module.css';

/** What the model cannot claim, below every picture. */
export function LimitsCard() {
  const t = useText(foresightText);
  return (
    <Card title={t('limits.title')}>
      <ul className={styles['limits']}>
        {limits.map(({ key, text }) => (
          <li key={key}>{text}</li>
        ))}
      </ul>
      <p className={styles['quiet']}>{t('limits.more')}</p>
    </Card>
  );
}
