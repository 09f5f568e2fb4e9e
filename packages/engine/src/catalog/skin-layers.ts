import { cite } from './cite.ts';
import type { Citation } from '../kernel/index.ts';

/** `skin` is epidermis and dermis together: the way to the fat below. */
export type SkinLayer = 'stratum-corneum' | 'viable-epidermis' | 'epidermis' | 'dermis' | 'skin' | 'fat';

export type StudiedSex = 'female' | 'male' | 'both';

/** One published thickness. Studies stand side by side: between them lies more than between people of one study. */
export type SkinLayerRow = {
  readonly place: string;
  readonly sex: StudiedSex;
  readonly people: string;
  readonly layer: SkinLayer;
  /** Null where only a range over several places was read. */
  readonly mean_mm: number | null;
  /** Means of the thinnest and the thickest place. */
  readonly range_mm: readonly [number, number] | null;
  readonly sd_mm: number | null;
  readonly n: number | null;
  /** Ultrasound and histology measure different things under the same name: never mixed. */
  readonly method: string;
  readonly note: string | null;
  readonly usable: boolean;
  readonly citation: Citation;
};

type Remark = { readonly note: string; readonly usable?: boolean };
type Measured = readonly [
  place: string,
  sex: StudiedSex,
  people: string,
  layer: SkinLayer,
  mean_mm: number,
  sd_mm: number | null,
  n: number | null,
  remark?: Remark,
];
type Ranged = readonly [
  place: string,
  sex: StudiedSex,
  people: string,
  layer: SkinLayer,
  range_mm: readonly [number, number],
  n: number | null,
  remark?: Remark,
];

/** Rows of one study by one method. @source quantities.md s1, marks T and A: read in the table or the abstract */
export function measured(source: string, method: string, rows: readonly Measured[]): readonly SkinLayerRow[] {
  return rows.map(([place, sex, people, layer, mean_mm, sd_mm, n, remark]) => {
    const spread = sd_mm === null ? '' : ` (sd ${sd_mm})`;
    const says = `${capital(place)}, ${who(sex)}, ${people}: ${layer} ${mean_mm} mm${spread}${of(n)}; ${method}.`;
    const head = { place, sex, people, layer, mean_mm, range_mm: null, sd_mm, n, method };
    return { ...head, ...remarked(remark), citation: cite(source, 'LAB', 'V', says) };
  });
}

/** A range over several places: limits of what is plausible, not the mean of one place. @source quantities.md s1 ranges */
export function ranged(source: string, method: string, rows: readonly Ranged[]): readonly SkinLayerRow[] {
  return rows.map(([place, sex, people, layer, range_mm, n, remark]) => {
    const says = `${capital(place)}, ${who(sex)}, ${people}: ${layer} ${range_mm.join(' to ')} mm${of(n)}; ${method}.`;
    const head = { place, sex, people, layer, mean_mm: null, range_mm, sd_mm: null, n, method };
    return { ...head, ...remarked(remark), citation: cite(source, 'LAB', 'V', says) };
  });
}

function remarked(remark: Remark | undefined): Pick<SkinLayerRow, 'note' | 'usable'> {
  return { note: remark?.note ?? null, usable: remark?.usable ?? true };
}

function who(sex: StudiedSex): string {
  return { female: 'women', male: 'men', both: 'women and men' }[sex];
}

function of(n: number | null): string {
  return n === null ? '' : `, n=${n}`;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
