import type { Problem } from '../../api/problem.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './check-in.module.css';

/** It did not arrive, and nothing that was ticked or written is lost. */
export function KeptNotice({ problem }: { problem: Problem | null }) {
  const t = useText(portalText);
  if (problem === null) return null;
  const why = problem.remedy ?? problem.detail;
  return (
    <div className={styles['kept']} role="alert">
      <Icon name="offline" />
      <div>
        <strong>{t('check-in.kept')}</strong>
        <p>{problem.code === 'offline' ? t('check-in.kept.offline') : t('check-in.kept.other', { why })}</p>
      </div>
    </div>
  );
}
