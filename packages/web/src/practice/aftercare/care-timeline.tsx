import { instantText } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { Card } from '../../ui/card.tsx';
import { Timeline } from '../../ui/timeline.tsx';
import { callItems, careHours } from './care-hours.ts';
import type { CareItem } from './care-hours.ts';
import { CareRow } from './care-row.tsx';
import styles from './aftercare.module.css';

/** Everything the patient was told, by the hour at which it begins, with what it rests on. */
export function CareTimeline({ items, time_zone }: { items: readonly CareItem[]; time_zone: string }) {
  const t = useText(aftercareText);
  const now_ms = Date.now();
  const calls = callItems(items);
  const hourWords = (from_h: number) =>
    from_h === 0
      ? t('from.hour-0')
      : from_h < 24
        ? t('from.hour', { hour: from_h })
        : t('from.day', { day: from_h / 24 });
  return (
    <>
      <Timeline
        label={t('timeline')}
        items={careHours(items, now_ms).map((hour) => ({
          key: String(hour.from_h),
          when: hourWords(hour.from_h),
          state: hour.state,
          title: <span className={styles['begins']}>{instantText(hour.from_at, time_zone)}</span>,
          body: (
            <ul className={styles['rows']}>
              {hour.items.map((item) => (
                <CareRow key={item.rule} item={item} now_ms={now_ms} time_zone={time_zone} />
              ))}
            </ul>
          ),
        }))}
      />
      {calls.length === 0 ? null : (
        <Card title={t('calls')}>
          <ul className={styles['rows']}>
            {calls.map((item) => (
              <CareRow key={item.rule} item={item} now_ms={now_ms} time_zone={time_zone} />
            ))}
          </ul>
        </Card>
      )}
    </>
  );
}
