import { useState } from 'react';
import { longDate, shortDate } from '../text/dates.ts';
import { DataTable } from '../ui/data-table.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { useKeyWithin } from '../ui/use-key-within.ts';
import styles from './change-chart.module.css';
import drawing from './drawing.module.css';
import { frameOf } from './chart-frame.ts';
import type { Frame } from './chart-frame.ts';
import { changeScales } from './change-scales.ts';
import type { ChangeScales, Reading } from './change-scales.ts';
import { useWidth } from './use-width.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type ChangeChartProps = {
  title: string;
  /** `grade`, `points`: small beside the values, never dropped. */
  unit: string;
  range: readonly [number, number];
  better: 'higher' | 'lower';
  readings: readonly Reading[];
  /** Days on which a session took place, as ticks. */
  sessions: readonly string[];
  /** The scale's own error: changes within it are drawn as not distinguishable. */
  noise?: number | null;
  /** The verdict on the change, in words, under the title. */
  summary?: string;
};

/** One scale over the course: the patient's readings as filled points, sessions as ticks, a table behind one key (T). */
export function ChangeChart(props: ChangeChartProps) {
  const [asTable, setAsTable] = useState(false);
  const [width, measure] = useWidth(720);
  const figure = useKeyWithin<HTMLElement>('t', () => setAsTable(!asTable));
  return (
    <figure ref={figure} className={styles['chart']} aria-label={props.title}>
      <figcaption className={styles['caption']}>
        <div>
          <h3>{props.title}</h3>
          {props.summary === undefined ? null : <p>{props.summary}</p>}
        </div>
        <IconButton
          icon={asTable ? 'chart' : 'table'}
          label={asTable ? t('chart.as-chart') : t('chart.as-table')}
          aria-pressed={asTable}
          onClick={() => setAsTable(!asTable)}
        />
      </figcaption>
      <div ref={measure} className={drawing['place']}>
        {asTable ? <ReadingTable {...props} /> : <Drawing {...props} frame={frameOf(width)} />}
      </div>
    </figure>
  );
}

function Drawing({ frame, ...props }: ChangeChartProps & { frame: Frame }) {
  const scales = changeScales(props.readings, props.sessions, props.range, frame);
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={drawing['drawing']}
      role="img"
      aria-label={spoken(props)}
    >
      <NoiseBand {...props} scales={scales} frame={frame} />
      {scales.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${frame.left},${scales.y(tick)} H${frame.width - frame.right}`} className={drawing['grid']} />
          <text x={frame.left - 10} y={scales.y(tick) + 4.5} className={styles['tick']}>
            {tick}
          </text>
        </g>
      ))}
      <text x={0} y={14} className={styles['axis']}>
        {props.unit}, {t(props.better === 'higher' ? 'chart.higher' : 'chart.lower')}
      </text>
      {props.sessions.map((day, index) => (
        <g key={day}>
          <path d={`M${scales.x(day)},${frame.height - frame.bottom} v9`} className={styles['session']} />
          <text x={scales.x(day)} y={frame.height - frame.bottom + 23} className={styles['label']}>
            {index + 1}
          </text>
        </g>
      ))}
      {props.sessions.length === 0 ? null : (
        <text x={0} y={frame.height - frame.bottom + 23} className={styles['axis']}>
          {t('chart.session')}
        </text>
      )}
      <path d={scales.path} className={styles['line']} />
      {scales.placed.map((reading, index) => (
        <ReadingPoint
          key={`${reading.day} ${reading.value}`}
          reading={reading}
          unit={props.unit}
          frame={frame}
          last={index === scales.placed.length - 1}
          only={scales.placed.length === 1}
        />
      ))}
    </svg>
  );
}

function ReadingPoint({
  reading,
  unit,
  frame,
  last,
  only,
}: {
  reading: ChangeScales['placed'][number];
  unit: string;
  frame: Frame;
  last: boolean;
  only: boolean;
}) {
  const anchor = only ? 'start' : last ? 'end' : reading.x < frame.left + 40 ? 'start' : 'middle';
  return (
    <g>
      <circle cx={reading.x} cy={reading.y} r={5.5} className={styles['point']} />
      <text
        x={reading.x + (last ? 12 : 0)}
        y={reading.y + (last ? 5 : -12)}
        className={styles['value']}
        data-last={last}
      >
        {reading.value}
        {last ? <tspan className={styles['unit']}> {unit}</tspan> : null}
      </text>
      {reading.says_day ? (
        <text x={reading.x} y={frame.height - 6} className={styles['label']} style={{ textAnchor: anchor }}>
          {shortDate(reading.day)}
        </text>
      ) : null}
    </g>
  );
}

function NoiseBand({ noise = null, range, scales, frame }: ChangeChartProps & { scales: ChangeScales; frame: Frame }) {
  const baseline = scales.placed[0];
  if (noise === null || noise === 0 || baseline === undefined) return null;
  const top = scales.y(Math.min(range[1], baseline.value + noise));
  const bottom = scales.y(Math.max(range[0], baseline.value - noise));
  return (
    <g>
      <rect
        x={frame.left}
        y={top}
        width={frame.width - frame.left - frame.right}
        height={Math.max(2, bottom - top)}
        className={styles['band']}
      />
      <text x={frame.width - frame.right - 6} y={bottom - 6} className={styles['bandWord']}>
        {t('chart.noise')}
      </text>
    </g>
  );
}

function ReadingTable({ title, readings, unit, sessions }: ChangeChartProps) {
  const rows = [
    ...readings.map((reading) => ({
      day: reading.day,
      what: reading.note ?? t('chart.reading'),
      value: `${reading.value} ${unit}`,
    })),
    ...sessions.map((day, index) => ({ day, what: t('chart.session-n', { number: index + 1 }), value: '' })),
  ].toSorted((a, b) => (a.day < b.day ? -1 : 1));
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={(row) => `${row.day} ${row.what}`}
      columns={[
        { key: 'day', title: t('chart.day'), cell: (row) => longDate(row.day) },
        { key: 'what', title: t('chart.what'), cell: (row) => row.what },
        { key: 'value', title: t('chart.value'), numeric: true, cell: (row) => row.value },
      ]}
    />
  );
}

function spoken({ title, readings, unit, sessions }: ChangeChartProps): string {
  const told = readings.map(({ value, day }) => t('chart.spoken-reading', { value, unit, day: longDate(day) }));
  return t('chart.spoken', { title, readings: told.join(', ') || t('chart.no-readings'), count: sessions.length });
}
