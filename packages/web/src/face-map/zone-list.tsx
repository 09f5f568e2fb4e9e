import { StateTag } from '../ui/state-tag.tsx';
import styles from './face-map.module.css';
import { isChecked, isSelectable, stepOf, valueWords, zoneWords } from './mapped-zone.ts';
import type { MappedZone } from './mapped-zone.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

type ZoneListProps = {
  zones: readonly MappedZone[];
  onToggle: ((zone: string) => void) | undefined;
  deepest_mm: number;
};

/** The map as a list: the same checkboxes, with everything in words; what can be chosen here stands first. */
export function ZoneList({ zones, onToggle, deepest_mm }: ZoneListProps) {
  return (
    <ul className={styles['list']}>
      {zones.toSorted(openFirst).map((zone) => (
        <li key={zone.zone}>
          <label data-state={zone.state}>
            <input
              type="checkbox"
              checked={isChecked(zone)}
              disabled={onToggle === undefined || !isSelectable(zone)}
              onChange={() => onToggle?.(zone.zone)}
            />
            <span
              className={styles['swatch']}
              data-state={zone.state}
              data-step={stepOf(zone, deepest_mm) ?? 0}
              aria-hidden
            />
            <span>{zone.name}</span>
            {zone.over_limit === true ? (
              <StateTag tone="unsuitable" icon="octagon" size="small">
                {t('zone.over')}
              </StateTag>
            ) : (
              <small>
                {isSelectable(zone) ? (zone.state === 'none' ? '' : t(`zone.${zone.state}`)) : zoneWords(zone)}
              </small>
            )}
            <span className="tabular">{zone.state === 'none' ? '' : valueWords(zone)}</span>
          </label>
        </li>
      ))}
    </ul>
  );
}

function openFirst(a: MappedZone, b: MappedZone): number {
  const isClosed = (zone: MappedZone) => zone.state === 'none' && !isSelectable(zone);
  return Number(isClosed(a)) - Number(isClosed(b));
}
