import { zones } from '@stipple/engine/catalog';
import { describe, expect, it } from 'vitest';
import { isExcluded } from './mapped-zone.ts';
import { viewBox } from './outline-paths.ts';
import { outlines, viewOf } from './outlines.ts';
import type { MapView, Outline } from './outlines.ts';

const views: readonly MapView[] = ['face', 'front', 'back'];
const drawn: readonly (readonly [string, MapView, Outline])[] = views.flatMap((view) =>
  Object.entries(outlines[view]).map(([zone, outline]) => [zone, view, outline] as const),
);
const pointsOf = ({ paths }: Outline): readonly (readonly [number, number])[] =>
  paths.flatMap((path) =>
    [...path.matchAll(/(-?[\d.]+),(-?[\d.]+)/g)].map(([, x, y]) => [Number(x), Number(y)] as const),
  );

function boundsOf(outline: Outline | undefined) {
  const points = outline === undefined ? [] : pointsOf(outline);
  const [xs, ys] = [points.map(([x]) => x), points.map(([, y]) => y)];
  return { left: Math.min(...xs), right: Math.max(...xs), top: Math.min(...ys), bottom: Math.max(...ys) };
}

describe('the outlines of the map', () => {
  it('are there for every zone of the catalogue that is not retired, and for nothing else', () => {
    const kept = Object.values(zones).filter((zone) => !zone.retired);
    expect([...new Set(drawn.map(([zone]) => zone))].toSorted()).toEqual(kept.map(({ code }) => code).toSorted());
  });

  it.each(drawn)('close around %s on the %s, inside the drawing', (_zone, _view, outline) => {
    for (const path of outline.paths) expect(path).toMatch(/^M[^Mm]*Z( M[^Mm]*Z)*$/);
    for (const [x, y] of [...pointsOf(outline), outline.label_at]) {
      expect(x >= 0 && x <= viewBox.width).toBe(true);
      expect(y >= 0 && y <= viewBox.height).toBe(true);
    }
  });

  it('put the value of a zone between its own edges', () => {
    for (const [, , outline] of drawn) {
      const { left, right, top, bottom } = boundsOf(outline);
      const [x, y] = outline.label_at;
      expect(x >= left && x <= right && y >= top && y <= bottom).toBe(true);
    }
  });

  it('paint a zone that lies in a wider one after it, wherever both are shown, and inside its bounds', () => {
    for (const { code, part_of } of Object.values(zones)) {
      if (part_of === null) continue;
      const together = views.filter(
        (view) => outlines[view][code] !== undefined && outlines[view][part_of] !== undefined,
      );
      expect(together.length).toBeGreaterThan(0);
      for (const view of together) {
        const order = Object.keys(outlines[view]);
        expect(order.indexOf(code)).toBeGreaterThan(order.indexOf(part_of));
        const edges = boundsOf(outlines[view][code]);
        const wider = boundsOf(outlines[view][part_of]);
        expect(edges.left >= wider.left && edges.right <= wider.right).toBe(true);
        expect(edges.top >= wider.top && edges.bottom <= wider.bottom).toBe(true);
      }
    }
  });

  it('are hatched for exactly the zones that the catalogue excludes', () => {
    const never = Object.values(zones).filter(({ code, name }) =>
      isExcluded({ zone: code, name, state: 'none', depth_mm: null }),
    );
    expect(never.map(({ code }) => code)).toEqual(
      Object.values(zones).flatMap(({ code, excluded }) => (excluded ? [code] : [])),
    );
    expect(never.map(({ code }) => code)).toEqual(expect.arrayContaining(['eyelids', 'lips']));
  });
});

describe('the view that opens', () => {
  it('is the one on which most of the zones lie, else the face', () => {
    expect(viewOf([])).toBe('face');
    expect(viewOf(['cheeks', 'neck'])).toBe('face');
    expect(viewOf(['abdomen', 'thighs'])).toBe('front');
    expect(viewOf(['buttocks', 'back'])).toBe('back');
    expect(viewOf(['scalp'])).toBe('face');
  });
});
