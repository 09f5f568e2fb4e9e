import { findZone, zones } from '../catalog/index.ts';
import type { SkinLayerRow, ZoneEntry } from '../catalog/index.ts';
import type { Chance } from './chance.ts';

/** One study's mean way from the surface to the fat at a site, mm. */
export type StudiedSkin = { readonly source: string; readonly skin_mm: number };

/** What is known of the layers of a zone, and from where it is taken when the zone has no measurements of its own. */
export type SiteLayers = {
  readonly zone: string;
  /** The zones whose studies stand in; empty where the zone has its own. */
  readonly borrowed_from: readonly string[];
  readonly studies: readonly StudiedSkin[];
  /** Medians in mm; both are log-normal between people. */
  readonly stratum_corneum_mm: number;
  readonly viable_epidermis_mm: number;
  /** True where the medians are those of many sites together. */
  readonly epidermis_is_pooled: boolean;
};

/** One person's layers as boundaries below the surface, mm, each deeper than the one before. */
export type LayerDraw = {
  readonly stratum_corneum_mm: number;
  readonly epidermis_mm: number;
  readonly papillary_mm: number;
  readonly skin_mm: number;
};

/** Spread between people and between studies, as standard deviations of logarithms. @source quantities.md s1, recommended defaults D */
const LOG_SD = { stratum_corneum: 0.25, viable_epidermis: 0.3, person: 0.15, study: 0.3 } as const;

/** @source quantities.md s1, recommended defaults D: stratum corneum 0.015 mm, viable epidermis 0.055 mm on the face */
const POOLED = { stratum_corneum_mm: 0.015, viable_epidermis_mm: 0.055 } as const;

/**
 * The boundary between papillary and reticular dermis was not found in mm at any site. It is laid anywhere between these
 * shares of the dermis, and every number that rests on it says so.
 */
export const PAPILLARY_SHARE_OF_DERMIS: readonly [number, number] = [0.05, 0.25];

/** The layers of a zone; a zone without a measured way to the fat borrows from the zone it lies in, else from its side of the body. */
export function siteLayers(zone: ZoneEntry): SiteLayers {
  const donors = donorsOf(zone);
  const own = donors.length === 1 && donors[0] === zone;
  const [sc, ve] = [meanOf(zone, 'stratum-corneum'), meanOf(zone, 'viable-epidermis')];
  return {
    zone: zone.code,
    borrowed_from: own ? [] : donors.map(({ code }) => code),
    studies: donors.flatMap(studiesOf),
    stratum_corneum_mm: sc ?? POOLED.stratum_corneum_mm,
    viable_epidermis_mm: ve ?? POOLED.viable_epidermis_mm,
    epidermis_is_pooled: sc === null || ve === null,
  };
}

/** A study first, then a person of it. Where there is one study only, another would have found something else. @source quantities.md s1, D */
export function drawLayers(chance: Chance, layers: SiteLayers): LayerDraw {
  const study = layers.studies[Math.floor(chance.uniform() * layers.studies.length)];
  if (study === undefined) throw new Error(`zone ${layers.zone} has no study to draw from`);
  const sources = new Set(layers.studies.map(({ source }) => source));
  const between = sources.size > 1 && layers.borrowed_from.length === 0 ? 0 : LOG_SD.study;
  const person = Math.hypot(between, LOG_SD.person);
  const stratum_corneum_mm = layers.stratum_corneum_mm * Math.exp(LOG_SD.stratum_corneum * chance.normal());
  const viable = layers.viable_epidermis_mm * Math.exp(LOG_SD.viable_epidermis * chance.normal());
  const epidermis_mm = stratum_corneum_mm + viable;
  const skin_mm = Math.max(epidermis_mm * 1.5, study.skin_mm * Math.exp(person * chance.normal()));
  const [least, most] = PAPILLARY_SHARE_OF_DERMIS;
  const papillary = (least + (most - least) * chance.uniform()) * (skin_mm - epidermis_mm);
  return { stratum_corneum_mm, epidermis_mm, papillary_mm: epidermis_mm + papillary, skin_mm };
}

function donorsOf(zone: ZoneEntry): readonly ZoneEntry[] {
  if (studiesOf(zone).length > 0) return [zone];
  const whole = zone.part_of === null ? null : findZone(zone.part_of);
  if (whole !== null && studiesOf(whole).length > 0) return [whole];
  return Object.values(zones).filter(
    (other) => other.view === sideOf(zone) && !other.excluded && studiesOf(other).length > 0,
  );
}

/** The scalp has no measured way to the fat at all: it borrows from the face. */
function sideOf({ view }: ZoneEntry): ZoneEntry['view'] {
  return view === 'scalp' ? 'face' : view;
}

/** Whole skin where it was measured as such; else epidermis and dermis of the same people added up. */
function studiesOf({ skin_layers }: ZoneEntry): readonly StudiedSkin[] {
  const usable = skin_layers.filter(({ usable: isUsable, mean_mm }) => isUsable && mean_mm !== null);
  const whole = usable.filter(({ layer }) => layer === 'skin');
  const summed = usable
    .filter(({ layer }) => layer === 'dermis')
    .flatMap((dermis) => {
      const above = usable.find((row) => row.layer === 'epidermis' && isSamePeople(row, dermis));
      return above === undefined ? [] : [studied(dermis, (dermis.mean_mm ?? 0) + (above.mean_mm ?? 0))];
    });
  return [...whole.map((row) => studied(row, row.mean_mm ?? 0)), ...summed];
}

function studied(row: SkinLayerRow, skin_mm: number): StudiedSkin {
  return { source: row.citation.source, skin_mm };
}

function isSamePeople(one: SkinLayerRow, other: SkinLayerRow): boolean {
  const isSameStudy = one.citation.source === other.citation.source && one.place === other.place;
  return isSameStudy && one.sex === other.sex && one.people === other.people;
}

function meanOf({ skin_layers }: ZoneEntry, layer: SkinLayerRow['layer']): number | null {
  const means = skin_layers.flatMap((row) =>
    row.layer === layer && row.usable && row.mean_mm !== null ? [row.mean_mm] : [],
  );
  return means.length === 0 ? null : means.reduce((sum, mean) => sum + mean, 0) / means.length;
}
