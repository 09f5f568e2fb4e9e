import type { Reach } from '@stipple/engine/dosimetry';
import { useId, useRef } from 'react';
import type { KeyboardEvent, PointerEvent } from 'react';
import { chartsText } from '../text/en/charts.ts';
import { mmText } from '../text/quantities.ts';
import { say } from '../text/texts.ts';
import { DataTable } from '../ui/data-table.tsx';
import { numberText } from './band-chart.tsx';
import { ChartFigure } from './chart-figure.tsx';
import { sectionLayers, sectionScales, shareText } from './skin-section-scales.ts';
import type { SectionFrame, SectionLayer, SectionScales } from './skin-section-scales.ts';
import drawing from './drawing.module.css';
import styles from './skin-section.module.css';
import { useWidth } from './use-width.ts';

const t = say(chartsText);
const TAKEN_PX = 20;

/** The steps of the setting; with it the depth can be dragged. */
export type DepthHandle = {
  readonly min: number;
  readonly max: number;
  readonly step: number;
  readonly onChange: (setting_mm: number) => void;
};

export type SkinSectionProps = {
  title: string;
  reach: Reach;
  setting_mm: number;
  /** The same for sections that stand beside each other, so that they can be compared. */
  deepest_mm: number;
  handle?: DepthHandle;
  small?: boolean;
  summary?: string;
};

/**
 * Skin cut open, to scale in depth: twenty needles, each standing for a twentieth of all, in the layers of the site with the
 * spread of their borders.
 */
export function SkinSection(props: SkinSectionProps) {
  const { title, small = false, summary } = props;
  const [width, measure] = useWidth(small ? 300 : 720);
  return (
    <ChartFigure
      title={title}
      small={small}
      {...(summary === undefined ? {} : { summary })}
      table={<SectionTable {...props} />}
    >
      <div ref={measure} className={drawing['place']}>
        <Drawing {...props} frame={frameFor(width, small)} />
      </div>
    </ChartFigure>
  );
}

function frameFor(width: number, small: boolean): SectionFrame {
  const fitted = Math.max(240, Math.min(960, Math.round(width)));
  const [left, right] = small ? [42, 98] : [72, fitted < 520 ? 122 : 150];
  return { width: fitted, height: small ? 320 : 440, top: 30, left, right, bottom: 12 };
}

function Drawing({ frame, ...props }: SkinSectionProps & { frame: SectionFrame }) {
  const id = useId();
  const { reach, deepest_mm, setting_mm, handle } = props;
  const scales = sectionScales(reach, deepest_mm, frame);
  const [from, to] = [frame.left, frame.width - frame.right];
  return (
    <svg
      viewBox={`0 0 ${frame.width} ${frame.height}`}
      className={drawing['drawing']}
      role={handle === undefined ? 'img' : 'group'}
      aria-label={spoken(props)}
    >
      <Patterns id={id} />
      {scales.layers.map(({ layer, from: top, to: floor }) => (
        <g key={layer}>
          <rect x={from} y={top} width={to - from} height={Math.max(0, floor - top)} className={styles[layer]} />
          <rect x={from} y={top} width={to - from} height={Math.max(0, floor - top)} fill={`url(#${id}-${layer})`} />
        </g>
      ))}
      {scales.borders.map(({ key, low, middle, high }, at) => (
        <g key={key}>
          <path d={`M${from},${middle} H${to}`} className={styles['border']} />
          <path
            d={`M${to + 4 + at * 6 - 3},${low} h6 M${to + 4 + at * 6 - 3},${high} h6 M${to + 4 + at * 6},${low} V${high}`}
            className={styles['spread']}
          />
        </g>
      ))}
      <Depths scales={scales} from={from} taken={handle === undefined ? null : scales.y(setting_mm)} />
      {scales.needles.map(({ x, tip }) => (
        <g key={x}>
          <path d={`M${x},${frame.top - 9} V${tip}`} className={styles['needle']} />
          <circle cx={x} cy={tip} r={2.6} className={styles['tip']} />
        </g>
      ))}
      {scales.layers.map(({ layer, from: top, to: floor, words_at, ends }) => (
        <g key={layer}>
          <path d={`M${to + 22},${(top + floor) / 2} L${to + 30},${words_at - 2}`} className={styles['lead']} />
          <text x={to + 34} y={words_at - 2} className={styles['name']}>
            {t(props.small === true ? `layer.${layer}.short` : `layer.${layer}`)}
          </text>
          <text x={to + 34} y={words_at + 14} className={styles['share']}>
            {props.small === true ? shareText(ends) : t('section.ends-here', { share: shareText(ends) })}
          </text>
        </g>
      ))}
      {handle === undefined ? (
        <path d={`M${from},${scales.y(setting_mm)} H${to}`} className={styles['setting']} />
      ) : (
        <Handle {...{ frame, scales, setting_mm, handle }} />
      )}
    </svg>
  );
}

/** The number of a depth gives way to the handle that lies over it. */
function Depths({ scales, from, taken }: { scales: SectionScales; from: number; taken: number | null }) {
  return (
    <>
      {scales.ticks.map((mm) => (
        <g key={mm}>
          <path d={`M${from - 5},${scales.y(mm)} H${from}`} className={styles['grid']} />
          {taken !== null && Math.abs(scales.y(mm) - taken) < TAKEN_PX ? null : (
            <text x={from - 9} y={scales.y(mm) + 4.5} className={styles['tick']}>
              {mm.toFixed(1)}
            </text>
          )}
        </g>
      ))}
      <text x={0} y={12} className={styles['unit']}>
        {t('section.mm')}
      </text>
    </>
  );
}

type HandleProps = { frame: SectionFrame; scales: SectionScales; setting_mm: number; handle: DepthHandle };

