import type { ReactNode } from 'react';
import { Icon } from './icon.tsx';
import styles from './missing-list.module.css';

export type Missing = {
  readonly key: string;
  readonly words: ReactNode;
  readonly href?: string;
  readonly onOpen?: () => void;
};

/** What is still missing, as a short list beside the work; it never stands in front of it. */
export function MissingList({
  title,
  items,
  complete,
}: {
  title: string;
  items: readonly Missing[];
  complete?: string;
}) {
  if (items.length === 0)
    return complete === undefined ? null : (
      <p className={styles['complete']}>
        <Icon name="tick" size={18} /> {complete}
      </p>
    );
  return (
    <section className={styles['missing']} aria-label={title}>
      <h3>
        {title} <span className={styles['count']}>{items.length}</span>
      </h3>
      <ul>
        {items.map((item) => (
          <li key={item.key}>
            <Icon name="dot" size={18} />
            <MissingWords item={item} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function MissingWords({ item }: { item: Missing }) {
  if (item.href !== undefined) return <a href={item.href}>{item.words}</a>;
  if (item.onOpen !== undefined)
    return (
      <button type="button" className={styles['opener']} onClick={item.onOpen}>
        {item.words}
      </button>
    );
  return <span>{item.words}</span>;
}
