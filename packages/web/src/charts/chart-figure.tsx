import { useState } from 'react';
import type { ReactNode } from 'react';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { useKeyWithin } from '../ui/use-key-within.ts';
import styles from './chart-figure.module.css';

const t = say(partsText);

type ChartFigureProps = {
  title: string;
  /** Level of the heading; small pictures stand below a larger one. */
  small?: boolean;
  summary?: ReactNode;
  table: ReactNode;
  children: ReactNode;
};

/** A picture with its title, what it says in words, and its table twin behind a button and the key T. */
export function ChartFigure({ title, small = false, summary, table, children }: ChartFigureProps) {
  const [asTable, setAsTable] = useState(false);
  const figure = useKeyWithin<HTMLElement>('t', () => setAsTable(!asTable));
  const Heading = small ? 'h4' : 'h3';
  return (
    <figure ref={figure} className={styles['figure']} aria-label={title}>
      <figcaption className={styles['caption']}>
        <div>
          <Heading>{title}</Heading>
          {summary === undefined ? null : <div className={styles['summary']}>{summary}</div>}
        </div>
        <IconButton
          icon={asTable ? 'chart' : 'table'}
          label={asTable ? t('chart.as-chart') : t('chart.as-table')}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
      </figcaption>
      {asTable ? table : children}
    </figure>
  );
}
