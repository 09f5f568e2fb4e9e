import { findZone } from '@stipple/engine/catalog';
import { mmText } from '../text/quantities.ts';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';
import { depthStep } from './depth-step.ts';

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
  /** What the fill stands for where it is not the depth: its share of the scale, and the value in words. */
  readonly fill?: { readonly share: number; readonly words: string } | null;
  /** In hand now, whatever its state; left out where `selected` says it. */
  readonly chosen?: boolean;
  /** Said in words and drawn as a pattern. */
  readonly over_limit?: boolean;
  /** Not to be chosen here, with the reason. */
  readonly not_selectable?: string;
};

/** Everything the drawing says, in words: for the ear, the caption and the list. */
export function zoneWords(zone: MappedZone): string {
  const parts = [
    valueWords(zone),
    zone.state === 'none' ? '' : t(`zone.${zone.state}`),
    zone.chosen === true ? t('zone.selected') : '',
    zone.over_limit === true ? t('zone.over') : '',
    isExcluded(zone) ? t('zone.never') : (zone.not_selectable ?? ''),
  ];
  return parts.filter((part) => part !== '').join(', ');
}

/** The value that the fill stands for. */
export function valueWords({ fill, depth_mm }: MappedZone): string {
  if (fill !== undefined) return fill?.words ?? '';
  return depth_mm === null ? '' : mmText(depth_mm);
}

/** Which step of the scale the zone wears; null for none. */
export function stepOf({ fill, depth_mm, state }: MappedZone, deepest_mm: number): number | null {
  if (state === 'none') return null;
  return fill === undefined ? depthStep(depth_mm, deepest_mm) : depthStep(fill?.share ?? null, 1);
}

/** Chosen, in hand or done: a mark in its box. */
export function isChecked({ chosen, state }: MappedZone): boolean {
  return chosen ?? (state === 'selected' || state === 'delivered');
}

/** Whether the catalogue never treats this zone. */
export function isExcluded(zone: MappedZone): boolean {
  return findZone(zone.zone)?.excluded === true;
}

export function isSelectable(zone: MappedZone): boolean {
  return !isExcluded(zone) && zone.not_selectable === undefined;
}
