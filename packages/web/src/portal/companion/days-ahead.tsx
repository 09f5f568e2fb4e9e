import { daysBetween } from '@stipple/engine/kernel';
import { weekdayDate } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import type { CareDay } from './care-plan.ts';
import type { CareItem, CompanionAfter } from './companion.ts';
import styles from './days-ahead.module.css';

/** The coming days on which something changes, folded; a tap shows what begins, ends and stays. */
export function DaysAhead({
  days,
  session_day,
}: {
  days: readonly CareDay[];
  session_day: CompanionAfter['session']['day'];
}) {
  const t = useText(portalText);
  return (
    <Card title={t('ahead.title')}>
      {days.length === 0 ? <p className="reading">{t('ahead.empty')}</p> : null}
      <ol className={styles['days']}>
        {days.map((care) => (
          <li key={care.day}>
            <details>
              <summary>
                <span className={styles['when']}>{weekdayDate(care.day)}</span>
                <span className={styles['what']}>
                  {t('ahead.day', { count: daysBetween(session_day, care.day) })} ·{' '}
                  {t('ahead.changes', { count: care.begins.length + care.ends.length })}
                </span>
              </summary>
              <Titles words={t('ahead.ends')} items={care.ends} />
              <Titles words={t('ahead.begins')} items={care.begins} />
              <Titles words={t('ahead.holds')} items={care.holds} />
            </details>
          </li>
        ))}
      </ol>
    </Card>
  );
}

function Titles({ words, items }: { words: string; items: readonly CareItem[] }) {
  if (items.length === 0) return null;
  return (
    <section className={styles['titles']}>
      <h3>{words}</h3>
      <ul>
        {items.map((item) => (
          <li key={item.rule}>{item.title}</li>
        ))}
      </ul>
    </section>
  );
}
