import { findZone } from '@stipple/engine/catalog';
import { mmText } from '../text/quantities.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

/** A zone as the map shows it. */
export type MappedZone = {
  /** Code of the catalogue entry. */
  readonly zone: string;
  readonly name: string;
  /** `proposed` is dashed; `selected` is chosen or being treated; `delivered` is done. */
  readonly state: 'none' | 'proposed' | 'selected' | 'delivered';
  /** The depth setting that gives the fill, or null while there is none. */
  readonly depth_mm: number | null;
  /** Said in words and drawn as a pattern. */
  readonly over_limit?: boolean;
  /** Not to be chosen here, with the reason. */
  readonly not_selectable?: string;
};

/** Everything the drawing says, in words: for the ear, the caption and the list. */
export function zoneWords(zone: MappedZone): string {
  const parts = [
    zone.depth_mm === null ? '' : mmText(zone.depth_mm),
    zone.state === 'none' ? '' : t(`zone.${zone.state}`),
    zone.over_limit === true ? t('zone.over') : '',
    isExcluded(zone) ? t('zone.never') : (zone.not_selectable ?? ''),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** Whether the catalogue never treats this zone. */
export function isExcluded(zone: MappedZone): boolean {
  return findZone(zone.zone)?.excluded === true;
}

export function isSelectable(zone: MappedZone): boolean {
  return !isExcluded(zone) && zone.not_selectable === undefined;
}
