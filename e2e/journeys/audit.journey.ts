import { readChart } from '@stipple/contract/chart';
import { readAudit } from '@stipple/contract/audit';
import type { Browser, Page } from '@playwright/test';
import { joinPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { decideToTreat, enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/test.ts';
import { watch } from '../stage/watch.ts';

test('the owner reads who saw and did what, and the chain verifies', async ({ page, practice, elsewhere, record }) => {
  const { owner } = practice;
  const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Adele' });
  await decideToTreat(owner, patient_id);
  await page.goto(`/patients/${patient_id}`);
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await page.goto('/audit');
  await expect(page.getByRole('heading', { level: 1, name: 'Who saw and did what?' })).toBeVisible();

  await test.step('only what concerns one patient', async () => {
    await page.getByRole('button', { name: 'All patients' }).click();
    const sheet = page.getByRole('dialog', { name: 'Patient' });
    await sheet.getByRole('searchbox').fill(`Adele ${family_name}`);
    await sheet.getByRole('button', { name: new RegExp(`Adele ${family_name}`) }).click();
    const table = page.getByRole('table', { name: 'Audit entries, newest first' });
    await expect(table.getByRole('row', { name: /opened the chart/ })).toBeVisible();
    await expect(table.getByRole('row', { name: /signed the decision on candidacy/ })).toContainText('Dr Olga Owner');
    await expect(table.getByRole('row', { name: /entered a patient/ })).toBeVisible();
    await table.getByRole('row', { name: /signed the decision on candidacy/ }).click();
    const entry = page.getByRole('dialog', { name: 'Entry' });
    await expect(entry).toContainText('candidacy.decide');
    await entry.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the chain verifies', async () => {
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(page.getByText('The chain is intact')).toBeVisible();
  });

  const practice_id = owner.practice_id;
  const looks = `select action from audit_event where patient_id = '${patient_id}' and action in ('patients.create', 'candidacy.decide', 'chart.read') order by at`;
  expect((await record.rowsAs(practice_id, looks)).map(({ action }) => action)).toEqual(
    expect.arrayContaining(['patients.create', 'candidacy.decide', 'chart.read']),
  );
  const [{ open } = { open: 1 }] = await record.rowsAs(
    practice_id,
    `select count(*)::int as open from audit_event e where patient_id = '${patient_id}' and action = 'candidacy.decide'
       and not exists (select from audit_seal_entry s where s.practice_id = e.practice_id and s.audit_id = e.audit_id)`,
  );
  expect(open, 'what was verified is sealed').toBe(0);
  expect(await record.rowsAs(elsewhere.practice_id, looks)).toEqual([]);
  const theirs = await elsewhere.get(readAudit, { query: { patient_id } });
  expect(theirs.events).toEqual([]);
});

test('a front desk finds and plans but sees nothing clinical; an auditor sees the audit and no patient', async ({
  practice,
  browser,
}) => {
  const { owner, server } = practice;
  const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Greta' });
  await decideToTreat(owner, patient_id);

  await test.step('front desk', async () => {
    const desk = await joinPractice(server.origin, owner, { role: 'front-desk', display_name: 'Jo Lindgren' });
    const { page, faults, close } = await signedIn(browser, server.origin, desk);
    await page.goto('/');
    await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Inbox', exact: true })).toHaveCount(0);
    await expect(page.getByRole('link', { name: 'Audit', exact: true })).toHaveCount(0);
    await page.goto('/patients');
    await page.getByRole('searchbox').fill(`Greta ${family_name}`);
    await page.getByRole('row', { name: new RegExp(`${family_name}, Greta`) }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^How is Greta .*reached\?$/ })).toBeVisible();
    const chart = page.getByRole('navigation', { name: 'Chart' });
    await expect(chart.getByRole('link', { name: 'Overview' })).toBeVisible();
    await expect(chart.getByRole('link', { name: 'Candidacy' })).toHaveCount(0);
    await expect(page.getByText(/Suitable/)).toHaveCount(0);
    await page.goto(`/patients/${patient_id}/candidacy`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    await expect(page.getByText(/Suitable|Treat/)).toHaveCount(0);
    expect((await desk.ask(readChart, { params: { patient_id } })).status).toBe(403);
    expect(faults).toEqual([]);
    await close();
    await desk.close();
  });

  await test.step('auditor', async () => {
    const auditor = await joinPractice(server.origin, owner, { role: 'auditor', display_name: 'Alex Auditor' });
    const { page, faults, close } = await signedIn(browser, server.origin, auditor);
    await page.goto('/audit');
    await expect(page.getByRole('heading', { level: 1, name: 'Who saw and did what?' })).toBeVisible();
    await expect(page.getByRole('row', { name: /entered a patient/ }).first()).toBeVisible();
    await expect(page.getByRole('link', { name: 'Patients', exact: true })).toHaveCount(0);
    await page.goto(`/patients/${patient_id}`);
    await expect(page.getByRole('alert').first()).toBeVisible();
    expect((await auditor.ask(readChart, { params: { patient_id } })).status).toBe(403);
    expect(faults).toEqual([]);
    await close();
    await auditor.close();
  });
});

async function signedIn(browser: Browser, origin: string, who: Colleague): Promise<Desk> {
  const context = await browser.newContext({ baseURL: origin, storageState: who.storage });
  const page = await context.newPage();
  return { page, faults: watch(page, origin), close: () => context.close() };
}

type Desk = { readonly page: Page; readonly faults: readonly string[]; close(): Promise<void> };
