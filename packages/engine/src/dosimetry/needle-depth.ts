import type { SignOff } from '../kernel/index.ts';
import type { Chance } from './chance.ts';

/** Whose needles: a home roller is a roller with needles of 0.3 mm at most. */
export type NeedleKind = 'pen' | 'roller' | 'home-roller' | 'stamp';

/** How the share of the set depth that needles truly reach is spread: a Beta distribution. */
export type DepthRatio = {
  readonly mean: number;
  /** The Beta's two shapes together; larger is narrower. */
  readonly concentration: number;
  readonly basis: string;
  readonly sign_off: SignOff;
};

/**
 * Judgements that span the published ratios from 0.2 (roller, rat) to about 1 (pen, excised skin), not fits: depth against
 * the setting was not found for any steel pen in living facial skin. The concentrations put 5 and 95 % where the source says.
 *
 * @source quantities.md s2, model D: pen 0.85 (0.55-1.0), roller 0.55 (0.2-0.85), home roller 0.35 (0.1-0.7). The stamp has
 *   no row: it borrows between pen and roller, wider than both.
 */
export const depthRatios: Readonly<Record<NeedleKind, DepthRatio>> = {
  pen: {
    mean: 0.85,
    concentration: 5,
    basis: 'a judgement over published ratios, 0.55 to 1.0',
    sign_off: 'assumption',
  },
  roller: {
    mean: 0.55,
    concentration: 5,
    basis: 'a judgement over published ratios, 0.2 to 0.85',
    sign_off: 'assumption',
  },
  'home-roller': {
    mean: 0.35,
    concentration: 5.25,
    basis: 'a judgement over published ratios, 0.1 to 0.7',
    sign_off: 'assumption',
  },
  stamp: {
    mean: 0.7,
    concentration: 3,
    basis: 'borrowed between pen and roller, and wider than both',
    sign_off: 'assumption',
  },
};

/** Traction moves the mean ratio; no number was found for it. @source quantities.md s2, model D, labelled assumed */
const TRACTION = { mean: 1.1, sd: 0.1 } as const;
const NO_TRACTION = { mean: 0.9, sd: 0.1 } as const;

/** What one draw of the uncertain world gives all needles of a session: their mean depth, and how they scatter around it. */
export type DepthDraw = { readonly mean_mm: number; readonly sd_mm: number };

/** Draws the mean true depth for a setting in mm. @source quantities.md s2, model D: d = s_L L B */
export function drawDepth(chance: Chance, kind: NeedleKind, setting_mm: number, has_traction: boolean): DepthDraw {
  const { mean, concentration } = depthRatios[kind];
  const stretch = has_traction ? TRACTION : NO_TRACTION;
  const shifted = clamp(mean * (stretch.mean + stretch.sd * chance.normal()), 0.02, 0.98);
  const ratio = chance.beta(shifted * concentration, (1 - shifted) * concentration);
  return { mean_mm: shortfall(setting_mm) * setting_mm * ratio, sd_mm: scatterOf(setting_mm) };
}

/** Needles of one session scatter by the device's tolerance and by the skin within the site. @source quantities.md s2, model D */
export function scatterOf(setting_mm: number): number {
  return Math.max(0.1, 0.12 * setting_mm);
}

/** Long needles lose a little more: 1 up to 1.5 mm, falling to 0.9 at 2.5 mm. @source quantities.md s2, model D, assumed */
function shortfall(setting_mm: number): number {
  return 1 - 0.1 * clamp(setting_mm - 1.5, 0, 1);
}

function clamp(value: number, low: number, high: number): number {
  return Math.min(high, Math.max(low, value));
}
