import { createAppointment } from '@stipple/contract/appointments';
import { changeBookingSettings, readBookingSettings, readCalendar } from '@stipple/contract/booking';
import { listWaiting } from '@stipple/contract/waiting-list';
import type { Page } from '@playwright/test';
import { addDays } from '@stipple/engine/kernel';
import { visitBlock, weekdayDay } from '../stage/calendar.ts';
import { choose } from '../stage/choose.ts';
import { joinPractice, ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient, treatOnce } from '../stage/course.ts';
import { test as beginning } from '../stage/fresh-server.ts';
import { practiceDay } from '../stage/practice-day.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

/** A Monday on which nobody else's journey books. */
const MONDAY = addDays(weekdayDay(), 28);

test('the desk books by taps and by keyboard, and nothing is given away twice', async ({
  page,
  practice,
  elsewhere,
  record,
  browser,
}) => {
  test.setTimeout(480_000);
  const { owner, server } = practice;
  const mila = await joinPractice(server.origin, owner, {
    role: 'practitioner',
    display_name: 'Mila Novak',
    licence: 'physician',
  });
  const one = await enterPatient(owner, { given_name: 'Beatrix', phone: '+43 1 5550' });
  const two = await enterPatient(owner, { given_name: 'Bruno' });
  const three = await enterPatient(owner, { given_name: 'Bente', phone: '+43 1 5551' });
  const [nameOfOne, nameOfTwo] = [one, two].map(({ given_name, family_name }) => `${given_name} ${family_name}`);
  const dialog = page.getByRole('dialog');
  await page.goto('/calendar/settings');

  await test.step('rooms are entered', async () => {
    await page.getByRole('button', { name: 'Add a room' }).click();
    await page.getByLabel('Name of the room').fill('Room 1');
    await page.getByRole('button', { name: 'Save', exact: true }).click();
    await expect(page.getByText('Settings of the calendar saved')).toBeVisible();
    await page.getByRole('button', { name: 'Add hours for Mila Novak' }).click();
    await page.evaluate(() => scrollTo(0, 0));
    expect.soft(await faultsOfScreen(page), 'settings').toEqual([]);
  });

  await test.step('a free half hour is tapped, a patient chosen, and the visit stands there', async () => {
    await page.goto(`/calendar?day=${MONDAY}&view=day`);
    await page.getByRole('button', { name: /^10:00, Mila Novak/ }).click();
    await expect(dialog.getByLabel('Time')).toHaveValue('10:00');
    await choosePatient(page, one.family_name, nameOfOne ?? '');
    await dialog.getByLabel('Room').selectOption({ label: 'Room 1' });
    await dialog.getByRole('button', { name: 'Plan the visit' }).click();
    await expect(visitBlock(page, nameOfOne ?? '')).toBeVisible();
    await expect(dialog).toHaveCount(0);
  });

  await test.step('the same time of the same person is refused, and says who has it', async () => {
    await page.getByRole('button', { name: /^09:30, Mila Novak/ }).click();
    await choosePatient(page, two.family_name, nameOfTwo ?? '');
    await dialog.getByRole('button', { name: 'Plan the visit' }).click();
    await expect(dialog.getByRole('alert')).toContainText(
      `Mila Novak is taken from 10:00 to 11:00: Session of ${nameOfOne}`,
    );
    expect.soft(await faultsOfScreen(page), 'taken').toEqual([]);
    await dialog.getByRole('group', { name: 'Free places' }).getByRole('button').first().click();
    await dialog.getByRole('button', { name: 'Plan the visit' }).click();
    await expect(dialog).toHaveCount(0);
    await expect(visitBlock(page, nameOfTwo ?? '')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'day').toEqual([]);
  });

  await test.step('by keyboard alone a visit is found, moved and put back', async () => {
    const slot = page.getByRole('button', { name: /^11:00, Mila Novak/ });
    await slot.focus();
    await page.keyboard.press('ArrowUp');
    await expect(visitBlock(page, nameOfOne ?? '')).toBeFocused();
    await page.keyboard.press('Enter');
    await dialog.getByLabel('Time').fill('13:00');
    await dialog.getByLabel('Time').press('Enter');
    await expect(dialog).toHaveCount(0);
    await expect(visitBlock(page, nameOfOne ?? '')).toHaveAccessibleName(/^13:00 .* until 14:00/);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(visitBlock(page, nameOfOne ?? '')).toHaveAccessibleName(/^10:00 .* until 11:00/);
  });

  await test.step('with a mouse it is dragged, a quarter of an hour at a time', async () => {
    await page.setViewportSize({ width: 1180, height: 1400 });
    const block = visitBlock(page, nameOfOne ?? '');
    await block.scrollIntoViewIfNeeded();
    const from = await block.boundingBox();
    if (from === null) throw new Error('the visit is not on the screen');
    await page.mouse.move(from.x + 40, from.y + 20);
    await page.mouse.down();
    await page.mouse.move(from.x + 40, from.y + 60, { steps: 4 });
    await page.mouse.move(from.x + 40, from.y + 20 + 24 * 6, { steps: 6 });
    await page.mouse.up();
    await expect(block).toHaveAccessibleName(/^11:30 .* until 12:30/);
    await expect(dialog).toHaveCount(0);
    await page.setViewportSize({ width: 1180, height: 820 });
  });

  await test.step('the week shows it, and rooms have their own columns', async () => {
    await choose(page, 'Columns', 'Rooms');
    await expect(
      page.getByRole('group', { name: /^Room 1/ }).getByRole('button', { name: nameOfOne ?? '' }),
    ).toBeVisible();
    await choose(page, 'Show', 'Week');
    await expect(visitBlock(page, nameOfOne ?? '')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'week').toEqual([]);
  });

  await test.step('somebody waits; a visit is called off; the place is offered and taken', async () => {
    await page.getByRole('link', { name: /^Waiting list/ }).click();
    await page.getByRole('button', { name: 'Put on the waiting list' }).click();
    await choosePatient(page, three.family_name, `${three.given_name} ${three.family_name}`);
    await choose(dialog, 'What for', 'Consultation');
    await choose(dialog, 'Days that suit', 'Monday');
    await dialog.getByLabel('Note for the desk').fill('Lives next door');
    expect.soft(await faultsOfScreen(page), 'waiting sheet').toEqual([]);
    await dialog.getByRole('button', { name: 'Put on the list' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Lives next door' })).toContainText(three.family_name);
    expect.soft(await faultsOfScreen(page), 'waiting list').toEqual([]);
    await page.goto(`/calendar?day=${MONDAY}&view=day`);
    await visitBlock(page, nameOfOne ?? '').click();
    await dialog.getByRole('button', { name: 'Call the visit off' }).click();
    await expect(dialog.getByRole('heading', { name: 'This place is free again' })).toBeVisible();
    await expect(dialog.getByRole('link', { name: 'Call +43 1 5551' })).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'offer').toEqual([]);
    await dialog.getByRole('button', { name: `Book ${three.given_name} ${three.family_name} in` }).click();
    await expect(visitBlock(page, three.given_name)).toHaveAccessibleName(/^11:30 .* until 12:00/);
    expect((await owner.get(listWaiting)).waiting).toEqual([]);
  });

  const { plan } = await treatOnce(owner, one.patient_id);

  await test.step('the next session of a series is two taps away, inside its interval', async () => {
    const taps = await countTaps(page);
    await page.goto(`/patients/${one.patient_id}/plan`);
    await settled(page);
    await taps.begin();
    await page.getByRole('button', { name: 'Book next session' }).click();
    const places = dialog.getByRole('button', { name: /\d\d:\d\d/ });
    await expect(places.first()).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'next session').toEqual([]);
    await places.first().click();
    await expect(page.getByText(/^Planned for/)).toBeVisible();
    expect(await taps.counted()).toBe(2);
  });

  await test.step('what cannot load says so', async () => {
    const quiet = await browser.newContext({
      storageState: owner.storage,
      ignoreHTTPSErrors: true,
      baseURL: server.origin,
      serviceWorkers: 'block',
    });
    const tab = await quiet.newPage();
    await tab.route(/\/api\/(booking|waiting-list|calendar-feeds)/, (route) => route.abort());
    for (const path of ['/calendar', '/calendar/waiting', '/calendar/settings']) {
      await tab.goto(path);
      const notice = tab.getByRole('alert').first();
      await expect(notice, path).toContainText(/connection/i);
      await expect(notice.getByRole('button', { name: 'Try again' }), path).toBeVisible();
      expect.soft(await faultsOfScreen(tab), path).toEqual([]);
    }
    await quiet.close();
  });

  const { practice_id } = owner;
  const visits = `select state, kind, to_char(day + time_of_day, 'HH24:MI') as time, minutes from appointment
    where day = '${MONDAY}' order by state, time`;
  expect(await record.rowsAs(practice_id, visits)).toEqual([
    { state: 'cancelled', kind: 'session', time: '11:30', minutes: 60 },
    { state: 'planned', kind: 'session', time: '08:00', minutes: 60 },
    { state: 'planned', kind: 'consultation', time: '11:30', minutes: 30 },
  ]);
  const next = `select day - '${practiceDay()}'::date >= ${plan.interval_days} as in_time, kind, staff_id is not null as with_somebody
    from appointment where patient_id = '${one.patient_id}' and state = 'planned'`;
  expect(await record.rowsAs(practice_id, next)).toEqual([{ in_time: true, kind: 'session', with_somebody: true }]);
  const waited = `select state, appointment_id is not null as booked from waiting_entry
    where patient_id = '${three.patient_id}'`;
  expect(await record.rowsAs(practice_id, waited)).toEqual([{ state: 'booked', booked: true }]);
  for (const question of [visits, next, waited])
    expect(await record.rowsAs(elsewhere.practice_id, question)).toEqual([]);
  const theirs = await elsewhere.get(readCalendar, { query: { from: MONDAY, until: MONDAY } });
  expect(theirs.visits.map(({ patient_id }) => patient_id)).not.toContain(three.patient_id);
  await mila.close();
});

