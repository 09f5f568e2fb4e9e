import { instantText } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import { SourceSheet } from '../../ui/source-sheet.tsx';
import { lookUpSource } from '../../ui/look-up-source.ts';
import styles from './aftercare.module.css';
import { isOver } from './care-hours.ts';
import type { CareItem } from './care-hours.ts';

type CareRowProps = { item: CareItem; now_ms: number; time_zone: string };

const icons: Readonly<Record<CareItem['kind'], IconName>> = {
  do: 'tick',
  dont: 'cross',
  expect: 'info',
  call: 'phone',
};

/** One line as the patient reads it, with its hours, what was published that differs, and its source. */
export function CareRow({ item, now_ms, time_zone }: CareRowProps) {
  const t = useText(aftercareText);
  return (
    <li className={styles['row']} data-kind={item.kind} data-over={isOver(item, now_ms)}>
      <span className={styles['kind']}>
        <Icon name={icons[item.kind]} size={18} label={t(`kind.${item.kind}`)} />
      </span>
      <div className={styles['words']}>
        <strong>{item.title}</strong>
        <p>{item.text}</p>
        {item.positions === null ? null : (
          <p className={styles['positions']}>{t('positions', { positions: item.positions })}</p>
        )}
      </div>
      <div className={styles['side']}>
        {item.kind === 'call' ? null : <Hours item={item} over={isOver(item, now_ms)} time_zone={time_zone} />}
        <SourceSheet
          statement={`${item.title}. ${item.text}`}
          rule={item.rule}
          sources={item.sources}
          sign_off={item.sign_off}
          lookUp={lookUpSource}
          label={t('source')}
        />
      </div>
    </li>
  );
}

function Hours({ item, over, time_zone }: { item: CareItem; over: boolean; time_zone: string }) {
  const t = useText(aftercareText);
  if (item.until_at === null || item.until_h === null)
    return <span className={styles['hours']}>{t('until.none')}</span>;
  return (
    <span className={styles['hours']}>
      {t(over ? 'ended' : 'until', { when: instantText(item.until_at, time_zone) })}
      <small>{t('until.hours', { from: item.from_h, until: item.until_h })}</small>
    </span>
  );
}
