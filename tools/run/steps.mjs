/** The steps of `npm test`. Each answers with how much passed and failed, and with what the person needs to read. */
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { buildWeb } from './build-web.mjs';
import { readChild } from './child.mjs';
import { findChromium } from './chromium.mjs';
import { countPlaywright, countVitest, triedTwice } from './counts.mjs';
import { generateAndCompare } from './generate.mjs';
import { inRoot } from './places.mjs';
import { isFault } from './say.mjs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {string} output what is shown when something failed
 * @property {string[]} [remarks] what the numbers do not say
 */

/**
 * @typedef {object} Step
 * @property {string} title
 * @property {(node: string) => Promise<Tally>} run
 */

/** @type {Step[]} */
export const staticSteps = [
  { title: 'Format', run: (node) => tool(node, 'oxfmt/bin/oxfmt', ['--check']) },
  { title: 'Lint', run: (node) => tool(node, 'oxlint/bin/oxlint', []) },
  { title: 'Types', run: (node) => tool(node, 'typescript/bin/tsc', ['-b']) },
  {
    title: 'Unused and undeclared packages',
    run: (node) => tool(node, 'knip/bin/knip.js', ['--no-progress', '--no-config-hints']),
  },
  { title: 'Generated files are current', run: generatedAreCurrent },
];

/** @type {Step[]} */
export const movingSteps = [
  { title: 'Chromium', run: chromium },
  { title: 'Web app builds', run: async (node) => oneTest(await buildWeb(node), '') },
  { title: 'Architecture, unit and database tests', run: vitest },
  { title: 'Journeys in Chromium', run: journeys },
];

/**
 * @param {string} node
 * @param {string} bin
 * @param {string[]} args
 * @returns {Promise<Tally>}
 */
async function tool(node, bin, args) {
  const { code, output } = await readChild(node, [inRoot('node_modules', bin), ...args], { limitSeconds: 240 });
  return oneTest(code, output);
}

/**
 * @param {string} node
 * @returns {Promise<Tally>}
 */
async function generatedAreCurrent(node) {
  const { code, output, changed } = await generateAndCompare(node, ['--check']);
  const stale = changed.map(
    (file) => `${file} was not current. It is written now; read the difference and commit it.\n`,
  );
  return oneTest(code === 0 && changed.length === 0 ? 0 : 1, output + stale.join(''));
}

/**
 * @param {string} node
 * @returns {Promise<Tally>}
 */
async function chromium(node) {
  const found = await chromiumOnce(node);
  return isFault(found) ? oneTest(1, found.fault) : oneTest(0, '');
}

/** @type {ReturnType<typeof findChromium> | null} */
let chromiumFound = null;

/**
 * @param {string} node
 * @returns {ReturnType<typeof findChromium>}
 */
function chromiumOnce(node) {
  chromiumFound ??= findChromium(node);
  return chromiumFound;
}

/**
 * @param {string} node
 * @returns {Promise<Tally>}
 */
async function vitest(node) {
  return withReport(async (report) => {
    const args = ['run', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
    const { code, output } = await readChild(node, [inRoot('node_modules/vitest/vitest.mjs'), ...args], {
      limitSeconds: 720,
    });
    return { ...countVitest(report, code), output };
  });
}

/**
 * @param {string} node
 * @returns {Promise<Tally>}
 */
async function journeys(node) {
  const found = await chromiumOnce(node);
  if (isFault(found)) return oneTest(1, 'The journeys did not run: there is no Chromium.');
  return withReport(async (report) => {
    const args = ['test', '--config', inRoot('e2e/playwright.config.ts'), '--reporter=line,json'];
    const env = { STIPPLE_CHROMIUM: found.path, PLAYWRIGHT_JSON_OUTPUT_FILE: report, STIPPLE_OPEN: 'no' };
    const { code, output } = await readChild(node, [inRoot('node_modules/@playwright/test/cli.js'), ...args], {
      env,
      limitSeconds: 1080,
    });
    const again = triedTwice(report);
    const remarks = again.length === 0 ? [] : ['Passed only at the second try:', ...again.map((name) => `  ${name}`)];
    return { ...countPlaywright(report, code), output, remarks };
  });
}

/**
 * @param {number} code
 * @param {string} output
 * @returns {Tally}
 */
function oneTest(code, output) {
  return code === 0 ? { passed: 1, failed: 0, output } : { passed: 0, failed: 1, output };
}

/**
 * @param {(report: string) => Promise<Tally>} work
 * @returns {Promise<Tally>}
 */
async function withReport(work) {
  const folder = mkdtempSync(path.join(os.tmpdir(), 'stipple-report-'));
  try {
    return await work(path.join(folder, 'report.json'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
