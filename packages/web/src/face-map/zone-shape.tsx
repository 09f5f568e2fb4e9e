import type { KeyboardEvent } from 'react';
import { depthStep } from './depth-step.ts';
import styles from './face-map.module.css';
import { isExcluded, isSelectable, zoneWords } from './mapped-zone.ts';
import type { MappedZone } from './mapped-zone.ts';
import type { Outline } from './outlines.ts';

type ZoneShapeProps = {
  zone: MappedZone;
  outline: Outline;
  /** State of the wider zone that this one lies in. */
  wider: MappedZone['state'] | null;
  patterns: string;
  deepest_mm: number;
  inTabOrder: boolean;
  readOnly: boolean;
  onToggle: () => void;
  onEnter: () => void;
  onKeyDown: (event: KeyboardEvent) => void;
};

/** One zone of the drawing: a checkbox in the shape of skin, with a rim wide enough for a finger. */
export function ZoneShape({
  zone,
  outline,
  wider,
  patterns,
  deepest_mm,
  inTabOrder,
  readOnly,
  onToggle,
  onEnter,
  onKeyDown,
}: ZoneShapeProps) {
  const step = zone.state === 'none' ? null : depthStep(zone.depth_mm, deepest_mm);
  const path = outline.paths.join(' ');
  const words = zoneWords(zone);
  return (
    <g
      role="checkbox"
      aria-checked={zone.state === 'selected' || zone.state === 'delivered'}
      aria-label={words === '' ? zone.name : `${zone.name}, ${words}`}
      aria-disabled={readOnly || !isSelectable(zone)}
      tabIndex={inTabOrder ? 0 : -1}
      data-zone={zone.zone}
      data-state={zone.state}
      data-step={step ?? 0}
      data-part={wider !== null}
      data-wider={wider ?? 'none'}
      className={styles['zone']}
      onClick={onToggle}
      onPointerEnter={onEnter}
      onFocus={onEnter}
      onKeyDown={onKeyDown}
    >
      <path d={path} className={styles['rim']} />
      <path d={path} fillRule="evenodd" className={styles['skin']} />
      {isExcluded(zone) ? <path d={path} fill={`url(#${patterns}-excluded)`} stroke="none" /> : null}
      {zone.over_limit === true ? (
        <path d={path} fillRule="evenodd" fill={`url(#${patterns}-over)`} stroke="none" />
      ) : null}
    </g>
  );
}
