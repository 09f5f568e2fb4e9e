import { findZone } from '../catalog/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { openChance } from './chance.ts';
import { faultsIn, within } from './dosimetry-fault.ts';
import type { DosimetryFault } from './dosimetry-fault.ts';
import { drawDepth } from './needle-depth.ts';
import type { NeedleKind } from './needle-depth.ts';
import { shareBelow } from './normal-share.ts';
import { drawLayers, siteLayers } from './site-layers.ts';
import type { SiteLayers } from './site-layers.ts';

export type ReachInput = {
  readonly zone: string;
  readonly kind: NeedleKind;
  /** The needle setting in mm; never the depth that is reached. */
  readonly setting_mm: number;
  readonly has_traction: boolean;
  /** The same seed gives the same answer. */
  readonly seed: number;
  readonly draws?: number;
};

/** Middle and 90 % band over what is not known: the site, the person, the needle's true depth. */
export type Band = { readonly middle: number; readonly low: number; readonly high: number };

/** Share of needles, 0 to 1, whose tip comes to rest in a layer. The five add up to 1 in every draw. */
export type DeepestLayer = 'none' | 'epidermis' | 'papillary-dermis' | 'reticular-dermis' | 'subcutis';

export type Reach = {
  readonly depth_mm: Band;
  /** Depths of needle tips, shallowest first: each stands for the same share of all needles, over everything that is not known. */
  readonly tips_mm: readonly number[];
  /** Mean share of needles that end in each layer. */
  readonly ends_in: Readonly<Record<DeepestLayer, number>>;
  /** Share of needles that reach at least into a layer. */
  readonly reaches: Readonly<Record<Exclude<DeepestLayer, 'none'>, Band>>;
  readonly layers: SiteLayers;
  readonly boundaries_mm: Readonly<Record<'epidermis' | 'papillary' | 'skin', Band>>;
};

const MOST_MM = 3;
const DRAWS = 2_000;
/** So many needles stand for all of them in a picture: each is a twentieth. */
const TIPS = 20;

/**
 * The layers that needles set to a depth reach at a site: the distribution of true depth laid over the distribution of the
 * site's layers. Within a draw the needles scatter normally, so their shares are exact; only the world outside is drawn.
 *
 * @source quantities.md s1 recommended defaults and s2 model, both D
 */
export function reachOf(input: ReachInput): Result<Reach, readonly DosimetryFault[]> {
  const zone = findZone(input.zone);
  const faults = faultsIn([
    zone === null ? fail(unknownZone(input.zone)) : ok(zone),
    within('setting_mm', input.setting_mm, [0.05, MOST_MM], 'mm'),
    within('draws', input.draws ?? DRAWS, [100, 200_000], 'draws'),
  ]);
  if (faults.length > 0 || zone === null) return fail(faults);
  const layers = siteLayers(zone);
  const count = Math.floor(input.draws ?? DRAWS);
  const drawn = drawReach(input, layers, count);
  const shareOf = (at: number) => bandOf(drawn.shares[at] ?? new Float64Array(0));
  const [epidermis, papillary, reticular, subcutis] = [0, 1, 2, 3].map(shareOf) as [Band, Band, Band, Band];
  const means = drawn.shares.map(meanOf);
  const [m0, m1, m2, m3] = [means[0] ?? 0, means[1] ?? 0, means[2] ?? 0, means[3] ?? 0];
  return ok({
    depth_mm: bandOf(drawn.depth),
    tips_mm: tipsOf(drawn.tips),
    ends_in: {
      none: 1 - m0,
      epidermis: m0 - m1,
      'papillary-dermis': m1 - m2,
      'reticular-dermis': m2 - m3,
      subcutis: m3,
    },
    reaches: { epidermis, 'papillary-dermis': papillary, 'reticular-dermis': reticular, subcutis },
    layers,
    boundaries_mm: {
      epidermis: bandOf(drawn.boundaries[1] ?? new Float64Array(0)),
      papillary: bandOf(drawn.boundaries[2] ?? new Float64Array(0)),
      skin: bandOf(drawn.boundaries[3] ?? new Float64Array(0)),
    },
  });
}

/** In the order of the way down: through the horny layer, into the papillary dermis, into the reticular dermis, into the fat. */
function drawReach({ seed, kind, setting_mm, has_traction }: ReachInput, layers: SiteLayers, count: number) {
  const chance = openChance(seed);
  // A chance of their own, so that looking at single tips changes nothing else.
  const scatter = openChance((seed ^ 0x5bd1e995) >>> 0);
  const depth = new Float64Array(count);
  const tips = new Float64Array(count);
  const shares = [0, 1, 2, 3].map(() => new Float64Array(count));
  const boundaries = [0, 1, 2, 3].map(() => new Float64Array(count));
  for (let draw = 0; draw < count; draw += 1) {
    const { mean_mm, sd_mm } = drawDepth(chance, kind, setting_mm, has_traction);
    const { stratum_corneum_mm, epidermis_mm, papillary_mm, skin_mm } = drawLayers(chance, layers);
    depth[draw] = mean_mm;
    tips[draw] = Math.max(0, mean_mm + sd_mm * scatter.normal());
    for (const [at, boundary] of [stratum_corneum_mm, epidermis_mm, papillary_mm, skin_mm].entries()) {
      (boundaries[at] as Float64Array)[draw] = boundary;
      (shares[at] as Float64Array)[draw] = shareBelow((mean_mm - boundary) / sd_mm);
    }
  }
  return { depth, tips, shares, boundaries };
}

/** The middle of each twentieth. */
function tipsOf(tips: Float64Array): readonly number[] {
  const sorted = tips.toSorted();
  return Array.from({ length: TIPS }, (_, at) => sorted[Math.floor(((at + 0.5) / TIPS) * sorted.length)] ?? 0);
}

function bandOf(values: Float64Array): Band {
  const sorted = values.toSorted();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
  return { middle: at(0.5), low: at(0.05), high: at(0.95) };
}

function meanOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

function unknownZone(code: string): DosimetryFault {
  return { field: 'zone', fault: `${code} is not a zone of the catalogue`, remedy: 'Choose a zone from the list.' };
}
