import type { Page } from '@playwright/test';
import { chartPages, rooms } from '../stage/chart-pages.ts';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/fresh-server.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';

/** Who is signed in and the patient's name are read, everything below them is not. */
const notTheFrame = /\/api\/(?!me$|patients\/[0-9a-f-]+\/chart$)/;
const refusal = {
  title: 'Too many tries',
  status: 429,
  code: 'too-many-tries',
  detail: 'This was asked too often just now.',
  remedy: 'Wait a few minutes and try again.',
};

test('the doors and the rooms of a practice that begins fit each screen', async ({ page, server, context }) => {
  test.setTimeout(420_000);
  await see(page, ['/welcome', '/set-up']);
  const owner = await ownerOfNewPractice(server.origin, 'Practice that begins');
  await see(page, ['/sign-in', '/recover', '/invitation/0000000000000000000000000000', '/no-such-page']);
  await context.addCookies(owner.storage.cookies);
  await see(page, rooms);
  await owner.close();
});

test('an empty chart says what to do, and so does every page that cannot load', async ({ page, server, context }) => {
  const owner = await ownerOfNewPractice(server.origin, 'Practice that begins');
  await context.addCookies(owner.storage.cookies);
  const { patient_id } = await enterPatient(owner);
  const chart = chartPages.map((path) => `/patients/${patient_id}${path}`);
  await see(page, chart);

  await test.step('what cannot be read says so and offers to try again, inside the chart and outside', async () => {
    await page.route(notTheFrame, (route) =>
      route.fulfill({ status: refusal.status, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
    );
    const inside = chart.filter((path) => /candidacy|intake|plan|consent|sessions|check-ins|outcomes/.test(path));
    for (const path of ['/', '/patients', '/inbox', '/audit', ...inside]) {
      await page.goto(path);
      const notice = page.getByRole('alert').first();
      await expect(notice, path).toContainText(refusal.detail);
      await expect(notice.getByRole('button', { name: 'Try again' }), path).toBeVisible();
    }
    expect.soft(await faultsOfScreen(page)).toEqual([]);
    await page.unroute(notTheFrame);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  await test.step('without a connection a page shows what the device read, or says that it cannot, and goes on', async () => {
    await page.route(notTheFrame, (route) => route.abort());
    await page.goto('/');
    await expect(page.getByText(/^No connection since/)).toBeVisible();
    await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
    await page.goto('/audit');
    await expect(page.getByRole('alert').first()).toContainText(/connection/i);
    await page.unroute(notTheFrame);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('alert')).toHaveCount(0);
    await expect(page.getByText(/^No connection since/)).toHaveCount(0);
  });
  await owner.close();
});

async function see(page: Page, paths: readonly string[]): Promise<void> {
  for (const path of paths)
    await test.step(path, async () => {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    });
}
