import { createAppointment } from '@stipple/contract/appointments';
import { readBookingSettings } from '@stipple/contract/booking';
import { addDays } from '@stipple/engine/kernel';
import type { Locator, Page } from '@playwright/test';
import { visitBlock, weekdayDay } from '../stage/calendar.ts';
import { enterPatient } from '../stage/course.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { watch } from '../stage/watch.ts';

/** A Tuesday on which nobody else's journey books. */
const TUESDAY = addDays(weekdayDay(), 36);

test('on a tablet a finger taps what a mouse drags, and one’s own calendar reads it by a secret until it is closed', async ({
  practice,
  elsewhere,
  record,
  browser,
}) => {
  const { owner, server } = practice;
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Tilda' });
  const { people } = await owner.get(readBookingSettings);
  const staff_id = people.find(({ display_name }) => display_name === owner.display_name)?.staff_id ?? null;
  const visit = { appointment_id: timeOrderedId(), patient_id, kind: 'review' as const, day: TUESDAY, note: '' };
  await owner.get(createAppointment, { body: { ...visit, time: '09:00', staff_id } });
  const context = await browser.newContext({
    storageState: owner.storage,
    baseURL: server.origin,
    ignoreHTTPSErrors: true,
    hasTouch: true,
    viewport: { width: 820, height: 1180 },
  });
  const page = await context.newPage();
  const faults = watch(page, server.origin);
  const times = `select to_char(day + time_of_day, 'HH24:MI') as time, staff_id is not null as with_somebody
    from appointment where patient_id = '${patient_id}'`;

  await test.step('a finger that pulls scrolls, and moves no visit', async () => {
    await page.goto(`/calendar?day=${TUESDAY}&view=day`);
    const block = visitBlock(page, `${given_name} ${family_name}`);
    await expect(block).toBeVisible();
    await pulled(page, block);
    await expect(block).toHaveAccessibleName(/^09:00 /);
    expect(await record.rowsAs(owner.practice_id, times)).toEqual([{ time: '09:00', with_somebody: true }]);
  });

  await test.step('a tap opens it, and another time is two taps and a number away', async () => {
    const block = visitBlock(page, `${given_name} ${family_name}`);
    await block.tap();
    const sheet = page.getByRole('dialog');
    await sheet.getByLabel('Time').fill('10:30');
    await sheet.getByRole('button', { name: 'Save', exact: true }).tap();
    await expect(sheet).toHaveCount(0);
    await expect(block).toHaveAccessibleName(/^10:30 /);
  });

  const url = await test.step('an address is made, shown once, and answers a calendar program', async () => {
    await page.goto('/calendar/settings');
    await page.getByRole('button', { name: 'Make an address' }).tap();
    const shown = (await page.locator('[data-feed-url]').textContent()) ?? '';
    await page.evaluate(() => scrollTo(0, 0));
    expect.soft(await faultsOfScreen(page), 'address').toEqual([]);
    const calendar = await page.request.get(shown);
    const text = await calendar.text();
    expect(text).toContain('BEGIN:VCALENDAR');
    expect(text).toContain(`DTSTART:${TUESDAY.replaceAll('-', '')}T`);
    expect(text, 'initials, not names').not.toContain(family_name);
    await page.reload();
    await expect(page.locator('[data-feed-url]')).toHaveCount(0);
    await expect(page.getByText(/last read/)).toBeVisible();
    return shown;
  });

  await test.step('closed, it shows nothing', async () => {
    await page.getByRole('button', { name: 'Close it' }).tap();
    await expect(page.getByText('Address closed')).toBeVisible();
    expect((await page.request.get(url)).status()).toBe(404);
  });
  expect(faults).toEqual([]);
  await context.close();

  expect(await record.rowsAs(owner.practice_id, times)).toEqual([{ time: '10:30', with_somebody: true }]);
  const feeds = 'select revoked_at is not null as revoked, last_read_at is not null as read from calendar_feed';
  expect(await record.rowsAs(owner.practice_id, feeds)).toEqual([{ revoked: true, read: true }]);
  for (const question of [times, feeds]) expect(await record.rowsAs(elsewhere.practice_id, question)).toEqual([]);
});

/** As a finger: down, along, up. */
async function pulled(page: Page, block: Locator): Promise<void> {
  await block.scrollIntoViewIfNeeded();
  const box = await block.boundingBox();
  if (box === null) throw new Error('the visit is not on the screen');
  const finger = await page.context().newCDPSession(page);
  const at = (y: number) => [{ x: box.x + 30, y }];
  await finger.send('Input.dispatchTouchEvent', { type: 'touchStart', touchPoints: at(box.y + 10) });
  for (const y of [30, 60, 90, 120])
    await finger.send('Input.dispatchTouchEvent', { type: 'touchMove', touchPoints: at(box.y + y) });
  await finger.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
}
