import type { Reach } from '@stipple/engine/dosimetry';

/** The layers that a section draws, from the surface down. */
export const sectionLayers = ['epidermis', 'papillary-dermis', 'reticular-dermis', 'subcutis'] as const;
export type SectionLayer = (typeof sectionLayers)[number];

export type DrawnLayer = {
  readonly layer: SectionLayer;
  readonly from: number;
  readonly to: number;
  /** Where its words stand: by its middle, or lower where another layer's words are in the way. */
  readonly words_at: number;
  /** Share of needles whose tips come to rest here, 0 to 1. */
  readonly ends: number;
};

export type DrawnBorder = {
  readonly key: string;
  readonly low: number;
  readonly middle: number;
  readonly high: number;
};
export type DrawnNeedle = { readonly x: number; readonly tip: number };

export type SectionScales = {
  readonly y: (mm: number) => number;
  /** The depth at a height of the picture, within what it shows. */
  readonly mmAt: (y: number) => number;
  readonly ticks: readonly number[];
  readonly layers: readonly DrawnLayer[];
  readonly borders: readonly DrawnBorder[];
  readonly needles: readonly DrawnNeedle[];
};

export type SectionFrame = {
  readonly width: number;
  readonly height: number;
  readonly top: number;
  readonly left: number;
  readonly right: number;
  readonly bottom: number;
};

const WORDS_PX = 38;
/** Needles stand in an order that has no meaning but is always the same: 7 and 20 share no factor. */
const STRIDE = 7;

/** A section of skin with one scale for depth; the layers by their middles, their borders with their spread. */
export function sectionScales(
  { boundaries_mm, ends_in, tips_mm }: Pick<Reach, 'boundaries_mm' | 'ends_in' | 'tips_mm'>,
  deepest_mm: number,
  frame: SectionFrame,
): SectionScales {
  const floor = frame.height - frame.bottom;
  const per_mm = (floor - frame.top) / deepest_mm;
  const y = (mm: number) => round(frame.top + Math.min(deepest_mm, Math.max(0, mm)) * per_mm);
  const { epidermis, papillary, skin } = boundaries_mm;
  const edges = [0, epidermis.middle, papillary.middle, skin.middle, deepest_mm];
  const drawn = sectionLayers.map((layer, at) => ({
    layer,
    from: y(edges[at] ?? 0),
    to: y(edges[at + 1] ?? deepest_mm),
    ends: ends_in[layer],
  }));
  const places = apart(
    drawn.map(({ from, to }) => (from + to) / 2),
    WORDS_PX,
    [frame.top + 10, floor - 14],
  );
  const room = frame.width - frame.left - frame.right;
  return {
    y,
    mmAt: (at) => Math.min(deepest_mm, Math.max(0, (at - frame.top) / per_mm)),
    ticks: Array.from({ length: Math.floor(deepest_mm * 2 + 1e-9) + 1 }, (_, at) => at / 2),
    layers: drawn.map((layer, at) => ({ ...layer, words_at: round(places[at] ?? layer.from) })),
    borders: Object.entries({ epidermis, papillary, skin }).map(([key, band]) => ({
      key,
      low: y(band.low),
      middle: y(band.middle),
      high: y(band.high),
    })),
    needles: tips_mm.map((_, at) => ({
      x: round(frame.left + ((at + 0.5) / tips_mm.length) * room),
      tip: y(tips_mm[(at * STRIDE) % tips_mm.length] ?? 0),
    })),
  };
}

/** The greatest depth that a picture of these sites shows: all of the skin, the setting, and a little fat. */
export function deepestOf(reaches: readonly Pick<Reach, 'boundaries_mm' | 'tips_mm'>[], setting_mm: number): number {
  const all = reaches.flatMap(({ boundaries_mm, tips_mm }) => [boundaries_mm.skin.middle + 0.4, ...tips_mm]);
  return Math.ceil(Math.max(1.5, setting_mm + 0.25, ...all) * 2) / 2;
}

/** Places in their order, each at least so far from the one before, and all within the bounds as far as they fit. */
export function apart(places: readonly number[], least: number, [top, floor]: readonly [number, number]): number[] {
  const down: number[] = [];
  for (const place of places) down.push(Math.max(place, top, (down.at(-1) ?? -Infinity) + least));
  for (let at = down.length - 1, limit = floor; at >= 0; at -= 1, limit -= least)
    down[at] = Math.min(down[at] ?? limit, limit);
  return down;
}

/** `under 1 %`, never a bare nought where something may happen. */
export function shareText(share: number): string {
  const percent = share * 100;
  if (percent < 0.05) return '0 %';
  if (percent < 1) return '< 1 %';
  if (percent > 99 && percent < 99.95) return '> 99 %';
  return `${Math.round(percent)} %`;
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
