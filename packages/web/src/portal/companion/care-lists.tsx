import { timeText } from '../../text/dates.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { bySameEnd } from './care-plan.ts';
import type { CareItem } from './companion.ts';
import styles from './care-lists.module.css';
import { againInWords, endInWords } from './end-in-words.ts';

type Clock = { readonly now_ms: number; readonly time_zone: string };

/** Things to do, or to leave, put together by when they end. */
export function CareByEnd({ items, clock }: { items: readonly CareItem[]; clock: Clock }) {
  return (
    <div className={styles['ends']}>
      {bySameEnd(items).map((same) => (
        <section key={same.until_at ?? 'open'} className={styles['end']}>
          <EndLine until_at={same.until_at} clock={clock} />
          <CareList items={same.items} clock={clock} />
        </section>
      ))}
    </div>
  );
}

/** Title and one sentence for each, and from when on something is possible again. */
export function CareList({ items, clock }: { items: readonly CareItem[]; clock: Clock }) {
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <li key={item.rule}>
          <strong>{item.title}</strong>
          <span className="reading">{item.text}</span>
          <AgainLine item={item} clock={clock} />
        </li>
      ))}
    </ul>
  );
}

function AgainLine({ item: { again, until_at }, clock }: { item: CareItem; clock: Clock }) {
  const t = useText(portalText);
  if (again === null || until_at === null) return null;
  const { key, values } = againInWords(until_at, clock.now_ms, clock.time_zone);
  return <span className={styles['again']}>{t(key, { what: again, ...values })}</span>;
}

/** What begins later today, each with its hour. */
export function LaterList({ items, clock }: { items: readonly CareItem[]; clock: Clock }) {
  const t = useText(portalText);
  return (
    <ul className={styles['list']}>
      {items.map((item) => (
        <li key={item.rule}>
          <span className={styles['until']}>
            <Icon name="clock" size={16} />
            {t('later.from', { time: timeText(item.from_at, clock.time_zone) })}
          </span>
          <strong>{item.title}</strong>
          <span className="reading">{item.text}</span>
        </li>
      ))}
    </ul>
  );
}

function EndLine({ until_at, clock }: { until_at: string | null; clock: Clock }) {
  const t = useText(portalText);
  const { key, values } = endInWords(until_at, clock.now_ms, clock.time_zone);
  return (
    <h3 className={styles['until']}>
      <Icon name={until_at === null ? 'dot' : 'clock'} size={16} />
      {t(key, values)}
    </h3>
  );
}
