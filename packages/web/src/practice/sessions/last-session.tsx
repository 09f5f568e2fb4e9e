import { daysBetween } from '@stipple/engine/kernel';
import { shortDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { FactTable } from '../../ui/fact-table.tsx';
import { Icon } from '../../ui/icon.tsx';
import { deviceName, zoneName } from '../treatment-plans/names.ts';
import { zoneText } from './chart-differences.ts';
import type { Desk } from './desk.ts';
import styles from './last-session.module.css';

/** What was done last time, to compare with; folded away when it is in the way. */
export function LastSession({ desk }: { desk: Desk }) {
  const t = useText(sessionsText);
  const { last, day } = desk;
  if (last === null) return <p className={styles['none']}>{t('last.none')}</p>;
  const { chart } = last;
  return (
    <details open className={styles['last']}>
      <summary>
        <span>
          {t('last.title')}
          <small>{t('last.day', { when: shortDate(last.day), days: daysBetween(last.day, day) })}</small>
        </span>
        <Icon name="chevron-down" size={18} />
      </summary>
      <dl className={styles['zones']}>
        {chart.zones.map((zone) => (
          <div key={zone.zone}>
            <dt>{zoneName(zone.zone)}</dt>
            <dd>{zoneText(zone)}</dd>
          </div>
        ))}
      </dl>
      <FactTable
        facts={[
          { label: t('last.device'), value: chart.device === null ? null : deviceName(chart.device) },
          { label: t('last.pain'), value: chart.pain_0_10 === null ? null : `${chart.pain_0_10} of 10` },
          ...(chart.immediate_events === '' ? [] : [{ label: t('last.events'), value: chart.immediate_events }]),
          ...(chart.notes === '' ? [] : [{ label: t('last.notes'), value: chart.notes }]),
        ]}
      />
    </details>
  );
}
