/**
 * `npm run calibrate [-- --steps 16000 --walkers 96 --seed 20261121]`: fits the healing model to its published rows and writes
 * the calibrated sample and the fit report. Everything it rests on is in packages/engine/src/healing; the same seed gives the
 * same files on one platform.
 */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { calibrationFingerprint, movedNames, openPosterior, walkEnsemble } from '@stipple/engine/healing';
import { calibratedText } from './calibrated-text.ts';
import { fitReport } from './fit-report.ts';
import { mixingOf, spreadOf } from './mixing.ts';

const DRAWS = 600;
const VERSION = '1';

const { values } = parseArgs({
  options: {
    steps: { type: 'string', default: '16000' },
    walkers: { type: 'string', default: '96' },
    seed: { type: 'string', default: '20261121' },
  },
});
const steps = whole('steps', values.steps, 200, 100_000);
const walkers = 2 * Math.ceil(whole('walkers', values.walkers, 2 * movedNames.length, 2_000) / 2);
const seed = whole('seed', values.seed, 0, 4_294_967_295);

const say = (line: string): void => void process.stdout.write(`${line}\n`);
say(`Calibrating ${movedNames.length} parameters with ${walkers} walkers over ${steps} steps, seed ${seed}.`);
const began = performance.now();
const burn_in = Math.floor(steps / 3);
const walk = walkEnsemble(openPosterior(), {
  dimensions: movedNames.length,
  walkers,
  steps,
  burn_in,
  keep_every: Math.max(1, Math.floor((steps - burn_in) / 100)),
  seed,
  onStep: progress,
});
const mixing = mixingOf(walk.places, movedNames.length);
const places = evenly(walk.places, DRAWS);
const run = {
  version: VERSION,
  fingerprint: calibrationFingerprint(),
  seed,
  walkers,
  steps,
  accepted: walk.accepted,
  mixing,
  sd_ratios: Object.fromEntries(movedNames.map((name, at) => [name, spreadOf(walk.places, at)])),
};
write('../../packages/engine/src/healing/calibrated.generated.ts', calibratedText(run, places));
write('../../docs/clinical/healing-fit.md', fitReport(run, places));
say(
  `Moves taken ${(100 * walk.accepted).toFixed(0)} %; widest ratio between stretches of the walk ${mixing.toFixed(3)} (1 is best).`,
);

function progress(step: number): void {
  if (step % Math.max(1, Math.floor(steps / 20)) !== 0) return;
  const seconds = (performance.now() - began) / 1000;
  const left = (seconds / step) * (steps - step);
  say(`  ${Math.round((100 * step) / steps)} %, ${seconds.toFixed(0)} s gone, about ${left.toFixed(0)} s left`);
}

function evenly(places: readonly Float64Array[], count: number): readonly Float64Array[] {
  return Array.from(
    { length: count },
    (_, at) => places[Math.floor((at * places.length) / count)] ?? new Float64Array(0),
  );
}

function write(path: string, text: string): void {
  writeFileSync(fileURLToPath(new URL(path, import.meta.url)), text);
  say(`${path.replaceAll('../', '')} written`);
}

function whole(name: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  process.stderr.write(`--${name} is ${text}: give a whole number from ${least} to ${most}.\n`);
  return process.exit(2);
}
