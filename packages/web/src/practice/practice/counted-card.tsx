import { Link } from '@tanstack/react-router';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../shell/me.ts';
import styles from './practice.module.css';

/** What the practice looks back on: its report, and the register of what went wrong. */
export function CountedCard() {
  const t = useText(practiceText);
  const mayReport = useMay('report.read');
  const mayRegister = useMay('chart.read');
  if (!mayReport && !mayRegister) return null;
  return (
    <Card title={t('counted.title')}>
      <p>{t(mayReport ? 'counted.text' : 'counted.register')}</p>
      <div className={styles['acts']}>
        {mayReport ? (
          <Link to="/report" className={actClass('plain')}>
            {t('counted.report.act')}
          </Link>
        ) : null}
        {mayRegister ? (
          <Link to="/adverse-events" className={actClass('plain')}>
            {t('counted.register.act')}
          </Link>
        ) : null}
      </div>
    </Card>
  );
}
