import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, triedTwice } from './counts.mjs';

const folder = mkdtempSync(path.join(os.tmpdir(), 'stipple-counts-'));
const report = path.join(folder, 'report.json');
const reporting = (content: unknown): string => {
  writeFileSync(report, JSON.stringify(content));
  return report;
};

afterEach(() => rmSync(report, { force: true }));

describe('silence is never a pass', () => {
  it('counts a runner without a report as one failure', () => {
    expect(countVitest(report, 0)).toEqual({ passed: 0, failed: 1 });
    expect(countPlaywright(report, 0)).toEqual({ passed: 0, failed: 1 });
  });

  it('counts a runner that ran nothing as one failure', () => {
    expect(countVitest(reporting({ numPassedTests: 0, numFailedTests: 0, testResults: [] }), 0)).toEqual({
      passed: 0,
      failed: 1,
    });
    expect(countPlaywright(reporting({ stats: { expected: 0, unexpected: 0, flaky: 0 }, errors: [] }), 0)).toEqual({
      passed: 0,
      failed: 1,
    });
  });

  it('counts a bad ending without a failed test as one failure', () => {
    expect(countVitest(reporting({ numPassedTests: 3, numFailedTests: 0, testResults: [] }), 1)).toEqual({
      passed: 3,
      failed: 1,
    });
  });
});

it('counts a test file that could not be read as a failure', () => {
  const testResults = [{ status: 'failed', assertionResults: [] }];
  expect(countVitest(reporting({ numPassedTests: 3, numFailedTests: 0, testResults }), 1)).toEqual({
    passed: 3,
    failed: 1,
  });
});

it('counts journeys that passed at a second try as passed, and errors outside journeys as failed', () => {
  const told = { stats: { expected: 4, unexpected: 1, flaky: 1 }, errors: [{}] };
  expect(countPlaywright(reporting(told), 1)).toEqual({ passed: 5, failed: 2 });
});

it('names the journeys that needed a second try, with why and where', () => {
  const error = {
    message: '\u001B[31mError: not visible\u001B[39m\n\nCall log:\n  - waiting',
    location: { file: '/somewhere/e2e/journeys/photos.journey.ts', line: 12 },
  };
  const spec = (title: string, status: string) => ({
    title,
    file: 'photos.journey.ts',
    tests: [{ status, results: [{ error }, {}] }],
  });
  const suites = [{ specs: [spec('once', 'expected')], suites: [{ specs: [spec('twice', 'flaky')] }] }];
  expect(triedTwice(reporting({ suites }))).toEqual([
    'photos.journey.ts: twice',
    '  Error: not visible',
    '  Call log:',
    '    - waiting',
    '  at journeys/photos.journey.ts:12',
  ]);
  expect(triedTwice(reporting({ suites: [] }))).toEqual([]);
});
