import { readSession } from '@stipple/contract/sessions';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openClinic } from '../soak/clinic.ts';
import type { Clinic } from '../soak/clinic.ts';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { practiceDay } from '../stage/practice-day.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { heldOn } from '../stage/tablet.ts';
import { act, endNeedling, takeTimeOut, visitOf, visitToday } from '../stage/treatment-room.ts';

const test = base.extend<object, { clinic: Clinic }>({
  clinic: [
    async ({ playwright, launchOptions }, use) => {
      const clinic = await openClinic({ type: playwright.chromium, launch: launchOptions });
      await use(clinic);
      await clinic.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.use({ actionTimeout: 60_000 });

const PATIENCE = { timeout: 60_000 };
const HERE = 'As this device knows it; the server looks again.';
const mark = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /server|waiting|Offline|not accepted/ });
const unsentOn = async (page: Page) => (await heldOn(page)).writes.filter(({ state }) => state !== 'sent');

test('without a server a session is opened from Today with one tap, charted until it is ready to sign, and stands afterwards as one', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  const { owner, wire } = clinic;
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Ottilie' });
  const { plan_id } = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan_id);
  await visitToday(owner, patient_id);

  const { page } = await clinic.tablet();
  await test.step('one tap on Today, with nobody answering', async () => {
    await page.goto(`${wire.origin}/`);
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(async () => (await heldOn(page)).copies.join(' '), PATIENCE).toContain('photos.list');
    wire.cut();
    await page.reload();
    const visit = visitOf(page, `${given_name} ${family_name}`);
    await visit.getByRole('button', { name: 'Session' }).click();
    await expect(act(page, 'Start')).toBeVisible(PATIENCE);
    await expect(page.getByText(HERE).first()).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'opened here').toEqual([]);
  });

  await test.step('time-out, zones and products, until only the server is missing', async () => {
    await page.getByLabel('Serial number of the device').fill('SP-20418');
    await page.getByRole('button', { name: 'Fit a new needle head' }).click();
    const head = page.getByRole('group', { name: 'Needle head 1' });
    await head.getByLabel('Lot of the needle head').fill('C26-0412');
    await head.getByLabel('Use before').fill('2031-01-31');
    await takeTimeOut(page);
    await expect(page.getByRole('timer')).toHaveText(/^Needling/);
    await act(page, 'All as proposed: delivered').click();
    await choose(page, 'Seen on the skin', 'Erythema');
    const sheet = await endNeedling(page);
    await expect(sheet).toContainText(HERE);
    await expect(sheet).toContainText('Ready to be signed');
    await expect(sheet).toContainText('Ready to sign once the connection is back');
    await expect(sheet.getByRole('button', { name: 'Sign session' })).toBeDisabled();
    expect.soft(await faultsOfScreen(page), 'ready to sign').toEqual([]);
    await page.keyboard.press('Escape');
    await expect(
      page
        .getByRole('status')
        .filter({ hasText: /^On this device/ })
        .first(),
    ).toBeVisible();
  });

  const room = new URL(page.url()).pathname;
  const session_id = room.split('/').at(-1) ?? '';
  await test.step('after the browser was killed everything is there, also on Today', async () => {
    await clinic.killTablet();
    const { page: again } = await clinic.tablet();
    await again.goto(`${wire.origin}/`);
    await visitOf(again, `${given_name} ${family_name}`).getByRole('link', { name: 'Session', exact: true }).click();
    await expect(act(again, 'Sign session')).toBeVisible(PATIENCE);
    await expect(again.getByText('Ready to be signed').first()).toBeVisible();
  });

  await test.step('the server takes it once, through a lost answer, and the room goes on', async () => {
    const { page: again } = await clinic.tablet();
    wire.loseNextAnswer();
    await clinic.mend();
    await expect(mark(again)).toHaveText('On the server', PATIENCE);
    await expect.poll(() => unsentOn(again), PATIENCE).toEqual([]);
    await expect(again.getByText(HERE)).toHaveCount(0);
    await expect(again.getByText('Ready to be signed').first()).toBeVisible();
    expect.soft(await faultsOfScreen(again), 'on the server').toEqual([]);
  });

  const kept = `select s.day::text as day, s.opened_at is not null as opened_here, s.number_in_series as number,
      (select count(*)::int from session_zone z where z.session_id = s.session_id and z.standing = 'delivered') as zones,
      (select count(*)::int from session_start b
        where b.session_id = s.session_id and b.at = s.started_at and b.against = '[]') as starts
    from session s where s.session_id = '${session_id}'`;
  const record = await clinic.record();
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([
    { day: practiceDay(), opened_here: true, number: 1, zones: 2, starts: 1 },
  ]);
  expect(await record.rowsAs(crypto.randomUUID(), kept)).toEqual([]);
  await record.close();
  expect(await owner.get(readSession, { params: { session_id } })).toMatchObject({ missing: [] });
});
