import type { KeyboardEvent } from 'react';
import styles from './face-map.module.css';
import { isChecked, isExcluded, isSelectable, stepOf, zoneWords } from './mapped-zone.ts';
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
  const step = stepOf(zone, deepest_mm);
  const path = outline.paths.join(' ');
  const words = zoneWords(zone);
  return (
    <g
      role="checkbox"
      aria-checked={isChecked(zone)}
      aria-label={words === '' ? zone.name : `${zone.name}, ${words}`}
      aria-disabled={readOnly || !isSelectable(zone)}
      tabIndex={inTabOrder ? 0 : -1}
      data-zone={zone.zone}
      data-state={zone.state}
      data-chosen={zone.chosen ?? false}
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
