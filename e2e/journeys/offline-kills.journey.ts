import { expect, test } from '@playwright/test';
import { Ledger } from '../soak/ledger.ts';
import { surviveTreatmentKills } from '../soak/survive-treatment-kills.ts';

// Losing a note now and then is losing notes: what is proved here gets no second try.
test.describe.configure({ retries: 0 });

/** A sample of what `npm run soak` does with a hundred sessions. */
test('sessions are charted while browser, server, database and network end: nothing is lost, nothing is doubled', async ({
  playwright,
  launchOptions,
}) => {
  test.setTimeout(300_000);
  const chromium = { type: playwright.chromium, launch: launchOptions };
  const report = await surviveTreatmentKills({ sessions: 2, edits: 6, seed: 4604, chromium });
  expect(report.faults).toEqual([]);
  expect(report.ends).toEqual({ browser: 2, server: 1, database: 1, network: 1, answer: 1 });
  expect(report.promised).toBeGreaterThan(0);
  expect(report.acknowledged).toBeGreaterThan(0);
});

test('the ledger of that proof notices what is lost, what is older than promised, and states that are mixed', () => {
  const written = (): Ledger => {
    const ledger = new Ledger({ depth: '1', notes: '' });
    ledger.enter('depth', '2');
    ledger.promise();
    ledger.enter('notes', 'calm');
    ledger.enter('depth', '3');
    return ledger;
  };
  expect(written().comesBack({ depth: '3', notes: 'calm' })).toBeNull();
  expect(written().comesBack({ depth: '2', notes: 'calm' })).toBeNull();
  expect(written().comesBack({ depth: '2', notes: '' })).toBeNull();
  expect(written().comesBack({ depth: '1', notes: '' })).toMatch(/^promised/);
  expect(written().comesBack({ depth: '3', notes: '' })).toMatch(/^promised/);
  expect(written().comesBack({ depth: '2' })).toMatch(/^promised/);
});
