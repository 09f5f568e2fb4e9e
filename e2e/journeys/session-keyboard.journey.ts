import { readSession } from '@stipple/contract/sessions';
import type { Locator, Page } from '@playwright/test';
import { chooseByArrows, pressOn, tabTo } from '../stage/by-keyboard.ts';
import { chip } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient, signedSession } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';
import { act, visitOf, visitToday } from '../stage/treatment-room.ts';

test('a whole session by keyboard, from the first screen to the signature', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const taps = await countTaps(page);
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Kai' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const last = await signedSession(owner, plan.plan_id);
  await letDaysPass(record, last.session_id, 35);
  await visitToday(owner, patient_id);
  await page.goto('/');

  await pressOn(page, visitOf(page, `${given_name} ${family_name}`).getByRole('button', { name: 'Session' }));
  await pressOn(page, act(page, /^As last time/));
  await test.step('a needle head, typed', async () => {
    await pressOn(page, page.getByRole('button', { name: 'Fit a new needle head' }));
    await tabTo(page, page.getByLabel('Lot of the needle head'));
    await page.keyboard.type('C27-0201');
    await page.getByLabel('Use before').fill('2031-01-31');
  });
  await test.step('the time-out', async () => {
    await pressOn(page, act(page, 'Start'));
    const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
    await chosen(page, sheet, 'Why are there none?', 'No camera today');
    await pressOn(page, sheet.getByRole('button', { name: 'All of this holds: start' }));
    await expect(sheet).toBeHidden();
  });
  await test.step('a zone reached by arrows on the map, its depth by arrows', async () => {
    const map = page.getByRole('group', { name: 'Zones of this session' });
    await tabTo(page, map.locator('svg [data-zone][tabindex="0"]'));
    for (let step = 0; step < 12 && (await focusedZone(page)) !== 'cheeks'; step += 1)
      await page.keyboard.press(step % 2 === 0 ? 'ArrowDown' : 'ArrowRight');
    expect(await focusedZone(page)).toBe('cheeks');
    await page.keyboard.press('Space');
    await chosen(page, page.getByRole('region', { name: 'Cheeks' }), 'Depth', '1.0 mm');
  });
  await test.step('taken back and brought again', async () => {
    await page.keyboard.press('Control+z');
    await expect(chip(page, 'Depth', '1.0 mm')).not.toBeChecked();
    await page.keyboard.press('Control+Shift+Z');
    await expect(chip(page, 'Depth', '1.0 mm')).toBeChecked();
  });
  await pressOn(page, act(page, 'All as proposed: delivered'));
  await chosen(
    page,
    page.getByRole('region', { name: /Cheeks.*Forehead|Forehead.*Cheeks/ }),
    'Seen on the skin',
    'Erythema',
  );
  await test.step('the end and the signature', async () => {
    await pressOn(page, act(page, 'End needling'));
    const ending = page.getByRole('dialog', { name: 'Before the patient gets up' });
    await pressOn(page, ending.getByRole('button', { name: 'Both done: to the signature' }));
    const sheet = page.getByRole('dialog', { name: 'Sign this session?' });
    await expect(sheet.getByText('Ready to be signed')).toBeVisible();
    await pressOn(page, sheet.getByRole('button', { name: 'Sign session' }));
    const signed = page.getByRole('heading', { level: 1, name: 'What was done in session 2?' });
    await expect(sheet.getByLabel('Your password').or(signed).first()).toBeVisible();
    if (await sheet.getByLabel('Your password').isVisible()) {
      await tabTo(page, sheet.getByLabel('Your password'));
      await page.keyboard.type(owner.password);
      await page.keyboard.press('Enter');
    }
    await expect(signed).toBeVisible();
  });
  expect(await taps.counted(), 'no finger and no mouse').toBe(0);

  const session_id = page.url().split('/').at(-1) ?? '';
  const rows = `select zone, depth_hundredths, endpoint, standing from session_zone
    where session_id = '${session_id}' order by zone`;
  expect(await record.rowsAs(owner.practice_id, rows)).toEqual([
    { zone: 'cheeks', depth_hundredths: 100, endpoint: 'erythema', standing: 'delivered' },
    expect.objectContaining({ zone: 'forehead', endpoint: 'erythema', standing: 'delivered' }),
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, rows)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});

function chosen(page: Page, where: Locator, group: string, choice: string): Promise<void> {
  return chooseByArrows(page, where.getByRole('group', { name: group }), chip(where, group, choice));
}

function focusedZone(page: Page): Promise<string | null> {
  return page.evaluate(() => document.activeElement?.getAttribute('data-zone') ?? null);
}
