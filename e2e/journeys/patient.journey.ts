import { findPatients, readPatient } from '@stipple/contract/patients';
import { enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/test.ts';

test('a patient is entered, found in spite of slips, and put on today’s list', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  await page.goto('/');
  await page.getByRole('link', { name: 'New patient' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who is the new patient?' })).toBeVisible();

  await test.step('faults stand at their fields, and what was typed stays', async () => {
    await page.getByLabel('Given name').fill('Zoë');
    await page.getByLabel('E-mail').fill('not an address');
    await page.getByRole('button', { name: 'Enter the patient' }).click();
    await expect(page.getByLabel('Family name')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Family name')).toHaveAccessibleDescription(/Enter the family name\./);
    await expect(page.getByLabel('Birth date')).toHaveAccessibleDescription(/Enter the whole birth date\./);
    await expect(page.getByLabel('E-mail')).toHaveAccessibleDescription(/This is not an e-mail address\./);
    await expect(page.getByLabel('Given name')).toHaveValue('Zoë');
    await expect(page.getByLabel('E-mail')).toHaveValue('not an address');
  });
  await page.getByLabel('Family name').fill('Grünwald');
  await page.getByLabel('Birth date').fill('1985-04-03');
  await page.getByLabel('Phone').fill('+43 660 555 0187');
  await page.getByLabel('E-mail').fill('');
  await page.getByRole('button', { name: 'Enter the patient' }).click();
  await expect(page.getByText('Zoë Grünwald').first()).toBeVisible();
  await expect(page).toHaveURL(/\/patients\/[0-9a-f-]{36}$/);
  const patient_id = page.url().split('/').at(-1) ?? '';

  await test.step('found without its accents, with a slip, by birth date and by phone', async () => {
    await page.goto('/patients');
    const field = page.getByRole('searchbox', { name: 'Name, birth date or phone' });
    const row = page.getByRole('row', { name: /Grünwald, Zoë/ });
    for (const text of ['zoe grunwald', 'Grünwalt', '3.4.1985', '1985-04-03', '555 0187']) {
      await field.fill(text);
      await expect(page.getByRole('status').filter({ hasText: /found/ })).toBeVisible();
      await expect(row, text).toBeVisible();
    }
    await field.fill('Qqxyzz');
    await expect(page.getByText('Nobody fits “Qqxyzz”')).toBeVisible();
  });

  await test.step('the same person entered again is pointed out', async () => {
    await page.goto('/patients/new');
    await page.getByLabel('Given name').fill('Zoe');
    await page.getByLabel('Family name').fill('Gruenwald');
    await page.getByLabel('Birth date').fill('1985-04-03');
    await expect(page.getByText('Is it this patient?')).toBeVisible();
    await page.getByRole('link', { name: 'Open Zoë Grünwald' }).click();
    await expect(page).toHaveURL(new RegExp(`/patients/${patient_id}$`));
  });

  await test.step('the palette goes there from anywhere with two keys', async () => {
    await page.goto('/practice');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await page.keyboard.press('Control+k');
    const palette = page.getByRole('dialog', { name: 'Find a patient or page' });
    await palette.getByRole('combobox').fill('grunwald');
    await expect(palette.getByRole('option', { name: /Zoë Grünwald/ })).toHaveAttribute('aria-selected', 'true');
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(new RegExp(`/patients/${patient_id}$`));
    await expect(palette).toBeHidden();
  });

  await test.step('somebody at the desk without an appointment is on today’s list', async () => {
    await page.goto('/');
    await page.getByRole('button', { name: 'Walk-in' }).click();
    const sheet = page.getByRole('dialog', { name: 'Who has walked in?' });
    await sheet.getByRole('searchbox').fill('grunw');
    await sheet.getByRole('button', { name: /Zoë Grünwald/ }).click();
    await sheet.getByRole('button', { name: 'Put on today’s list' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('listitem').filter({ hasText: 'Zoë Grünwald' })).toContainText('Walk-in');
  });

  const rows = await record.rowsAs(
    practice.owner.practice_id,
    `select given_name, family_name, birth_date::text, phone, version from patient where patient_id = '${patient_id}'`,
  );
  expect(rows).toEqual([
    { given_name: 'Zoë', family_name: 'Grünwald', birth_date: '1985-04-03', phone: '+43 660 555 0187', version: 1 },
  ]);
  expect(
    await record.rowsAs(
      practice.owner.practice_id,
      `select kind, state, time_of_day from appointment where patient_id = '${patient_id}'`,
    ),
  ).toEqual([{ kind: 'walk-in', state: 'arrived', time_of_day: null }]);
  const seen = `select patient_id from patient where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(elsewhere.practice_id, seen)).toEqual([]);
  expect((await elsewhere.ask(readPatient, { params: { patient_id } })).status).toBe(404);
  const found = await elsewhere.get(findPatients, { query: { text: 'Grünwald' } });
  expect(found.patients.map((patient) => patient.patient_id)).not.toContain(patient_id);
});

test('two people correct the same patient, and neither loses what they typed', async ({
  page,
  practice,
  context,
  record,
}) => {
  const { patient_id } = await enterPatient(practice.owner, { given_name: 'Stella', family_name: 'Doppel' });
  const other = await context.newPage();
  for (const tab of [page, other]) {
    await tab.goto(`/patients/${patient_id}/edit`);
    await expect(tab.getByLabel('Phone')).toBeVisible();
  }
  await other.getByLabel('Phone').fill('111 111');
  await other.getByRole('button', { name: 'Save' }).click();
  await expect(other).toHaveURL(new RegExp(`/patients/${patient_id}$`));
  await page.getByLabel('Phone').fill('222 222');
  await page.getByRole('button', { name: 'Save' }).click();
  await expect(page.getByText('Somebody else changed this in the meantime')).toBeVisible();
  await expect(page.getByRole('cell', { name: '111 111' })).toBeVisible();
  await expect(page.getByRole('cell', { name: '222 222' })).toBeVisible();
  await page.getByRole('button', { name: 'Save what I typed' }).click();
  await expect(page).toHaveURL(new RegExp(`/patients/${patient_id}$`));
  const rows = await record.rowsAs(
    practice.owner.practice_id,
    `select phone, version from patient where patient_id = '${patient_id}'`,
  );
  expect(rows).toEqual([{ phone: '222 222', version: 3 }]);
});
