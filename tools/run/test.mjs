/** Runs the checks and tests one after the other, shows what failed, and ends with one line of counts. */
import { ranWithoutPhotos } from './real-photos.mjs';
import { movingSteps, staticSteps } from './steps.mjs';
import { say, sayProgress } from './say.mjs';

/** @typedef {import('./steps.mjs').Step} Step */
/** @typedef {import('./steps.mjs').Tally & { title: string }} Outcome */

/**
 * Everything: `npm test`.
 *
 * @param {string} node
 * @returns {Promise<number>}
 */
export function testAll(node) {
  return runSteps(node, [...staticSteps, ...movingSteps], ranWithoutPhotos(process.env));
}

/**
 * What can be told without running the product: `npm run check`.
 *
 * @param {string} node
 * @returns {Promise<number>}
 */
export function testStatic(node) {
  return runSteps(node, staticSteps, []);
}

/**
 * @param {string} node
 * @param {Step[]} steps
 * @param {string[]} remarks
 * @returns {Promise<number>}
 */
async function runSteps(node, steps, remarks) {
  /** @type {Outcome[]} */
  const outcomes = [];
  for (const step of steps) outcomes.push(await runStep(node, step));
  return summarise(outcomes, [...outcomes.flatMap((outcome) => outcome.remarks ?? []), ...remarks]);
}

/**
 * @param {string} node
 * @param {Step} step
 * @returns {Promise<Outcome>}
 */
async function runStep(node, step) {
  const end = sayProgress(step.title);
  const tally = await step.run(node);
  end(`${tally.passed} passed, ${tally.failed} failed`);
  if (tally.failed > 0) say(`\n${tally.output.trim()}\n`);
  return { title: step.title, ...tally };
}

/**
 * @param {Outcome[]} outcomes
 * @param {string[]} remarks what the numbers do not say
 * @returns {number}
 */
function summarise(outcomes, remarks) {
  const width = Math.max(...outcomes.map(({ title }) => title.length));
  say('');
  for (const { title, passed, failed } of outcomes)
    say(`${title.padEnd(width)}  ${String(passed).padStart(5)} passed  ${String(failed).padStart(4)} failed`);
  const passed = outcomes.reduce((sum, outcome) => sum + outcome.passed, 0);
  const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0);
  for (const remark of ['', ...remarks]) say(remark);
  say(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}
