import {
  calibrationRows,
  classOf,
  directionRows,
  healingSources,
  judgeRows,
  limits,
  movedNames,
  openPredictor,
  parameterNames,
  parameters,
  parametersAt,
} from '@stipple/engine/healing';
import type { JudgedRow } from '@stipple/engine/healing';
import type { CalibrationRun } from './calibrated-text.ts';

/** The fit report: each published row with prediction, band, and hit or miss, and what was learned of each parameter. */
export function fitReport(run: CalibrationRun, places: readonly Float64Array[]): string {
  const predict = openPredictor();
  const predictions = places.map((place) => {
    const into = new Float64Array(calibrationRows.length);
    predict(parametersAt(place, new Float64Array(parameterNames.length)), into);
    return into;
  });
  const judged = judgeRows(run.seed, predictions);
  return [head(run, places.length, judged), rowTable(judged), directions(), parameterTable(run, places), claims()].join(
    '\n',
  );
}

function head(run: CalibrationRun, draws: number, judged: readonly JudgedRow[]): string {
  const hits = judged.filter(({ isHit }) => isHit).length;
  const within = judged.filter(({ isWithinModel }) => isWithinModel).length;
  const misses = judged.filter(({ isHit }) => !isHit).map(({ row }) => row.id);
  return `# How the healing model fits what was published

Written by \`npm run calibrate\`. Version ${run.version}, fingerprint ${run.fingerprint}, seed ${run.seed}: ${run.walkers} walkers over ${run.steps} steps, a third of them forgotten,
${draws} draws kept; moves taken ${(100 * run.accepted).toFixed(0)} %, stretches of the walk agree within ${run.mixing.toFixed(3)} (1 is best).

**${hits} of ${judged.length} rows are hit**, ${judged.length - hits} missed${misses.length === 0 ? '' : ` (${misses.join(', ')})`}. ${within} rows lie even inside the model's own band, without any error of the row.

These rows were fitted: that they are hit shows that the model can describe them, not that it can foretell others. _Model_ is what the calibrated model says; _expected_ adds
what the model leaves out (log-sd 0.2), the scatter between studies and the row's own error. A row is hit when its value lies within the expected 5 to 95 % band; a lower
bound is hit when the middle prediction keeps it. Improvements are in SD of the score before, as the series without controls reported them; what is shown to people is scaled
down by 0.6 (0.3 to 1) for that.
`;
}

function rowTable(judged: readonly JudgedRow[]): string {
  const lines = judged.map(
    ({ row, model, expected, isHit, isWithinModel }) =>
      `| ${row.id} | ${row.what} | ${row.day} | ${row.scale === 'at-least' ? '≥ ' : ''}${number(row.value)} | ${number(model.middle)} (${number(model.low)} to ${number(model.high)}) | ${number(expected.low)} to ${number(expected.high)} | ${isHit ? 'hit' : '**miss**'} | ${isWithinModel ? 'yes' : 'no'} | ${row.source} | ${row.note} |`,
  );
  return `## Rows

| Row | What | Day | Published | Model, 5 to 95 % | Expected | | In the model's band | Source | Note |
|---|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function directions(): string {
  const lines = directionRows.map(
    ({ id, source, published, model, verdict }) =>
      `| ${id} | ${published} | ${model} | ${verdict === 'miss' ? '**miss**' : verdict} | ${source} |`,
  );
  return `## Rows that were not fitted: direction only

| Row | Published | Model | | Source |
|---|---|---|---|---|
${lines.join('\n')}
`;
}

function parameterTable({ sd_ratios }: CalibrationRun, places: readonly Float64Array[]): string {
  const lines = parameterNames.map((name) => {
    const { meaning, unit, median, log_sd, basis, note } = parameters[name];
    const start = `| ${name} | ${meaning} | ${unit} | ${number(median)} (${log_sd === 0 ? 'fixed' : log_sd}) |`;
    const at = movedNames.indexOf(name);
    if (at < 0) return `${start} as before | | ${log_sd === 0 ? 'held fixed' : 'not learned'} | ${basis} | ${note} |`;
    const zs = places.map((place) => place[at] ?? NaN).toSorted((a, b) => a - b);
    const quantile = (share: number) => median * Math.exp(log_sd * (zs[Math.floor(share * zs.length)] ?? NaN));
    const ratio = sd_ratios[name] ?? NaN;
    return `${start} ${number(quantile(0.5))} (${number(quantile(0.05))} to ${number(quantile(0.95))}) | ${ratio.toFixed(2)} | ${classOf(ratio).replace('-', ' ')} | ${basis} | ${note} |`;
  });
  return `## Parameters: what was learned

The ratio is the spread of the logarithm after over before: below 0.75 learned, below 0.92 weakly learned, else not learned, so that the prior decides.

| | Meaning | Unit | Before: median (log-sd) | After: median, 5 to 95 % | Ratio | | Basis | Note |
|---|---|---|---|---|---|---|---|---|
${lines.join('\n')}
`;
}

function claims(): string {
  const sources = Object.entries(healingSources).map(([key, text]) => `- **${key}** ${text}`);
  return `## What the model cannot claim

${limits.map(({ text }) => `- ${text}`).join('\n')}

## Sources

${sources.join('\n')}
`;
}

function number(value: number): string {
  return String(Number(value.toPrecision(3)));
}
