import { readSession } from '@stipple/contract/sessions';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { signSession } from '../stage/sign-session.ts';
import { expect, test } from '../stage/test.ts';

test('a session is charted by map, keyboard and list, saved by itself, signed, and amended without loss', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Selma' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  await page.goto(`/patients/${patient_id}/sessions`);
  await page.getByRole('button', { name: 'Start session 1' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What is being done today?' })).toBeVisible();
  const session_id = page.url().split('/').at(-1) ?? '';
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ });
  const map = page.getByRole('group', { name: 'Zones of this session' });

  await test.step('anaesthetic and its limits while preparing', async () => {
    await page.getByLabel('Product').selectOption({ label: 'No anaesthetic' });
    await page.getByLabel('Serial number of the device').fill('SP-20418');
    await page.getByLabel('Device cleaned, fresh sheath on').check();
    await page.getByRole('button', { name: 'Start needling' }).click();
  });

  await test.step('a zone chosen on the map', async () => {
    await map.getByRole('checkbox', { name: /^Forehead/ }).click();
    const forehead = page.getByRole('region', { name: 'Forehead' });
    await choose(forehead, 'Seen on the skin', 'Erythema');
    await expect(forehead.getByRole('spinbutton', { name: 'Depth setting' })).not.toHaveValue('');
  });

  await test.step('a neighbouring zone reached by arrow keys', async () => {
    const forehead = map.getByRole('checkbox', { name: /^Forehead/ });
    await forehead.focus();
    await page.keyboard.press('ArrowDown');
    const neighbour = map.locator('[data-zone]:focus');
    await expect(neighbour).toHaveCount(1);
    const name = (await neighbour.getAttribute('aria-label')) ?? '';
    expect(name).not.toContain('Forehead');
    await page.keyboard.press('Space');
    await expect(neighbour).toHaveAttribute('aria-checked', 'true');
    await page.keyboard.press('Space');
    await expect(neighbour).toHaveAttribute('aria-checked', 'false');
    await page.keyboard.press('l');
    await expect(map.getByRole('tab', { name: /^List/ })).toHaveAttribute('aria-selected', 'true');
  });

  await test.step('a zone from the list, warned above its limit and put right', async () => {
    await map.getByRole('checkbox', { name: /^Cheeks/ }).check();
    const cheeks = page.getByRole('region', { name: 'Cheeks' });
    const depth = cheeks.getByRole('spinbutton', { name: 'Depth setting' });
    await depth.fill('2.5');
    await expect(cheeks).toContainText('Above the zone’s ceiling');
    await depth.fill('1.25');
    await expect(cheeks).not.toContainText('Above the zone’s ceiling');
    await choose(cheeks, 'Seen on the skin', 'Uniform erythema');
    await expect(saved).toBeVisible();
  });

  await test.step('a page that is loaded again has everything', async () => {
    await page.reload();
    await expect(page.getByRole('button', { name: /^Cheeks/ })).toContainText('1.25 mm');
    await expect(page.getByRole('button', { name: /^Forehead/ })).toContainText('done');
  });

  await test.step('what is missing stands between the session and its signature', async () => {
    await page.getByRole('button', { name: 'End needling' }).click();
    await choose(page, 'Pain, 0 none to 10 worst', '3');
    await page.getByLabel('Add a product').selectOption({ label: 'Hydrogel of the device kit' });
    await page.getByLabel('Lot', { exact: true }).fill('H-1204');
    await page.getByRole('button', { name: 'Sign session' }).click();
    const sheet = page.getByRole('dialog', { name: 'Sign this session?' });
    await expect(sheet.getByRole('button', { name: 'Sign session' })).toBeDisabled();
    await sheet.getByRole('button', { name: 'The lot of the cartridge is not recorded.' }).click();
    await page.getByLabel('Lot of the needle head').fill('C26-0412');
    await page.getByLabel('Use before').fill('2031-01-31');
    await page.getByLabel('Opened in view of the patient').check();
    await page.getByLabel('Put into the sharps container').check();
    await expect(saved).toBeVisible();
    await page.getByRole('tab', { name: /^Finish/ }).click();
    await page.getByLabel('Why there are no photos of before').fill('The camera was away');
    await expect(page.getByText('take them, or say why')).toHaveCount(0);
    await signSession(page, owner.password, { 'The time-out before the start': 'Taken aloud, by two of us' });
  });
  await expect(page.getByRole('heading', { level: 1, name: 'What was done in session 1?' })).toBeVisible();

  const practice_id = owner.practice_id;
  const zones = `select zone, depth_hundredths, endpoint from session_zone where session_id = '${session_id}' order by zone`;
  const asSigned = await record.rowsAs(practice_id, zones);
  expect(asSigned).toEqual([
    { zone: 'cheeks', depth_hundredths: 125, endpoint: 'uniform-erythema' },
    expect.objectContaining({ zone: 'forehead', endpoint: 'erythema' }),
  ]);
  const head = `select signed_by, cartridge_lot, pain_0_10, device_serial from session where session_id = '${session_id}'`;
  expect(await record.rowsAs(practice_id, head)).toEqual([
    { signed_by: 'Dr Olga Owner', cartridge_lot: 'C26-0412', pain_0_10: 3, device_serial: 'SP-20418' },
  ]);

  await test.step('an amendment stands beside what was signed', async () => {
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await map.getByRole('tab', { name: /^List/ }).click();
    await map.getByRole('checkbox', { name: /^Cheeks/ }).click();
    const cheeks = page.getByRole('region', { name: 'Cheeks' });
    await cheeks.getByRole('spinbutton', { name: 'Depth setting' }).fill('1');
    const record_it = page.getByRole('button', { name: 'Record the amendment' });
    await expect(record_it).toBeDisabled();
    await page.getByLabel('Reason for the correction').fill('Read off the wrong line of the display.');
    await record_it.click();
    await expect(page.getByRole('heading', { level: 1, name: 'What was done in session 1?' })).toBeVisible();
    const amendments = page.getByRole('heading', { name: /^Amendment 1, .*Dr Olga Owner$/ });
    await expect(amendments).toBeVisible();
    await expect(page.getByRole('cell', { name: /1\.25 mm/ })).toBeVisible();
  });

  expect(await record.rowsAs(practice_id, zones), 'what was signed is untouched').toEqual(asSigned);
  const amended = `select reason, before->'zones' @> '[{"zone":"cheeks","depth_hundredths":125}]' as before,
    after->'zones' @> '[{"zone":"cheeks","depth_hundredths":100}]' as after from session_amendment where session_id = '${session_id}'`;
  expect(await record.rowsAs(practice_id, amended)).toEqual([
    { reason: 'Read off the wrong line of the display.', before: true, after: true },
  ]);
  const lots = `select kind, lot from lot_use where session_id = '${session_id}' order by kind`;
  expect(await record.rowsAs(practice_id, lots)).toEqual([
    { kind: 'cartridge', lot: 'C26-0412' },
    { kind: 'topical', lot: 'H-1204' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, head)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});
