/** What is used of npm `odex`. It ships its TypeScript source, which our compiler settings refuse, and no declarations. */
export declare class Solver {
  constructor(n: number);
  maxSteps: number;
  relativeTolerance: number;
  absoluteTolerance: number;
  denseOutput: boolean;
  solve(
    slopes: (x: number, y: number[]) => number[],
    from: number,
    state: readonly number[],
    until: number,
    onStep?: (
      step: number,
      before: number,
      x: number,
      y: number[],
      dense?: (component: number, x: number) => number,
    ) => boolean | void,
  ): { readonly y: number[] };
}
