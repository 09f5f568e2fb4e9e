import { useId } from 'react';
import { chartsText } from '../text/en/charts.ts';
import { say } from '../text/texts.ts';
import { DataTable } from '../ui/data-table.tsx';
import styles from './band-chart.module.css';
import drawing from './drawing.module.css';
import { bandScales, MONTH, numberedSessions } from './band-scales.ts';
import type { Band, BandScales, Mark } from './band-scales.ts';
import { ChartFigure } from './chart-figure.tsx';
import { frameOf } from './chart-frame.ts';
import type { Frame } from './chart-frame.ts';
import { ToldLane } from './told-lane.tsx';
import type { Told } from './told-lane.tsx';
import { useWidth } from './use-width.ts';

const t = say(chartsText);
const NONE = [] as const;

export type BandChartProps = {
  title: string;
  /** Said above the axis and beside every number of the table. */
  unit: string;
  points: readonly number[];
  bands: readonly Band[];
  until: number;
  along: 'days' | 'months';
  /** The value where nothing happens, drawn as a line. */
  rest: number;
  /** Values that must be in sight, so that pictures beside each other share a scale. */
  include?: readonly number[];
  sessions?: readonly number[];
  /** Differences within this of the rest count as none. */
  margin?: number;
  /** Written into the picture, as *not distinguishable*. */
  word?: string;
  /** Hollow points of studies; each opens its citation. */
  published?: readonly (Mark & { readonly words: string })[];
  onPublished?: (key: string) => void;
  /** Filled points of the patient. */
  own?: readonly Mark[];
  /** What the patient said, in a lane of its own above the picture. */
  told?: readonly Told[];
  small?: boolean;
  summary?: string;
};

/** A band over time: nine people of ten lie within it. Bands, not lines; the middle is dashed. */
export function BandChart(props: BandChartProps) {
  const [width, measure] = useWidth(props.small === true ? 340 : 720);
  return (
    <ChartFigure
      title={props.title}
      small={props.small ?? false}
      {...(props.summary === undefined ? {} : { summary: props.summary })}
      table={<BandTable {...props} />}
    >
      <div ref={measure} className={drawing['place']}>
        <Drawing {...props} frame={bandFrame(width, props.small === true)} />
      </div>
    </ChartFigure>
  );
}

function Drawing({ frame, ...props }: BandChartProps & { frame: Frame }) {
  const id = useId();
  const { points, bands, along, rest, margin = 0, published = [], own = [], told = [], sessions = [] } = props;
  const until = Math.max(props.until, ...own.map(({ day }) => day));
  const marks = published.filter(({ day }) => day <= until);
  const include = [rest, rest - margin, rest + margin, ...(props.include ?? [])];
  const values = [...marks, ...own].map(({ value }) => value);
  const scales = bandScales({ points, bands, until, along, include: [...include, ...values], frame });
  const [from, to, floor] = [frame.left, frame.width - frame.right, frame.height - frame.bottom];
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={drawing['drawing']}
      role="group"
      aria-label={spoken(props)}
    >
      <defs>
        <pattern id={`${id}-band`} width={6} height={6} patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
          <path d="M0,0 V6" className={styles['hatch']} />
        </pattern>
      </defs>
      <text x={0} y={14} className={styles['word']}>
        {props.unit}
      </text>
      {scales.ticks.map((tick) => (
        <g key={tick}>
          <path d={`M${from},${scales.y(tick)} H${to}`} className={drawing['grid']} />
          <text x={from - 8} y={scales.y(tick) + 4.5} className={styles['tick']}>
            {numberText(tick)}
          </text>
        </g>
      ))}
      {margin === 0 ? null : (
        <rect
          x={from}
          width={to - from}
          y={scales.y(rest + margin)}
          height={Math.max(1, scales.y(rest - margin) - scales.y(rest + margin))}
          className={styles['margin']}
        />
      )}
      <path d={scales.band} className={styles['band']} />
      <path d={scales.band} fill={`url(#${id}-band)`} className={styles['edge']} />
      <path d={`M${from},${scales.y(rest)} H${to}`} className={styles['rest']} />
      <path d={scales.middle} className={styles['middle']} />
      <Ends scales={scales} x={to + 8} />
      {props.word === undefined ? null : (
        <text x={(from + to) / 2} y={frame.top - 10} className={styles['said']}>
          {props.word}
        </text>
      )}
      <Along
        scales={scales}
        along={along}
        floor={floor}
        from={from}
        sessions={sessions.filter((day) => day <= until)}
      />
      {marks.map((mark) => (
        <PublishedPoint key={mark.key} mark={mark} scales={scales} onOpen={props.onPublished} />
      ))}
      {own.map(({ key, day, value }) => (
        <circle key={key} cx={scales.x(day)} cy={scales.y(value)} r={6} className={styles['own']} />
      ))}
      <ToldLane told={told.filter(({ day }) => day <= until)} scales={scales} y={frame.top - 13} />
    </svg>
  );
}

function Ends({ scales, x }: { scales: BandScales; x: number }) {
  return scales.ends.map(({ which, value, y }) => (
    <text key={which} x={x} y={y + 4.5} className={styles[which === 'middle' ? 'value' : 'border']}>
      {numberText(value)}
    </text>
  ));
}

type AlongProps = {
  scales: BandScales;
  along: 'days' | 'months';
  floor: number;
  from: number;
  sessions: readonly number[];
};

