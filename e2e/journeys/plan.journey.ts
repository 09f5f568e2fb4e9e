import { listPlans } from '@stipple/contract/treatment-plans';
import { decideToTreat, enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/test.ts';

test('a plan is proposed with reasons, warned above a ceiling, put right, and agreed', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { patient_id } = await enterPatient(practice.owner, { given_name: 'Petra' });
  await decideToTreat(practice.owner, patient_id);
  await page.goto(`/patients/${patient_id}/plan`);
  await page.getByLabel('With which device?').selectOption({ label: 'SkinPen Precision' });
  await page.getByRole('button', { name: 'Propose' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Does this proposal fit this patient?' })).toBeVisible();

  const forehead = page.getByRole('region', { name: 'Forehead' });
  const depth = forehead.getByRole('spinbutton', { name: 'Depth setting' });
  const agree = page.getByRole('button', { name: 'Agree with the patient' });
  const proposed = await depth.inputValue();
  expect(proposed).toBe('0.75');
  await expect(agree).toBeEnabled();

  await test.step('above the ceiling of the zone it says so, with its source, and cannot be agreed', async () => {
    await depth.fill('1.25');
    await expect(forehead).toContainText('Above the zone’s ceiling');
    await expect(agree).toBeDisabled();
    await expect(page.getByRole('region', { name: 'Before it can be agreed' })).toContainText('Forehead');
    const finding = forehead.getByRole('listitem').filter({ hasText: 'Above the zone’s ceiling' });
    await finding.getByRole('button', { name: /^Source/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Where this comes from' });
    await expect(sheet).toContainText('zones.forehead.depth.above-cap');
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a draft keeps what is still too deep, and opens with it', async () => {
    await page.getByRole('button', { name: 'Save draft' }).click();
    await expect(page.getByText('Draft saved')).toBeVisible();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: 'Is this plan ready to be agreed?' })).toBeVisible();
    await expect(depth).toHaveValue('1.25');
    await expect(agree).toBeDisabled();
  });

  await test.step('back within the limit it is agreed', async () => {
    await depth.fill(proposed);
    await expect(forehead).not.toContainText('Above the zone’s ceiling');
    await page.getByRole('spinbutton', { name: 'Sessions', exact: true }).press('ArrowUp');
    await page.getByLabel('Goal').fill('Shallower scars on both cheeks');
    await agree.click();
    await expect(page.getByRole('heading', { level: 1, name: 'What was agreed?' })).toBeVisible();
    await expect(page.getByRole('row', { name: /Forehead/ })).toContainText('0.75 mm');
    await expect(page.getByRole('link', { name: 'Go to consent' })).toBeVisible();
  });

  const practice_id = practice.owner.practice_id;
  const plans = `select state, agreed_by, goal, sessions_planned from treatment_plan where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(practice_id, plans)).toEqual([
    { state: 'agreed', agreed_by: 'Dr Olga Owner', goal: 'Shallower scars on both cheeks', sessions_planned: 4 },
  ]);
  const zones = `select zone, depth_hundredths from plan_zone join treatment_plan using (practice_id, plan_id)
    where patient_id = '${patient_id}' and zone = 'forehead'`;
  expect(await record.rowsAs(practice_id, zones)).toEqual([
    { zone: 'forehead', depth_hundredths: Math.round(Number(proposed) * 100) },
  ]);
  const versions = `select count(*)::int as kept from treatment_plan_version join treatment_plan using (practice_id, plan_id)
    where patient_id = '${patient_id}'`;
  const [{ kept } = { kept: 0 }] = await record.rowsAs(practice_id, versions);
  expect(Number(kept), 'every state of a plan is kept').toBeGreaterThanOrEqual(2);
  expect(await record.rowsAs(elsewhere.practice_id, plans)).toEqual([]);
  expect((await elsewhere.ask(listPlans, { params: { patient_id } })).status).toBe(404);
});
