import type { Page } from '@playwright/test';
import { chartPages, rooms } from '../stage/chart-pages.ts';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/fresh-server.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';

test('the doors, empty rooms and an empty chart say what to do, and so does every page that cannot load', async ({
  page,
  server,
  context,
}) => {
  await see(page, ['/welcome', '/set-up']);
  const owner = await ownerOfNewPractice(server.origin, 'Practice that begins');
  await see(page, ['/sign-in', '/recover', '/invitation/0000000000000000000000000000', '/no-such-page']);
  await context.addCookies(owner.storage.cookies);
  await see(page, rooms);
  const { patient_id } = await enterPatient(owner);
  const chart = chartPages.map((path) => `/patients/${patient_id}${path}`);
  await see(page, chart);

  await test.step('without a connection each page says so and offers to try again', async () => {
    await page.route(/\/api\/(?!me$)/, (route) => route.abort());
    for (const path of ['/patients', '/inbox', '/audit', ...chart.filter((one) => !one.endsWith('/edit'))]) {
      await page.goto(path);
      await settled(page);
      const notice = page.getByRole('alert').first();
      await expect(notice, path).toContainText(/connection/i);
      await expect(notice.getByRole('button', { name: 'Try again' }), path).toBeVisible();
    }
    expect.soft(await faultsOfScreen(page)).toEqual([]);
    await page.unroute(/\/api\/(?!me$)/);
    await page.getByRole('button', { name: 'Try again' }).first().click();
    await expect(page.getByRole('alert')).toHaveCount(0);
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