/** Days or months below, sessions as ticks on the line with their numbers above it. */
function Along({ scales, along, floor, sessions }: AlongProps) {
  const xs = sessions.map((day) => scales.x(day));
  const numbered = numberedSessions(xs);
  return (
    <>
      {scales.days.map(({ day, words }) => (
        <text key={day} x={scales.x(day)} y={floor + 38} className={styles['label']}>
          {words}
        </text>
      ))}
      <text x={0} y={floor + 38} className={styles['word']}>
        {t(`along.${along}`)}
      </text>
      {sessions.map((day, at) => (
        <g key={day}>
          <path d={`M${scales.x(day)},${floor - 4} v10`} className={styles['session']} />
          {numbered.has(at) ? (
            <text x={scales.x(day)} y={floor + 19} className={styles['label']}>
              {at + 1}
            </text>
          ) : null}
        </g>
      ))}
      {sessions.length === 0 ? null : (
        <text x={0} y={floor + 19} className={styles['word']}>
          {t('session')}
        </text>
      )}
    </>
  );
}

type PublishedPointProps = {
  mark: Mark & { readonly words: string };
  scales: BandScales;
  onOpen: ((key: string) => void) | undefined;
};

/** Hollow, with room for a finger around it. */
function PublishedPoint({ mark, scales, onOpen }: PublishedPointProps) {
  const [x, y] = [scales.x(mark.day), scales.y(mark.value)];
  return (
    <g
      role="button"
      tabIndex={0}
      aria-label={mark.words}
      className={styles['published']}
      onClick={() => onOpen?.(mark.key)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onOpen?.(mark.key);
      }}
    >
      <circle cx={x} cy={y} r={22} className={styles['finger']} />
      <circle cx={x} cy={y} r={5.5} className={styles['hollow']} />
    </g>
  );
}

function BandTable(props: BandChartProps) {
  const { title, points, bands, until, along, unit } = props;
  const { published = NONE, own = NONE, told = NONE, sessions = NONE } = props;
  const days = points.flatMap((day, at) => {
    const band = bands[at];
    return band === undefined || day > until ? [] : [{ key: `band ${day}`, day, what: t('simulated'), band }];
  });
  const some = days.filter((_, at) => at % Math.max(1, Math.ceil(days.length / 16)) === 0 || at === days.length - 1);
  const points_ = [
    ...published.filter(({ day }) => day <= until).map((mark) => ({ ...mark, what: mark.words })),
    ...own.map((mark) => ({ ...mark, what: t('own') })),
  ].map(({ key, day, value, what }) => ({ key, day, what, band: { middle: value, low: NaN, high: NaN } }));
  const visits = sessions
    .filter((day) => day <= until)
    .map((day, at) => ({ key: `session ${day}`, day, what: t('session-n', { number: at + 1 }), band: null }));
  const said = told.map(({ key, day, words }) => ({ key, day, what: words, band: null }));
  const rows = [...visits, ...some, ...points_, ...said].toSorted((a, b) => a.day - b.day);
  return (
    <DataTable
      caption={title}
      rows={rows}
      keyOf={({ key }) => key}
      columns={[
        { key: 'day', title: t(`column.${along}`), numeric: true, cell: ({ day }) => whenText(day, along) },
        { key: 'what', title: t('column.what'), cell: ({ what }) => what },
        {
          key: 'middle',
          title: unit,
          numeric: true,
          cell: ({ band }) => (band === null ? '' : numberText(band.middle)),
        },
        {
          key: 'band',
          title: t('column.band'),
          numeric: true,
          cell: ({ band }) => (band === null ? '' : rangeText(band)),
        },
      ]}
    />
  );
}

/** Room for numbers on both sides, for sessions and days below. */
function bandFrame(width: number, isSmall: boolean): Frame {
  const frame = frameOf(width);
  return { ...frame, height: isSmall ? 232 : 300, top: 44, right: 48, bottom: 48, left: 56 };
}

function whenText(day: number, along: 'days' | 'months'): string {
  return along === 'months' ? numberText(day / MONTH) : String(day);
}

function rangeText({ low, high }: Band): string {
  return Number.isFinite(low) && Number.isFinite(high)
    ? t('range', { low: numberText(low), high: numberText(high) })
    : '';
}

/** Days as people say them: half a day is the finest that is meant. */
export function daysText(days: number): string {
  return Number.isFinite(days) ? (Math.round(days * 2) / 2).toLocaleString('en-GB') : '';
}

/** Two figures that matter; nothing where there is no number. */
export function numberText(value: number): string {
  if (!Number.isFinite(value)) return '';
  const rounded = Math.abs(value) < 0.005 ? 0 : value;
  return rounded.toLocaleString('en-GB', { maximumFractionDigits: Math.abs(rounded) < 10 ? 2 : 0 }).replace('-', '−');
}

function spoken({ title, unit, points, bands, until, along, word, sessions = [] }: BandChartProps): string {
  const at = points.findLastIndex((day) => day <= until);
  const band = bands[at];
  if (band === undefined || ![band.low, band.middle, band.high].every(Number.isFinite)) return title;
  const when = `${whenText(points[at] ?? until, along)} ${t(`along.${along}`)}`;
  const end = { middle: numberText(band.middle), low: numberText(band.low), high: numberText(band.high) };
  return t('spoken', { title, when, unit, ...end, count: sessions.length, word: word ?? '' });
}
