import { readPractice } from '@stipple/contract/practice';
import { Link } from '@tanstack/react-router';
import { useRead } from '../../api/use-endpoint.ts';
import { foresightText } from '../../text/en/foresight.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import styles from './foresight.module.css';

/** From a plan to its pictures; nothing where the practice has switched them off. */
export function ForesightLink({ patient_id }: { patient_id: string }) {
  const t = useText(foresightText);
  const { data } = useRead(readPractice, {});
  if (data?.settings.foresight_on !== true || !data.modules.planning) return null;
  return (
    <aside className={styles['link']} aria-label={t('link.title')}>
      <div>
        <strong>{t('link.title')}</strong>
        <p>{t('link.text')}</p>
      </div>
      <Link to="/patients/$patient_id/plan/foresight" params={{ patient_id }} className={actClass('plain')}>
        {t('link.act')}
      </Link>
    </aside>
  );
}
