import { readSession } from '@stipple/contract/sessions';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { act, endNeedling, signWith, takeTimeOut, tapZone } from '../stage/treatment-room.ts';

test('a session is charted on the map and from the list, saved by itself, signed, amended, and struck through', async ({
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
  await expect(page.getByRole('heading', { level: 1, name: /^What is being done today\?/ })).toBeVisible();
  const session_id = page.url().split('/').at(-1) ?? '';
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ });
  const map = page.getByRole('group', { name: 'Zones of this session' });
  expect.soft(await faultsOfScreen(page), 'empty').toEqual([]);

  await test.step('what is missing stands beside the work and leads to where it is put right', async () => {
    await page.getByLabel('Product').selectOption({ label: 'No anaesthetic' });
    await page.getByRole('button', { name: 'The serial number of the device is not recorded.' }).click();
    await page.getByLabel('Serial number of the device').fill('SP-20418');
    await expect(page.getByRole('button', { name: 'The serial number of the device is not recorded.' })).toBeHidden();
  });

  await test.step('writing is open before the start, and the start is a time-out', async () => {
    await act(page, 'Start').click();
    const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
    await expect(sheet).toContainText('Selma');
    await sheet.getByRole('button', { name: 'Allergies asked again: Does not hold' }).click();
    await expect(sheet.getByRole('button', { name: 'Start all the same' })).toBeDisabled();
    expect.soft(await faultsOfScreen(page), 'time-out').toEqual([]);
    await sheet.getByRole('button', { name: 'Allergies asked again: Does not hold' }).click();
    await sheet.getByRole('button', { name: 'Only write, do not start' }).click();
    await takeTimeOut(page);
    await expect(page.getByRole('timer')).toHaveText(/^Needling \d+ min$/);
  });

  await test.step('a zone on the map, above its ceiling and put right', async () => {
    await tapZone(page, 'cheeks');
    const cheeks = page.getByRole('region', { name: 'Cheeks' });
    await choose(cheeks, 'Depth', /^2\.5 mm/);
    await expect(cheeks).toContainText('Above the zone’s ceiling');
    await expect(page.getByRole('region', { name: '1 limit is broken' })).toBeVisible();
    await cheeks
      .getByRole('button', { name: /^Source/ })
      .first()
      .click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close' }).click();
    expect.soft(await faultsOfScreen(page), 'beyond a limit').toEqual([]);
    await choose(cheeks, 'Depth', '1.25 mm');
    await expect(cheeks).not.toContainText('Above the zone’s ceiling');
    await choose(cheeks, 'Seen on the skin', 'Uniform erythema');
    await expect(page.locator('svg [data-zone="cheeks"]')).toHaveAttribute('data-state', 'delivered');
  });

  await test.step('a second pass in another direction, taken back and brought again', async () => {
    const cheeks = page.getByRole('region', { name: 'Cheeks' });
    await cheeks.getByRole('button', { name: 'Add a pass' }).click();
    await choose(cheeks, 'Depth', '0.75 mm');
    await choose(cheeks, 'Direction', 'Horizontal');
    await act(page, 'Undo').click();
    await expect(cheeks.getByRole('radio', { name: 'Horizontal' })).not.toBeChecked();
    await act(page, 'Redo').click();
    await expect(cheeks.getByRole('radio', { name: 'Pass 2' })).toBeVisible();
  });

  await test.step('a zone left out with its reason, from the list', async () => {
    await map.getByRole('tab', { name: /^List/ }).click();
    await map.getByRole('checkbox', { name: /^Forehead/ }).click();
    const forehead = page.getByRole('region', { name: 'Forehead' });
    await forehead.getByRole('button', { name: 'Leave out' }).click();
    await choose(forehead, 'Why is it left out?', 'Too painful');
    await expect(saved).toBeVisible();
  });

  await test.step('the emergency card notes each step with its time', async () => {
    await act(page, 'Emergency').click();
    const card = page.getByRole('dialog', { name: 'Emergency' });
    await expect(card.getByRole('link', { name: /^Call / })).toBeVisible();
    await choose(card, 'What is it?', 'Faint');
    await card.getByRole('button', { name: /lie flat/i }).click();
    await expect(card.getByRole('region', { name: 'Noted so far' })).toContainText('Faint: In the clinic: lie flat');
    expect.soft(await faultsOfScreen(page), 'emergency').toEqual([]);
    await card.getByRole('button', { name: 'Close' }).click();
    await expect(saved).toBeVisible();
  });

  await test.step('a page that is loaded again has everything and goes on counting', async () => {
    await page.reload();
    await settled(page);
    await expect(page.getByRole('timer')).toHaveText(/^Needling \d+ min$/);
    await expect(page.locator('svg [data-zone="cheeks"]')).toHaveAttribute(
      'aria-label',
      /^Cheeks, 1\.25 mm, delivered/,
    );
  });

  await test.step('what is missing blocks the signature, with a way past for who is licensed', async () => {
    await page.getByRole('tab', { name: /^Finish/ }).click();
    await page
      .getByLabel('Add a product')
      .selectOption({ label: 'Hydrogel of the device kit (may go on open channels)' });
    await page.getByLabel('Lot', { exact: true }).fill('H-1204');
    const sheet = await endNeedling(page);
    await expect(sheet.getByRole('button', { name: 'Sign session' })).toBeDisabled();
    expect.soft(await faultsOfScreen(page), 'missing').toEqual([]);
    const head = sheet.getByRole('group', { name: 'The lot of the cartridge is not recorded.' });
    await head.getByLabel('Why without it?').fill('The package was thrown away unread.');
    await expect(sheet.getByRole('button', { name: 'Sign session' })).toBeEnabled();
    await sheet.getByRole('button', { name: 'The lot of the cartridge is not recorded.' }).click();
    await page.getByRole('button', { name: 'Fit a new needle head' }).click();
    const first = page.getByRole('group', { name: 'Needle head 1' });
    await first.getByLabel('Lot of the needle head').fill('C26-0412');
    await first.getByLabel('Use before').fill('2031-01-31');
    await first.getByLabel('In the sharps container').check();
    await expect(saved).toBeVisible();
    await expect(page.getByText('Ready to be signed').first()).toBeVisible();
    await act(page, 'Sign session').click();
    await signWith(sheet, owner.password);
  });

  await test.step('the next session is booked from what was signed', async () => {
    await page.getByRole('button', { name: 'Book next session' }).click();
    const sheet = page.getByRole('dialog', { name: /^The next session of / });
    await expect(sheet).toContainText('Session 2 of ');
    await page.keyboard.press('Escape');
    await expect(sheet).toBeHidden();
  });

  const practice_id = owner.practice_id;
  const zones = `select zone, depth_hundredths, endpoint, skipped_because from session_zone where session_id = '${session_id}' order by zone`;
  const asSigned = await record.rowsAs(practice_id, zones);
  expect(asSigned).toEqual([
    { zone: 'cheeks', depth_hundredths: 125, endpoint: 'uniform-erythema', skipped_because: '' },
    expect.objectContaining({ zone: 'forehead', endpoint: null, skipped_because: 'Too painful' }),
  ]);
  const head = `select signed_by, device_serial, cartridges->0->>'lot' as lot, emergency->0->>'note' as noted
    from session where session_id = '${session_id}'`;
  expect(await record.rowsAs(practice_id, head)).toEqual([
    { signed_by: 'Dr Olga Owner', device_serial: 'SP-20418', lot: 'C26-0412', noted: 'Faint: In the clinic: lie flat' },
  ]);

  await test.step('an amendment stands beside what was signed', async () => {
    await page.getByRole('button', { name: 'Amend', exact: true }).click();
    await map.getByRole('tab', { name: /^List/ }).click();
    await map.getByRole('checkbox', { name: /^Cheeks/ }).click();
    await choose(page.getByRole('region', { name: 'Cheeks' }), 'Depth', '1.0 mm');
    const record_it = page.getByRole('button', { name: 'Record the amendment' });
    await expect(record_it).toBeDisabled();
    await page.getByLabel('Reason for the correction').fill('Read off the wrong line of the display.');
    expect.soft(await faultsOfScreen(page), 'amending').toEqual([]);
    await record_it.click();
    await expect(page.getByRole('heading', { level: 1, name: 'What was done in session 1?' })).toBeVisible();
    await expect(page.getByRole('heading', { name: /^Amendment 1, .*Dr Olga Owner$/ })).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'signed').toEqual([]);
  });
  expect(await record.rowsAs(practice_id, zones), 'what was signed is untouched').toEqual(asSigned);

  await test.step('entered in error: it stays, struck through, with who and why', async () => {
    await page.getByRole('button', { name: 'Entered in error' }).click();
    const sheet = page.getByRole('dialog', { name: 'Strike this session through?' });
    await sheet.getByLabel('What is wrong with it?').fill('It belongs to another patient.');
    await sheet.getByRole('button', { name: 'Strike it through' }).click();
    await expect(page.getByText(/^Entered in error: It belongs to another patient\./)).toBeVisible();
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Sessions' }).click();
    await expect(page.getByRole('row').filter({ hasText: 'Entered in error' })).toHaveCount(1);
    expect.soft(await faultsOfScreen(page), 'struck through').toEqual([]);
  });

  const amended = `select reason, before->'zones'->0->>'zone' as zone from session_amendment where session_id = '${session_id}'`;
  expect(await record.rowsAs(practice_id, amended)).toEqual([
    { reason: 'Read off the wrong line of the display.', zone: 'cheeks' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, head)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});
