import { Link } from '@tanstack/react-router';
import { practiceText } from '../../text/en/practice.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { useMay } from '../shell/me.ts';
import styles from './practice.module.css';

/** Where the rules of this practice stand: what is computed, who may what, how long records are kept, what was changed. */
export function RulesCard() {
  const t = useText(practiceText);
  const [mayManage, mayRetain] = [useMay('practice.manage'), useMay('retention.manage')];
  return (
    <Card title={t('rules.title')}>
      <ul className={styles['rules']}>
        <li>
          <Link to="/practice/modules">{t('rules.modules')}</Link>
        </li>
        <li>
          <Link to="/practice/permissions">{t('rules.permissions')}</Link>
        </li>
        {mayRetain ? (
          <li>
            <Link to="/practice/retention">{t('rules.retention')}</Link>
          </li>
        ) : null}
        {mayManage ? (
          <li>
            <Link to="/practice/history">{t('rules.history')}</Link>
          </li>
        ) : null}
      </ul>
    </Card>
  );
}
