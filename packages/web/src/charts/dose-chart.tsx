import type { ReactNode } from 'react';
import { ChartFigure } from './chart-figure.tsx';
import styles from './dose-chart.module.css';
import drawing from './drawing.module.css';
import { doseScales } from './dose-scales.ts';
import type { DosePlace } from './dose-scales.ts';
import { useWidth } from './use-width.ts';

export type DosePoint = {
  readonly key: string;
  readonly name: string;
  readonly of: number;
  readonly share: number | null;
  readonly low: number;
  readonly high: number;
  readonly is_small: boolean;
};

type DoseChartProps = {
  title: string;
  axis: string;
  /** Written into the picture: whether anything can be told apart. */
  word: string;
  /** The word beside a group that is too small. */
  few: string;
  groups: readonly DosePoint[];
  spoken: string;
  /** Where the axis ends; 1 is 100 per cent. */
  until?: number;
  table: ReactNode;
};

/** A share with its limits for each group: a filled point, hollow and dashed where few were counted. */
export function DoseChart({ title, table, ...picture }: DoseChartProps) {
  const [width, measure] = useWidth(340);
  return (
    <ChartFigure title={title} small table={table}>
      <div ref={measure} className={drawing['place']}>
        <Drawing {...picture} width={width} />
      </div>
    </ChartFigure>
  );
}

function Drawing({
  axis,
  word,
  few,
  groups,
  spoken,
  until = 1,
  width,
}: Omit<DoseChartProps, 'title' | 'table'> & { width: number }) {
  const scales = doseScales(groups, width, until);
  return (
    <svg viewBox={`0 0 ${scales.width} ${scales.height}`} className={drawing['drawing']} role="img" aria-label={spoken}>
      <text x={0} y={14} className={styles['word']}>
        {axis}
      </text>
      <text x={scales.width} y={14} className={styles['said']}>
        {word}
      </text>
      {scales.ticks.map(({ percent, x }) => (
        <g key={percent}>
          <path d={`M${x},${scales.top} V${scales.floor}`} className={drawing['grid']} />
          <text x={x} y={scales.floor + 18} className={styles['tick']}>
            {percent}
          </text>
        </g>
      ))}
      {scales.places.map((place) => (
        <Point key={place.key} place={place} few={few} />
      ))}
    </svg>
  );
}

function Point({ place: { name, of, is_small, x, low_x, high_x, y }, few }: { place: DosePlace; few: string }) {
  return (
    <g className={styles['group']} data-small={is_small}>
      <text x={0} y={y - 10} className={styles['name']}>
        {name}
        <tspan className={styles['count']}>
          {' '}
          · {of}
          {is_small ? `, ${few}` : ''}
        </tspan>
      </text>
      <path
        d={`M${low_x},${y + 6} H${high_x} M${low_x},${y + 1} v10 M${high_x},${y + 1} v10`}
        className={styles['limits']}
      />
      {x === null ? null : <circle cx={x} cy={y + 6} r={5.5} className={styles['point']} />}
    </g>
  );
}
