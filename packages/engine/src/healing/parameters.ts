import { rates } from './model.ts';
import type { Rate } from './model.ts';

/** Quantities besides the equations' rates that an answer rests on. */
export const surroundings = ['Ri', 'alpha', 'R', 'Smax', 'S50', 'eI'] as const;
export type Surrounding = (typeof surroundings)[number];
export type ParameterName = Rate | Surrounding;

/** In the order in which they stand in a draw: the equations' rates first. */
export const parameterNames: readonly ParameterName[] = [...rates, ...surroundings];

/**
 * What is believed of a parameter before any row is fitted: log-normal around a median. `sourced` rests on a published row
 * that the note names; `assumption` on nothing that was measured.
 */
export type Parameter = {
  readonly name: ParameterName;
  readonly meaning: string;
  readonly unit: string;
  readonly median: number;
  /** Standard deviation of the logarithm; 0 where it is held fixed. */
  readonly log_sd: number;
  readonly basis: 'sourced' | 'assumption';
  readonly note: string;
};

/** @source quantities.md s8.2, table of parameters; s8.4 for what is not learned */
export const parameters: Readonly<Record<ParameterName, Parameter>> = Object.fromEntries(
  [
    sourced('kD', 'decay of the damage signal', '1/d', 1, 0.4, 'redness gone by 48 to 72 h (FACE12, DONNELLY14)'),
    sourced('aI', 'damage starts inflammation', '1/d', 1.35, 0.5, 'wound curves of SKIBIDY'),
    sourced(
      'dI',
      'inflammation fades',
      '1/d',
      0.19,
      0.4,
      'wound curves of SKIBIDY; macrophage removal 0.6 /d as bound',
    ),
    sourced('rIM', 'repair ends inflammation', '1/d', 0.145, 0.5, 'wound curves of SKIBIDY'),
    sourced('aM', 'inflammation starts repair', '1/d', 0.59, 0.5, 'wound curves of SKIBIDY'),
    sourced('dM', 'repair fades', '1/d', 0.36, 0.3, 'TGF-b3 raised for two weeks in rats (AUST10a)'),
    assumed('aP', 'recruiting of fibroblasts', '1/d', 0.69, 0.6, 'so that one session engages half of the pool'),
    assumed('KG', 'drive that recruits at half speed', '1', 1.54, 0.5, 'wound curves of SKIBIDY, rescaled'),
    assumed('wD', 'weight of damage in the drive', '1', 0.5, 0, 'held fixed'),
    assumed('wM', 'weight of repair in the drive', '1', 1, 0, 'held fixed: it sets the scale'),
    assumed('wF', 'weight of fibroblasts in the drive', '1', 0.15, 0.6, 'no data'),
    sourced('kPF', 'fibroblasts begin to synthesise', '1/d', 0.137, 0.4, 'wound curves of SKIBIDY: most at day 12'),
    assumed('dP', 'recruited fibroblasts leave', '1/d', 0.05, 0.6, 'no data'),
    sourced('dF', 'synthesis ends', '1/d', 0.168, 0.3, 'wound curves of SKIBIDY; fibroblast apoptosis 0.12 /d'),
    sourced('s3', 'synthesis of collagen III', '1/d', 0.0172, 0.6, 'LOTFI13 level, ROBINS03 ratio'),
    sourced('s1', 'synthesis of collagen I', '1/d', 0.036, 0.6, 'LOTFI13 level, ROBINS03 ratio'),
    assumed('km', 'collagen III matures to I', '1/d', 0.001, 0.6, 'matrix still immature at six months (ROBINS03)'),
    assumed('d3', 'turnover of new collagen III', '1/d', 0.0015, 0.6, 'no data beyond the last biopsy'),
    assumed('d1', 'turnover of new collagen I', '1/d', 0.0015, 0.6, 'no data beyond the last biopsy'),
    assumed('mu', 'inflammation degrades new collagen', '1/d', 0.02, 0.7, 'direction only'),
    assumed('fI', 'how much of that hits collagen I', '1', 0.3, 0, 'held fixed'),
    assumed('Nmax', 'most new collagen', 'share of baseline', 1.2, 0.4, 'ceiling unknown'),
    assumed('chi', 'yield of maturing', '1', 0.8, 0, 'held fixed'),
    sourced('aH', 'thickening of the epidermis', '1/d', 0.28, 0.6, 'LOTFI13, AUST08'),
    assumed('wH', 'weight of inflammation in it', '1', 0.3, 0.6, 'no data'),
    sourced('dH', 'thickening is lost', '1/d', 0.02, 0.4, 'LOTFI13 at 8 weeks, AUST08 at 12 months'),
    sourced('tauS', 'time from collagen to what is seen', 'd', 35, 0.5, 'time course of VIET; 15 to 80 d fit as well'),
    assumed('Ri', 'radius that one channel influences', 'mm', 0.3, 0.5, 'no data'),
    assumed('alpha', 'exponent of depth in the dose', '1', 1, 0.5, 'no data'),
    assumed('R', 'how strongly a person responds', '1', 1, 0.4, 'no data; it differs between people'),
    sourced('Smax', 'largest improvement', 'SD of the score before', 4, 0.7, 'size of VIET, DOGRA14, ABLON18; wide'),
    assumed('S50', 'quality at half of it', 'share of baseline', 0.5, 0.6, 'no data'),
    assumed('eI', 'inflammation in redness', '1', 0.03, 0.6, 'small, so that redness ends by 72 h'),
  ].map((parameter) => [parameter.name, parameter]),
) as Record<ParameterName, Parameter>;

/** How far a parameter may be from its median and still be computed with: this many standard deviations of its logarithm. */
export const FARTHEST_LOG_SD = 5;
/** A yield cannot exceed what goes in. */
const UPPER: Readonly<Partial<Record<ParameterName, number>>> = { chi: 1 };
/** A parameter that is held fixed may still be set by hand, within a factor of `exp` of this. */
const FIXED_LOG_RANGE = 1;

/** The lowest and highest value that a parameter may have. */
export function rangeOf(name: ParameterName): readonly [low: number, high: number] {
  const { median, log_sd } = parameters[name];
  const reach = log_sd === 0 ? FIXED_LOG_RANGE : FARTHEST_LOG_SD * log_sd;
  return [median * Math.exp(-reach), Math.min(UPPER[name] ?? Infinity, median * Math.exp(reach))];
}

/** The medians of the equations' rates, in their order. */
export function medianRates(): Float64Array {
  return Float64Array.from(rates, (name) => parameters[name].median);
}

type Row = readonly [name: ParameterName, meaning: string, unit: string, median: number, log_sd: number, note: string];

function sourced(...row: Row): Parameter {
  return parameter(row, 'sourced');
}

function assumed(...row: Row): Parameter {
  return parameter(row, 'assumption');
}

function parameter([name, meaning, unit, median, log_sd, note]: Row, basis: Parameter['basis']): Parameter {
  return { name, meaning, unit, median, log_sd, basis, note };
}
