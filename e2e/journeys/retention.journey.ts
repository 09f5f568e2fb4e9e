import { readChart } from '@stipple/contract/chart';
import { listRetention } from '@stipple/contract/retention';
import { enterPatient } from '../stage/course.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

test('an owner holds a record, ends the hold and erases it, and the audit chain still verifies', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Olde' });
  const name = `Olde ${family_name}`;
  // The one thing that only time can do.
  await record.rows(`update patient set created_at = created_at - interval '31 years' where patient_id = $1`, [
    patient_id,
  ]);

  await page.goto('/practice/retention');
  await expect(page.getByRole('heading', { level: 1, name: 'Whose record may be erased?' })).toBeVisible();
  await settled(page);
  await expect(page.getByRole('row', { name: new RegExp(name) })).toBeVisible();
  await expect(page.getByText(/No source was read for this/).first()).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);

  await test.step('a hold stops it', async () => {
    await page.getByRole('searchbox', { name: 'Hold a record: find the patient' }).fill(name);
    await page.getByRole('button', { name: new RegExp(`^${name}, `) }).click();
    const sheet = page.getByRole('dialog', { name: `Hold the record of ${name}` });
    await sheet.getByLabel('Why is it held?').fill('A complaint was received');
    await sheet.getByRole('button', { name: 'Hold this record' }).click();
    await expect(page.getByRole('row', { name: new RegExp(`${name}.*held`) })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Erase', exact: true })).toHaveCount(0);
    await page.getByRole('button', { name: 'End the hold' }).click();
    const end = page.getByRole('dialog', { name: `End the hold of ${name}` });
    await end.getByLabel('Why does it end?').fill('The complaint was withdrawn');
    await end.getByRole('button', { name: 'End the hold' }).click();
  });

  await test.step('what goes, what stays and what the backups still hold is said first', async () => {
    await page
      .getByRole('row', { name: new RegExp(name) })
      .getByRole('button', { name: 'Erase' })
      .click();
    const sheet = page.getByRole('dialog', { name: `Erase the record of ${name}?` });
    await expect(sheet.getByText(/Copies that you made elsewhere are yours to destroy/)).toBeVisible();
    await expect(sheet.getByRole('button', { name: 'Erase for good' })).toBeDisabled();
    await sheet.getByLabel('I have looked whether anything still needs this record.').check();
    expect(await faultsOfScreen(page)).toEqual([]);
    await sheet.getByRole('button', { name: 'Erase for good' }).click();
    const erased = page.getByText(/^The record was erased/);
    const asked = sheet.getByLabel('Password');
    await expect(erased.or(asked).first()).toBeVisible();
    if (await asked.isVisible()) {
      await asked.fill(owner.password);
      await asked.press('Enter');
    }
    await expect(erased).toBeVisible();
  });
  await expect(page.getByRole('row', { name: new RegExp(name) })).toHaveCount(0);
  await page.goto('/audit');
  await page.getByRole('button', { name: 'Verify the chain' }).click();
  await expect(page.getByText('The chain is intact')).toBeVisible();

  const left = await record.rows(
    `select (select count(*)::int from patient where patient_id = $1) as patients,
            (select count(*)::int from audit_event where patient_id = $1) as looks,
            (select count(*)::int from record_erasure where $1 = any (patient_ids)) as erasures`,
    [patient_id],
  );
  expect(left).toEqual([{ patients: 0, looks: 0, erasures: 1 }]);
  expect((await owner.ask(readChart, { params: { patient_id } })).status).toBe(404);
  const theirs = await elsewhere.get(listRetention);
  expect(theirs.erasures).toEqual([]);
});
