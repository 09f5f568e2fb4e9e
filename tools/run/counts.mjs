/**
 * How many tests a runner ran, read from its own JSON report. A runner that reports nothing, runs nothing, or ends badly without naming a failed test
 * counts as one failure: silence is never a pass.
 */
import { existsSync, readFileSync } from 'node:fs';
import { stripVTControlCharacters } from 'node:util';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * @param {string} report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countVitest(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {{ numPassedTests: number, numFailedTests: number, testResults: { status: string, assertionResults: { status: string }[] }[] }} */
  const told = JSON.parse(readFileSync(report, 'utf8'));
  const unreadable = told.testResults.filter(
    (file) => file.status === 'failed' && file.assertionResults.every(({ status }) => status !== 'failed'),
  );
  return neverSilent({ passed: told.numPassedTests, failed: told.numFailedTests + unreadable.length }, code);
}

/**
 * @param {string} report
 * @param {number} code the runner's exit code
 * @returns {Count}
 */
export function countPlaywright(report, code) {
  if (!existsSync(report)) return { passed: 0, failed: 1 };
  /** @type {{ stats: { expected: number, unexpected: number, flaky: number }, errors: unknown[] }} */
  const told = JSON.parse(readFileSync(report, 'utf8'));
  return neverSilent(
    { passed: told.stats.expected + told.stats.flaky, failed: told.stats.unexpected + told.errors.length },
    code,
  );
}

/**
 * Journeys that failed once and passed at their second try, each with why and where. They are passed, and they are named: twice the same name is a bug.
 *
 * @param {string} report
 * @returns {string[]}
 */
export function triedTwice(report) {
  if (!existsSync(report)) return [];
  /** @type {Suite} */
  const told = JSON.parse(readFileSync(report, 'utf8'));
  return flakyIn(told);
}

/** @typedef {{ message?: string, location?: { file: string, line: number } }} Fault */
/** @typedef {{ status: string, results?: { error?: Fault }[] }} Tried */
/** @typedef {{ suites?: Suite[], specs?: { title: string, file: string, tests: Tried[] }[] }} Suite */

/**
 * @param {Suite} suite
 * @returns {string[]}
 */
function flakyIn({ suites = [], specs = [] }) {
  const here = specs.flatMap(({ file, title, tests }) =>
    tests
      .filter(({ status }) => status === 'flaky')
      .flatMap(({ results = [] }) => [`${file}: ${title}`, ...results.flatMap(({ error }) => wordsOf(error))]),
  );
  return [...here, ...suites.flatMap(flakyIn)];
}

/**
 * @param {Fault | undefined} fault
 * @returns {string[]}
 */
function wordsOf(fault) {
  if (fault === undefined) return [];
  const { message = '', location } = fault;
  const lines = stripVTControlCharacters(message)
    .split('\n')
    .filter((line) => line.trim() !== '');
  const at = location === undefined ? [] : [`at ${location.file.split('/').slice(-2).join('/')}:${location.line}`];
  return [...lines.slice(0, MOST_LINES), ...at].map((line) => `  ${line.slice(0, MOST_LETTERS)}`);
}

const MOST_LINES = 8;
const MOST_LETTERS = 200;

/**
 * @param {Count} count
 * @param {number} code
 * @returns {Count}
 */
function neverSilent(count, code) {
  const silent = count.failed === 0 && (count.passed === 0 || code !== 0);
  return silent ? { ...count, failed: 1 } : count;
}
