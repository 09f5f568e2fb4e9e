import { faultsIn, within } from '../dosimetry/index.ts';
import { fail, ok } from '../kernel/index.ts';
import type { Result } from '../kernel/index.ts';
import { FINE_TOLERANCE, MOST_STEPS, stepFault } from './course.ts';
import { integrate, STATES } from './integrate.generated.ts';
import { rates } from './model.ts';
import { outputNames, outputOf } from './outputs.ts';
import type { OutputName } from './outputs.ts';
import { parameterNames, parameters, rangeOf } from './parameters.ts';
import type { ParameterName } from './parameters.ts';
import { pointFaults, sessionDayFaults } from './session-days.ts';
import type { HealingFault } from './session-days.ts';

export type RatesWish = {
  /** Parameters that are not at their medians. */
  readonly parameters?: Readonly<Partial<Record<ParameterName, number>>>;
  readonly session_days: readonly number[];
  /** The dose of each session, in standard sessions. */
  readonly dose: number;
  /** Days to read, ascending. */
  readonly points: readonly number[];
  readonly tolerance?: number;
};

export type RunRates = {
  /** All states at each point, row by row. */
  readonly states: Float64Array;
  readonly outputs: Readonly<Record<OutputName, Float64Array>>;
};

const MOST_DOSE = 50;

/** One course under one set of parameters: no people, no chance, no discrepancy. For a check by hand, not for a patient. */
export function runRates(wish: RatesWish): Result<RunRates, readonly HealingFault[]> {
  const given = { ...medians, ...wish.parameters };
  const faults = [
    ...faultsIn(parameterNames.map((name) => within(name, given[name], rangeOf(name), parameters[name].unit))),
    ...faultsIn([
      within('dose', wish.dose, [0, MOST_DOSE], 'standard sessions'),
      within('tolerance', wish.tolerance ?? FINE_TOLERANCE, [1e-12, 1e-2], ''),
    ]),
    ...sessionDayFaults(wish.session_days),
    ...pointFaults(wish.points),
  ];
  if (faults.length > 0) return fail(faults);
  const vector = Float64Array.from(rates, (name) => given[name]);
  const [days, points] = [Float64Array.from(wish.session_days), Float64Array.from(wish.points)];
  const doses = new Float64Array(days.length).fill(wish.dose);
  const states = new Float64Array(points.length * STATES);
  const tolerance = wish.tolerance ?? FINE_TOLERANCE;
  const steps = integrate(vector, 0, days, doses, 0, points, states, 0, tolerance, MOST_STEPS);
  if (steps < 0) return fail([stepFault(steps)]);
  const column = (name: OutputName): Float64Array =>
    Float64Array.from(points, (_, at) => outputOf(name, states, at * STATES, given));
  return ok({ states, outputs: outputsBy(column) });
}

const medians = Object.fromEntries(parameterNames.map((name) => [name, parameters[name].median])) as Readonly<
  Record<ParameterName, number>
>;

function outputsBy(column: (name: OutputName) => Float64Array): Record<OutputName, Float64Array> {
  return Object.fromEntries(outputNames.map((name) => [name, column(name)])) as Record<OutputName, Float64Array>;
}
