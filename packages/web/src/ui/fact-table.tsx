import type { ReactNode } from 'react';
import styles from './fact-table.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type Fact = { readonly label: string; readonly value: ReactNode; readonly note?: ReactNode };

/** Names and values, aligned. A value that is not there is written as not recorded, never left blank. */
export function FactTable({ facts, absent = t('fact.absent') }: { facts: readonly Fact[]; absent?: string }) {
  return (
    <dl className={styles['facts']}>
      {facts.map((fact) => (
        <div key={fact.label}>
          <dt>{fact.label}</dt>
          <dd>
            {fact.value === null || fact.value === '' ? <span className={styles['absent']}>{absent}</span> : fact.value}
            {fact.note === undefined ? null : <small>{fact.note}</small>}
          </dd>
        </div>
      ))}
    </dl>
  );
}