beginning(
  'an empty calendar says how to begin, and the front desk books on a phone',
  async ({ page, server, context }) => {
    const owner = await ownerOfNewPractice(server.origin, 'Practice that begins');
    const desk = await joinPractice(server.origin, owner, { role: 'front-desk', display_name: 'Jo Lindgren' });
    await context.addCookies(desk.storage.cookies);
    for (const path of ['/calendar', '/calendar?view=day', '/calendar/waiting', '/calendar/settings']) {
      await page.goto(path);
      await settled(page);
      expect.soft(await faultsOfScreen(page), path).toEqual([]);
    }
    await expect(page.getByLabel('Remind patients of their visit by mail')).toBeDisabled();
    await page.goto('/calendar/waiting');
    await expect(page.getByText('Nobody waits')).toBeVisible();
    const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Ilse' });
    const { version, settings, people } = await owner.get(readBookingSettings);
    const hours = people.map(({ staff_id }) => ({ staff_id, weekly: [] }));
    await owner.get(changeBookingSettings, { body: { version, settings: { ...settings, hours } } });
    await page.goto('/calendar');
    await expect(page.getByText('Nobody has working hours yet')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'nobody works').toEqual([]);
    await owner.get(changeBookingSettings, { body: { version: version + 1, settings } });
    const fields = { kind: 'review', day: MONDAY, time: '09:00', note: '', staff_id: people[0]?.staff_id };
    await owner.get(createAppointment, { body: { appointment_id: timeOrderedId(), patient_id, ...fields } });
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(`/calendar?day=${MONDAY}&view=week`);
    await page.getByRole('button', { name: new RegExp(family_name) }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Call the visit off' }).click();
    await expect(page.getByRole('button', { name: new RegExp(family_name) })).toHaveCount(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await expect(page.getByRole('button', { name: new RegExp(family_name) })).toBeVisible();
    await desk.close();
    await owner.close();
  },
);

async function choosePatient(page: Page, family_name: string, name: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('searchbox').fill(family_name);
  await dialog
    .getByRole('button', { name: new RegExp(name) })
    .first()
    .click();
}
