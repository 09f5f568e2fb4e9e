import { STATES } from './integrate.generated.ts';
import { BASELINE, states } from './model.ts';
import type { State } from './model.ts';

/** What of the states is shown. */
export const outputNames = ['collagen', 'ratio', 'erythema', 'epidermis', 'improvement'] as const;
export type OutputName = (typeof outputNames)[number];

export type OutputMeaning = { readonly meaning: string; readonly unit: string; readonly at_rest: number };

/** @source quantities.md s8.2, outputs */
export const outputMeaning: Readonly<Record<OutputName, OutputMeaning>> = {
  collagen: { meaning: 'total collagen', unit: 'times the collagen before', at_rest: 1 },
  ratio: { meaning: 'collagen III to I', unit: 'times the ratio before', at_rest: 1 },
  erythema: { meaning: 'redness', unit: 'times that just after one standard session', at_rest: 0 },
  epidermis: { meaning: 'epidermal thickness', unit: 'times the thickness before', at_rest: 1 },
  improvement: { meaning: 'clinical improvement', unit: 'SD of the score before', at_rest: 0 },
};

/** What turns states into outputs besides the states themselves. */
export type OutputScale = { readonly eI: number; readonly Smax: number; readonly S50: number };

/** One output from the row of states that begins at `at`. */
export function outputOf(name: OutputName, rows: Float64Array, at: number, { eI, Smax, S50 }: OutputScale): number {
  const of = (state: State): number => rows[at + indexOf[state]] ?? NaN;
  switch (name) {
    case 'collagen':
      return 1 + of('N1') + of('N3');
    case 'ratio':
      return ((BASELINE.III + of('N3')) / (BASELINE.I + of('N1'))) * (BASELINE.I / BASELINE.III);
    case 'erythema':
      return of('D') + eI * of('I');
    case 'epidermis':
      return 1 + of('H');
    case 'improvement':
      return (Smax * Math.max(0, of('S'))) / (S50 + Math.max(0, of('S')));
  }
}

/** Where each state stands in a row. */
export const indexOf = Object.fromEntries(states.map((state, at) => [state, at])) as Readonly<Record<State, number>>;

/** Rows of states in an array. */
export function rowsIn(rows: Float64Array): number {
  return rows.length / STATES;
}
