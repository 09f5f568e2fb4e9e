import { instantText } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { DifferencesTable } from '../treatment-plans/differences-table.tsx';
import { chartDifferences } from './chart-differences.ts';
import type { Session } from './session.ts';
import styles from './session-in-words.module.css';

/** Every correction since the signature: who, when, why, before and after. */
export function AmendmentHistory({ session, time_zone }: { session: Session; time_zone: string }) {
  const t = useText(sessionsText);
  if (session.amendments.length === 0) return null;
  return (
    <div className={styles['history']}>
      <Card title={t('amendments.title')}>
        {session.amendments.map((one, at) => (
          <section key={one.amendment_id} className={styles['amendment']}>
            <h3>{t('amendments.one', { number: at + 1, when: instantText(one.at, time_zone), who: one.by })}</h3>
            <p>{one.reason}</p>
            <DifferencesTable
              differences={chartDifferences(one.before, one.after, time_zone)}
              before={t('amend.before')}
              after={t('amend.after')}
            />
          </section>
        ))}
      </Card>
    </div>
  );
}
