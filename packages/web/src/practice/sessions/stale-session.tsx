import { readSession } from '@stipple/contract/sessions';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { DifferencesTable } from '../treatment-plans/differences-table.tsx';
import { chartDifferences } from './chart-differences.ts';
import styles from './stale-session.module.css';
import type { SessionDesk } from './use-session-desk.ts';

/** Two devices wrote the same session: both sides, and a choice. Shows nothing otherwise. */
export function StaleSession({ writing, time_zone }: { writing: SessionDesk; time_zone: string }) {
  const t = useText(sessionsText);
  if (writing.state.kind !== 'refused' || writing.state.problem.code !== 'stale-version') return null;
  const current = readSession.response.safeParse(writing.state.problem.more['current']);
  if (!current.success) return null;
  const theirs = current.data;
  return (
    <div role="alert" className={styles['stale']}>
      <Card title={t('stale.title')}>
        <p>{t('stale.text', { version: theirs.version })}</p>
        <DifferencesTable
          differences={chartDifferences(theirs.chart, writing.chart, time_zone)}
          before={t('stale.theirs')}
          after={t('stale.mine')}
        />
        <div className={styles['buttons']}>
          <ActButton onClick={() => writing.keepMine(theirs)}>{t('stale.keep-mine')}</ActButton>
          <ActButton onClick={() => writing.takeTheirs(theirs)}>{t('stale.take-theirs')}</ActButton>
        </div>
      </Card>
    </div>
  );
}