/** The setting as a line that is dragged, or moved by the arrow keys: down is deeper, as in the picture. */
function Handle({ frame, scales, setting_mm, handle }: HandleProps) {
  const dragging = useRef(false);
  const [from, to] = [frame.left, frame.width - frame.right];
  const y = scales.y(setting_mm);
  const put = (mm: number) => {
    const snapped = snap(mm, handle);
    if (snapped !== setting_mm) handle.onChange(snapped);
  };
  const onMove = (event: PointerEvent<SVGGElement>) => {
    const svg = event.currentTarget.ownerSVGElement;
    if (!dragging.current || svg === null) return;
    const box = svg.getBoundingClientRect();
    put(scales.mmAt(((event.clientY - box.top) / box.height) * frame.height));
  };
  return (
    <g
      role="slider"
      tabIndex={0}
      aria-label={t('section.depth')}
      aria-orientation="vertical"
      aria-valuemin={handle.min}
      aria-valuemax={handle.max}
      aria-valuenow={setting_mm}
      aria-valuetext={mmText(setting_mm)}
      className={styles['handle']}
      onKeyDown={(event) => {
        const next = keyed(event, setting_mm, handle);
        if (next === null) return;
        event.preventDefault();
        put(next);
      }}
      onPointerDown={(event) => {
        dragging.current = true;
        event.currentTarget.setPointerCapture(event.pointerId);
      }}
      onPointerMove={onMove}
      onPointerUp={() => {
        dragging.current = false;
      }}
      onPointerCancel={() => {
        dragging.current = false;
      }}
    >
      <rect x={0} y={y - 22} width={to} height={44} className={styles['finger']} />
      <path d={`M${from},${y} H${to}`} className={styles['setting']} />
      <path d={`M6,${y - 14} H${from - 14} L${from},${y} L${from - 14},${y + 14} H6 Z`} className={styles['grip']} />
      <text x={(from - 4) / 2} y={y + 5} className={styles['set']}>
        {mmText(setting_mm)}
      </text>
    </g>
  );
}

function keyed({ key }: KeyboardEvent, setting_mm: number, { min, max, step }: DepthHandle): number | null {
  const by = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1, PageDown: 5, PageUp: -5 }[key];
  if (by !== undefined) return setting_mm + by * step;
  if (key === 'Home') return min;
  return key === 'End' ? max : null;
}

/** The nearest setting that the device has. */
export function snap(mm: number, { min, max, step }: Pick<DepthHandle, 'min' | 'max' | 'step'>): number {
  const steps = Math.round((Math.min(max, Math.max(min, mm)) - min) / step);
  return Number(Math.min(max, min + steps * step).toFixed(2));
}

/** Layers differ by pattern before they differ by colour. */
function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-epidermis`} width={7} height={4} patternUnits="userSpaceOnUse">
        <path d="M0,2 H5" className={styles['mark']} />
      </pattern>
      <pattern id={`${id}-papillary-dermis`} width={8} height={8} patternUnits="userSpaceOnUse">
        <circle cx={2} cy={2} r={0.9} className={styles['dot']} />
        <circle cx={6} cy={6} r={0.9} className={styles['dot']} />
      </pattern>
      <pattern id={`${id}-reticular-dermis`} width={26} height={14} patternUnits="userSpaceOnUse">
        <path d="M0,4 q6.5,-5 13,0 t13,0 M-13,11 q6.5,-5 13,0 t13,0 t13,0" className={styles['mark']} />
      </pattern>
      <pattern id={`${id}-subcutis`} width={28} height={24} patternUnits="userSpaceOnUse">
        <circle cx={8} cy={7} r={5.5} className={styles['mark']} />
        <circle cx={22} cy={18} r={5} className={styles['mark']} />
      </pattern>
    </defs>
  );
}

function SectionTable({ title, reach }: SkinSectionProps) {
  const { boundaries_mm: borders } = reach;
  const lower: Readonly<Record<SectionLayer, Reach['depth_mm'] | null>> = {
    epidermis: borders.epidermis,
    'papillary-dermis': borders.papillary,
    'reticular-dermis': borders.skin,
    subcutis: null,
  };
  return (
    <DataTable
      caption={title}
      rows={sectionLayers}
      keyOf={(layer) => layer}
      columns={[
        { key: 'layer', title: t('section.column.layer'), cell: (layer) => t(`layer.${layer}`) },
        {
          key: 'ends',
          title: t('section.column.ends'),
          numeric: true,
          cell: (layer) => shareText(reach.ends_in[layer]),
        },
        {
          key: 'reaches',
          title: t('section.column.reaches'),
          numeric: true,
          cell: (layer) => shareText(reach.reaches[layer].middle),
        },
        {
          key: 'band',
          title: t('section.column.band'),
          numeric: true,
          cell: (layer) =>
            t('range', { low: shareText(reach.reaches[layer].low), high: shareText(reach.reaches[layer].high) }),
        },
        {
          key: 'border',
          title: t('section.column.border'),
          numeric: true,
          wideOnly: true,
          cell: (layer) => {
            const border = lower[layer];
            if (border === null) return '';
            const { middle, low, high } = border;
            return t('section.border', { middle: numberText(middle), low: numberText(low), high: numberText(high) });
          },
        },
      ]}
    />
  );
}

function spoken({ title, reach, setting_mm }: SkinSectionProps): string {
  const layers = sectionLayers.map((layer) =>
    t('section.ends', { layer: t(`layer.${layer}`), share: shareText(reach.ends_in[layer]) }),
  );
  const { low, high } = reach.depth_mm;
  return t('section.spoken', {
    title,
    depth: mmText(setting_mm),
    low: numberText(low),
    high: numberText(high),
    layers: layers.join(', '),
  });
}
