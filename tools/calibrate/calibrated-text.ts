/** How a calibration was run, and how well its walk mixed. */
export type CalibrationRun = {
  readonly version: string;
  readonly fingerprint: string;
  readonly seed: number;
  readonly walkers: number;
  readonly steps: number;
  readonly accepted: number;
  readonly mixing: number;
  /** For each moved parameter the spread over the whole walk, in prior standard deviations. */
  readonly sd_ratios: Readonly<Record<string, number>>;
};

/** The calibrated sample as a file: thousandths of a prior standard deviation, which is finer than anything known here. */
export function calibratedText(run: CalibrationRun, places: readonly Float64Array[]): string {
  const lines = places.map((place) => [...place].map((z) => Math.round(z * 1_000)).join(','));
  return `/** Written by \`npm run calibrate\`. Each line is one draw of equal weight, in thousandths of the prior's standard deviations. */
export const calibrated = {
  version: '${run.version}',
  fingerprint: '${run.fingerprint}',
  seed: ${run.seed},
  /** Spread after over before, over the whole walk, of which the draws are a part. */
  sd_ratios: ${ratiosOf(run)},
  draws: \`${lines.join('\n')}\`,
} as const;
`;
}

function ratiosOf({ sd_ratios }: CalibrationRun): string {
  const entries = Object.entries(sd_ratios).map(([name, ratio]) => `${name}: ${ratio.toFixed(3)}`);
  return `{ ${entries.join(', ')} }`;
}
