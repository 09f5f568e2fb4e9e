import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { Card } from '../../ui/card.tsx';
import { Icon } from '../../ui/icon.tsx';
import type { IconName } from '../../ui/icon-strokes.ts';
import styles from './today.module.css';

type WaitingPerson = { key: string; name: string; words: string; to: string; params: Record<string, string> };

/** People with one thing that waits, each leading to where it is done. */
export function WaitingPeople({
  title,
  icon,
  people,
}: {
  title: string;
  icon: IconName;
  people: readonly WaitingPerson[];
}) {
  if (people.length === 0) return null;
  return (
    <Card flush title={<Titled icon={icon} title={title} count={people.length} />}>
      <ul className={styles['people']}>
        {people.map((person) => (
          <li key={person.key}>
            <Link to={person.to} params={person.params}>
              <span>{person.name}</span>
              <small>{person.words}</small>
            </Link>
          </li>
        ))}
      </ul>
    </Card>
  );
}

/** A heading with its icon and how many there are. */
export function Titled({ icon, title, count }: { icon: IconName; title: string; count: number }): ReactNode {
  return (
    <span className={styles['titled']}>
      <Icon name={icon} size={18} />
      {title} <span className={styles['count']}>{count}</span>
    </span>
  );
}
