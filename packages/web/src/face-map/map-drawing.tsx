import { findZone } from '@stipple/engine/catalog';
import { useId, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { depthText } from '../text/quantities.ts';
import { DepthKey } from './depth-key.tsx';
import type { MapScale } from './depth-key.tsx';
import styles from './face-map.module.css';
import { LineArt } from './line-art.tsx';
import { isSelectable, zoneWords } from './mapped-zone.ts';
import type { MappedZone } from './mapped-zone.ts';
import { isDirection, nearestZone } from './nearest-zone.ts';
import { viewBox } from './outline-paths.ts';
import { outlines } from './outlines.ts';
import type { MapView } from './outlines.ts';
import { ZoneShape } from './zone-shape.tsx';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

type MapDrawingProps = {
  view: MapView;
  zones: readonly MappedZone[];
  onToggle: ((zone: string) => void) | undefined;
  deepest_mm: number;
  scale: MapScale | undefined;
};

/** The drawing itself, with one zone in the tab order and a caption that says the zone in hand. */
export function MapDrawing({ view, zones, onToggle, deepest_mm, scale }: MapDrawingProps) {
  const svg = useRef<SVGSVGElement>(null);
  const patterns = useId();
  const [inHand, setInHand] = useState<string | null>(null);
  const drawn = Object.keys(outlines[view]).flatMap((code) => zones.find((zone) => zone.zone === code) ?? []);
  const first = inHand ?? drawn.find((zone) => zone.state !== 'none')?.zone ?? drawn[0]?.zone;
  const places = drawn.map((zone) => ({ code: zone.zone, at: outlines[view][zone.zone]?.label_at ?? [0, 0] }) as const);
  const toggle = (zone: MappedZone) => {
    setInHand(zone.zone);
    if (isSelectable(zone)) onToggle?.(zone.zone);
  };
  const onKeyDown = (event: KeyboardEvent, zone: MappedZone) => {
    if (event.key === ' ' || event.key === 'Enter') {
      event.preventDefault();
      toggle(zone);
    }
    if (!isDirection(event.key)) return;
    event.preventDefault();
    const next = nearestZone(zone.zone, event.key, places);
    setInHand(next);
    svg.current?.querySelector<SVGGElement>(`[data-zone="${next}"]`)?.focus();
  };
  return (
    <figure className={styles['figure']}>
      <svg ref={svg} viewBox={`0 0 ${viewBox.width} ${viewBox.height}`} className={styles['drawing']}>
        <Patterns id={patterns} />
        {drawn.map((zone) => (
          <ZoneShape
            key={zone.zone}
            zone={zone}
            outline={outlines[view][zone.zone] ?? { paths: [], label_at: [0, 0] }}
            wider={widerState(zone, drawn)}
            patterns={patterns}
            deepest_mm={deepest_mm}
            inTabOrder={zone.zone === first}
            readOnly={onToggle === undefined}
            onToggle={() => toggle(zone)}
            onEnter={() => setInHand(zone.zone)}
            onKeyDown={(event) => onKeyDown(event, zone)}
          />
        ))}
        <LineArt view={view} />
        {drawn.map((zone) => (
          <ZoneValue key={zone.zone} zone={zone} at={outlines[view][zone.zone]?.label_at ?? [0, 0]} />
        ))}
      </svg>
      <figcaption className={styles['caption']} aria-live="polite">
        <Caption zone={drawn.find((zone) => zone.zone === inHand) ?? null} />
        <DepthKey deepest_mm={deepest_mm} scale={scale} />
      </figcaption>
    </figure>
  );
}

/** The state of the zone that this one lies in; null for one that stands alone, or whose wider zone is not shown. */
function widerState({ zone }: MappedZone, drawn: readonly MappedZone[]): MappedZone['state'] | null {
  const wider = findZone(zone)?.part_of ?? null;
  return drawn.find((one) => one.zone === wider)?.state ?? null;
}

function Caption({ zone }: { zone: MappedZone | null }) {
  if (zone === null) return <span>{t('map.hint')}</span>;
  const words = zoneWords(zone);
  return (
    <span>
      <strong>{zone.name}</strong>
      {words === '' ? '' : `, ${words}`}
    </span>
  );
}

function ZoneValue({ zone, at }: { zone: MappedZone; at: readonly [number, number] }) {
  const value = zone.fill === undefined ? depthOf(zone) : (zone.fill?.words ?? null);
  if (zone.state === 'none' || value === null) return null;
  return (
    <text x={at[0]} y={at[1] + 5} className={styles['value']} aria-hidden>
      {value}
      {zone.over_limit === true ? '!' : ''}
    </text>
  );
}

function depthOf({ depth_mm }: MappedZone): string | null {
  return depth_mm === null ? null : depthText(depth_mm);
}

function Patterns({ id }: { id: string }) {
  return (
    <defs>
      <pattern id={`${id}-over`} width="7" height="7" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="7" height="7" className={styles['overGround']} />
        <path d="M1.5,0 V7" className={styles['over']} />
      </pattern>
      <pattern id={`${id}-excluded`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(-45)">
        <path d="M0,0 V5" className={styles['excluded']} />
      </pattern>
    </defs>
  );
}
