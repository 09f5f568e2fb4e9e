import { describe, expect, it } from 'vitest';
import { findZone, pooledSkinLayers, zones } from '../index.ts';
import type { SkinLayerRow } from '../skin-layers.ts';

/** The last column of section 4 of the reference pack, typed again from its rows by the second reader. */
const bounds: readonly (readonly [codes: string, soft: readonly [number, number], cap: number])[] = [
  ['forehead temples upper-lip decollete', [0.5, 0.75], 1],
  ['hands forearms upper-arms', [0.5, 0.75], 1],
  ['glabella', [0.5, 1], 1],
  ['periorbital', [0.25, 0.5], 0.5],
  ['nose', [0.25, 0.5], 0.75],
  ['cheeks chin', [0.75, 1.5], 1.5],
  ['jaw', [0.5, 1], 1.5],
  ['neck', [0.5, 1], 1.25],
  ['facial-scar', [1, 1.5], 1.5],
  ['scalp', [0.6, 1.5], 1.5],
  ['abdomen', [1, 2], 2.5],
  ['thighs buttocks calves', [1, 2], 2],
  ['back upper-back', [1, 1.5], 2],
  ['thin-scar', [0.5, 1.5], 1.5],
  // No row of their own: by analogy with a neighbour, never deeper than it.
  ['cheekbones lower-lip breasts shoulders elbows knees feet', [0.5, 0.75], 1],
  ['nasolabial-folds under-chin', [0.5, 1], 1],
  ['flanks', [1, 1.5], 2],
  ['eyelids lips ears genital-area', [0, 0], 0],
];
const byCode = bounds.flatMap(([codes, soft, cap]) => codes.split(' ').map((code) => [code, soft, cap] as const));

/** Rows, sum of their means and sum of their spreads, added up from the tables of section 1 of the quantities. */
const controlTotals: Readonly<Record<string, readonly [rows: number, means: number, spreads: number]>> = {
  'MENG22 epidermis': [16, 3.07, 0.64],
  'MENG22 dermis': [16, 15.05, 3.58],
  'SWMU50 skin': [23, 40.51, 5.19],
  'CHOPRA15 dermis': [2, 2.7281, 0],
  'CHOPRA15 epidermis': [2, 0.0922, 0],
  'EGAWA07 stratum-corneum': [4, 0.2417, 0],
  'SANDBY03 stratum-corneum': [3, 0.0442, 0.0105],
  'SANDBY03 viable-epidermis': [3, 0.2084, 0.0408],
  'TSUGITA13 epidermis': [1, 0.0686, 0.023],
  'TSUGITA13 stratum-corneum': [1, 0.0141, 0.0018],
  'XU17 epidermis': [1, 0.09975, 0],
  'LAURENT07 skin': [4, 8.02, 0],
  'GIBNEY10 skin': [4, 8.7, 0],
  'GIBNEY10 fat': [4, 50.5, 0],
  'SIM14 skin': [2, 4.29, 0.71],
  'SIM14 fat': [2, 15.65, 9.22],
  'LEEHWANG02 skin': [1, 1.977, 0],
  'LEEHWANG02 dermis': [1, 1.942, 0],
  'OLTULU18 epidermis': [2, 0.3443, 0.1468],
  'OLTULU18 dermis': [2, 8.003, 3.3687],
};

describe('the bounds of section 4', () => {
  it('are those of every zone of the catalogue', () => {
    expect(byCode.map(([code]) => code).toSorted()).toEqual(Object.keys(zones).toSorted());
  });

  it.each(byCode)('%s has the usual range and the ceiling of its row, which wait for a sign-off', (code, soft, cap) => {
    expect(findZone(code)).toMatchObject({ soft_depth_mm: soft, depth_cap_mm: cap });
    expect(findZone(code)?.sign_off).not.toBe('published');
  });

  it('rest on no figure of the expert guide that was only recalled', () => {
    expect(JSON.stringify(zones)).not.toContain('AlsterG18');
  });
});

describe('the thickness of the skin', () => {
  const rows = distinct([...Object.values(zones).flatMap((zone) => zone.skin_layers), ...pooledSkinLayers]);
  const means = rows.filter(({ mean_mm }) => mean_mm !== null);

  it('has every row of the tables: 94 means and 9 ranges', () => {
    expect([means.length, rows.length - means.length]).toEqual([94, 9]);
  });

  it('has the studies of the tables and no other', () => {
    expect([...new Set(means.map(study))].toSorted()).toEqual(Object.keys(controlTotals).toSorted());
  });

  it.each(Object.entries(controlTotals))('%s adds up to the total of its table', (name, [count, mean, spread]) => {
    const own = means.filter((row) => study(row) === name);
    expect(own).toHaveLength(count);
    expect(total(own.map(({ mean_mm }) => mean_mm))).toBeCloseTo(mean, 6);
    expect(total(own.map(({ sd_mm }) => sd_mm))).toBeCloseTo(spread, 6);
  });
});

function study({ citation, layer }: SkinLayerRow): string {
  return `${citation.source} ${layer}`;
}

function total(figures: readonly (number | null)[]): number {
  return figures.reduce<number>((sum, figure) => sum + (figure ?? 0), 0);
}

/** A range over several places stands in each of their zones. */
function distinct(rows: readonly SkinLayerRow[]): readonly SkinLayerRow[] {
  return [...new Map(rows.map((row) => [JSON.stringify(row), row])).values()];
}
