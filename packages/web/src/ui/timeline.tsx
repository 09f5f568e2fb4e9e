import type { ReactNode } from 'react';
import styles from './timeline.module.css';

export type TimelineItem = {
  readonly key: string;
  /** The day or hour it belongs to, in words. */
  readonly when: string;
  readonly title: ReactNode;
  readonly body?: ReactNode;
  /** Past is filled, now is ringed, ahead is open. */
  readonly state?: 'past' | 'now' | 'ahead';
};

/** Days in their order, with the present one in sight. */
export function Timeline({ items, label }: { items: readonly TimelineItem[]; label: string }) {
  return (
    <ol className={styles['timeline']} aria-label={label}>
      {items.map((item) => (
        <li
          key={item.key}
          data-state={item.state ?? 'past'}
          {...(item.state === 'now' ? { 'aria-current': 'date' as const } : {})}
        >
          <span className={styles['dot']} aria-hidden />
          <span className={styles['when']}>{item.when}</span>
          <div className={styles['what']}>
            <div className={styles['title']}>{item.title}</div>
            {item.body === undefined ? null : <div>{item.body}</div>}
          </div>
        </li>
      ))}
    </ol>
  );
}
