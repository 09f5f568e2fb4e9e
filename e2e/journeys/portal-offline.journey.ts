import { readFile, rm } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { freePort } from '../stage/free-port.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate } from '../stage/phone.ts';
import { makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import { faultsOfScreen } from '../stage/screen.ts';

test.setTimeout(300_000);

test('the patient’s page opens without a connection once it was opened, and forgets when it is closed', async ({
  browser,
}) => {
  const [data, port] = [makeFolder(), await freePort()];
  let server = await startPracticeServer({ data, port });
  const owner = await ownerOfNewPractice(server.origin, 'Practice by the sea');
  const record = await server.record();
  // Phones demand https; only the demonstration may be looked at on this machine itself.
  await record.rows('update practice set is_demonstration = true where practice_id = $1', [owner.practice_id]);
  const person = await enterPatient(owner, { given_name: 'Marit' });
  const { session } = await treatOnce(owner, person.patient_id);
  const link = await linkFor(owner, session.session_id);
  await letDaysPass(record, session.session_id, 1);
  await record.close();
  const context = await browser.newContext({
    baseURL: server.origin,
    storageState: { cookies: [], origins: [] },
    serviceWorkers: 'allow',
    viewport: { width: 390, height: 844 },
    hasTouch: true,
    isMobile: true,
    acceptDownloads: true,
  });
  const page = await context.newPage();
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(String(error)));

  await test.step('opened once, the browser keeps the page and the practice app is not part of it', async () => {
    await page.goto(link);
    await openWithBirthDate(page, person.birth_date);
    await expect(page.getByRole('heading', { level: 1, name: 'Hello Marit' })).toBeVisible();
    const scope = await page.evaluate(async () => (await navigator.serviceWorker.ready).scope);
    expect(scope).toBe(`${server.origin}/p/`);
    await page.getByRole('button', { name: 'Read what to expect' }).tap();
    await expect(page.getByRole('heading', { name: 'What can go wrong' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to my page' }).tap();
    const kept = await page.evaluate(() => caches.keys());
    expect(kept.every((name) => name.startsWith('stipple-portal '))).toBe(true);
    const manifest = await page.evaluate(async () => {
      const address = document.querySelector<HTMLLinkElement>('link[rel=manifest]')?.href ?? '';
      return ((await (await fetch(address)).json()) as { scope: string }).scope;
    });
    expect(manifest).toBe('/p/');
  });

  await test.step('the days go into the phone’s calendar', async () => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Put the days into my calendar' }).tap();
    const file = await readFile(await (await download).path(), 'utf8');
    expect(file).toMatch(/^BEGIN:VCALENDAR\r\n/);
    expect(file.match(/BEGIN:VEVENT/g)?.length).toBeGreaterThan(4);
    expect(file).toContain('how is it going?');
    expect(file).not.toMatch(/needling|scar/i);
  });

  await server.stop();
  await test.step('with the server gone it opens, says of when it is, and a check-in can be filled in', async () => {
    await page.goto(`${server.origin}/p/`);
    await expect(page.getByRole('heading', { level: 1, name: 'Hello Marit' })).toBeVisible();
    await expect(page.getByText(/No connection\. This is your page as of /)).toBeVisible();
    await expect(page.getByRole('heading', { name: 'When to call' })).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'without a connection').toEqual([]);
    await page.getByRole('button', { name: 'Read what to expect' }).tap();
    await expect(page.getByRole('heading', { name: 'What can go wrong' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to my page' }).tap();
    await page.getByRole('button', { name: 'Start the check-in' }).tap();
    await page.getByRole('button', { name: 'None of these' }).tap();
    await page.getByRole('button', { name: 'None of these' }).tap();
    await page.reload();
    await page.getByRole('button', { name: 'None of these' }).tap();
    await expect(page.getByRole('heading', { name: 'Is this right?' })).toBeVisible();
    await page.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(page.getByRole('heading', { name: 'Your answers are waiting on this phone' })).toBeVisible();
    await page.getByRole('button', { name: 'Back to my page' }).tap();
    await expect(page.getByText('Your check-in for day 1 is not sent yet.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Start the check-in' })).toHaveCount(0);
    expect.soft(await faultsOfScreen(page), 'a check-in that waits').toEqual([]);
    await page.reload();
    await expect(page.getByText('Your check-in for day 1 is not sent yet.')).toBeVisible();
  });

  server = await startPracticeServer({ data, port });
  await test.step('with the server back the check-in goes by itself, once', async () => {
    await expect(page.getByText('Your check-in for day 1 has arrived.')).toBeVisible({ timeout: 60_000 });
    await expect(page.getByText('is not sent yet')).toHaveCount(0);
    const again = await server.record();
    const rows = await again.rowsAs(
      owner.practice_id,
      `select for_day, urgency from check_in where session_id = '${session.session_id}'`,
    );
    expect(rows).toEqual([{ for_day: 1, urgency: 'self-care' }]);
    await again.close();
  });

  await test.step('closed by the patient, nothing of it is left on the phone, not even without a connection', async () => {
    await page.getByRole('button', { name: 'Close my page on this phone' }).tap();
    await page.getByRole('button', { name: 'Close my page', exact: true }).tap();
    await expect(page.getByRole('heading', { name: 'Your page is closed on this phone' })).toBeVisible();
    expect(await page.evaluate(() => Object.keys(localStorage))).toEqual([]);
    await expect.poll(() => page.evaluate(async () => (await indexedDB.databases()).length)).toBe(0);
    await server.stop();
    await page.goto(`${server.origin}/p/`);
    await expect(page.getByText('Marit')).toHaveCount(0);
    await expect(page.getByRole('button', { name: 'Try again' })).toBeVisible();
  });
  expect(errors).toEqual([]);
  await context.close();
  await owner.close();
  await rm(data, { recursive: true, force: true });
});
