import { exportPracticeReport, readPracticeReport } from '@stipple/contract/practice-report';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { choose } from '../stage/choose.ts';
import { joinPractice } from '../stage/colleague.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { watch } from '../stage/watch.ts';

const refusal = {
  title: 'Too many tries',
  status: 429,
  code: 'too-many-tries',
  detail: 'This was asked too often just now.',
  remedy: 'Wait a few minutes and try again.',
};

test('the practice report counts what the record holds, says how, and is taken out', async ({
  practice,
  elsewhere,
  record,
  browser,
}) => {
  // The demonstration practice has something of everything; here its owner is the one who reads.
  const { server, owner } = practice;
  const context = await browser.newContext({ baseURL: server.origin, storageState: elsewhere.storage });
  const page = await context.newPage();
  const faults = watch(page, server.origin);
  const { practice_id } = elsewhere;
  await page.goto('/practice');
  await page.getByRole('link', { name: 'Practice report', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'How is the practice doing?' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Sessions, depth and passes together' })).toBeVisible();

  await test.step('what stands on the page is what PostgreSQL counts', async () => {
    const [{ sessions, events } = { sessions: -1, events: -1 }] = await record.rowsAs(
      practice_id,
      `select count(*) as sessions, count(*) filter (where exists (select from adverse_event e where e.session_id = s.session_id)) as events
         from session s where signed_at is not null`,
    );
    const events_table = page.getByRole('table', { name: 'What went wrong?' });
    const whole = events_table.getByRole('row', { name: /^Whole practice/ });
    await expect(whole).toContainText(`${String(events)} of ${String(sessions)}`);
    expect.soft(await faultsOfScreen(page), 'filled').toEqual([]);
  });

  await test.step('a definition is one tap away', async () => {
    await page.getByRole('button', { name: 'How is this counted?' }).nth(2).click();
    const sheet = page.getByRole('dialog', { name: 'Who stayed?' });
    await expect(sheet).toContainText('more than twice the plan’s interval');
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('groups that are few are called few, and too few are compared with nothing', async () => {
    await choose(page, 'Grouped by', 'Operator');
    const outcomes = page.getByRole('table', { name: 'Did it work?' });
    await expect(outcomes.getByRole('row', { name: /^Dr Robin Ashdown/ })).toContainText('few');
    await choose(page, 'Grouped by', 'Depth');
    await expect(outcomes.getByRole('row', { name: /1\.0 mm/ }).first()).toBeVisible();
    await expect(page.getByText('Not a trial: more was not given by chance')).toBeVisible();
    const picture = page.getByRole('figure', { name: 'Sessions until the reading' });
    await expect(picture.getByRole('img', { name: /too few to compare/ })).toBeVisible();
    await picture.getByRole('button', { name: 'Show as table' }).click();
    await expect(picture.getByRole('table')).toBeVisible();
  });

  await test.step('it is saved as a table, and the audit has it', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await download).suggestedFilename()).toMatch(/^practice-report-.*-by-depth-band\.csv$/);
    const taken = `select detail ->> 'by' as by from audit_event where action = 'practice-report.export'`;
    expect(await record.rowsAs(practice_id, taken)).toEqual([{ by: 'depth-band' }]);
    expect(await record.rowsAs(owner.practice_id, taken), 'nothing of it in another practice').toEqual([]);
  });

  await test.step('a module that is switched off is said to be off', async () => {
    const { emergency_number, country, time_zone, name, settings, version } = await elsewhere.get(readPractice);
    const kept = { name, country, time_zone, emergency_number };
    const modules = { ...settings.modules, candidacy: false };
    const body = { ...kept, version, settings: { ...settings, modules } };
    const changed = await elsewhere.get(changePractice, { body });
    await page.reload();
    await expect(page.getByText(/switched candidacy rules off: assessments hold no findings/)).toBeVisible();
    await elsewhere.get(changePractice, { body: { ...kept, version: changed.version, settings } });
  });

  await test.step('a time with nothing in it says so, and so does a server that cannot answer', async () => {
    await page.getByLabel('Until', { exact: true }).fill('2001-01-31');
    await expect(page.getByText('Choose two days, the first before the last.')).toBeVisible();
    await page.getByLabel('From', { exact: true }).fill('2001-01-01');
    await expect(page.getByRole('heading', { name: 'Nothing to count in this time' })).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'empty').toEqual([]);
    await page.route(/\/api\/practice-report/, (route) =>
      route.fulfill({ status: refusal.status, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
    );
    await page.goto('/report');
    const notice = page.getByRole('alert').first();
    await expect(notice).toContainText(refusal.detail);
    await expect(notice.getByRole('button', { name: 'Try again' })).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'failing').toEqual([]);
  });
  expect(faults).toEqual([]);
  await context.close();

  await test.step('another practice reads only its own, and a front desk reads nothing', async () => {
    const asked = { from: '2001-01-01', until: '2199-12-31', by: 'operator' } as const;
    const own = await owner.get(readPracticeReport, { query: asked });
    const theirs = await elsewhere.get(readPracticeReport, { query: asked });
    const keys = new Set(theirs.groups.map(({ key }) => key));
    expect(own.groups.filter(({ key }) => keys.has(key) && key.length === 36)).toEqual([]);
    const desk = await joinPractice(server.origin, owner, { role: 'front-desk', display_name: 'Jo Lindgren' });
    expect((await desk.ask(readPracticeReport, { query: asked })).status).toBe(403);
    expect((await desk.ask(exportPracticeReport, { body: { ...asked, form: 'csv' } })).status).toBe(403);
    await desk.close();
  });
});
