import { listPatientImports } from '@stipple/contract/patient-import';
import { findPatients } from '@stipple/contract/patients';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

const FILE = [
  'Vorname;Nachname;Geb.;E-Mail',
  'Änne;Einfuhr;03/04/1980;aenne@example.org',
  'Bert;Einfuhr;25/12/1981;',
  'Änne;Einfuhr;03/04/1980;',
  'Carl;Einfuhr;1981;',
].join('\r\n');

test('patients of another program are looked at, put right, entered, and taken back', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  await page.goto('/patients');
  await page.getByRole('link', { name: 'Import' }).click();
  await expect(page.getByText('No import yet.')).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);

  await test.step('what is no table is refused with what to do', async () => {
    await page.getByLabel('Choose a file').setInputFiles({
      name: 'sheet.xlsx.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from('PK\u0003\u0004\0\0'),
    });
    await expect(page.getByRole('alert')).toContainText('save it as CSV in UTF-8');
  });

  await page.getByLabel('Choose a file').setInputFiles({
    name: 'patients.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from(FILE, 'latin1'),
  });
  await expect(page.getByText('4 rows, Windows-1252, separated by semicolons.')).toBeVisible();
  const enter = page.getByRole('button', { name: /^Enter \d+ patients?$/ });
  await expect(enter).toBeDisabled();
  await page.getByLabel('Birth date').selectOption({ label: 'Geb.' });
  await page.getByRole('radio', { name: /Day first/ }).check();
  await expect(page.getByText('2 patients to enter')).toBeVisible();
  await expect(page.getByText('1 row cannot be taken')).toBeVisible();
  await expect(page.getByText('1 seems to be there already')).toBeVisible();
  await expect(page.getByRole('row', { name: /Einfuhr, Änne/ })).toContainText('3 April 1980');
  expect(await faultsOfScreen(page)).toEqual([]);
  const seen = `select given_name, birth_date::text from patient where family_name = 'Einfuhr' and withdrawn_at is null order by 1`;
  expect(await record.rowsAs(owner.practice_id, seen)).toEqual([]);

  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: 'Download the report of rejected rows' }).click();
  expect((await download).suggestedFilename()).toBe('rejected-rows.csv');
  await enter.click();
  await expect(page.getByText('2 entered, 1 rejected, 1 left out.')).toBeVisible();
  expect(await record.rowsAs(owner.practice_id, seen)).toEqual([
    { given_name: 'Bert', birth_date: '1981-12-25' },
    { given_name: 'Änne', birth_date: '1980-04-03' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, seen)).toEqual([]);
  expect((await elsewhere.get(listPatientImports, {})).imports).toEqual([]);

  await page.getByRole('button', { name: 'Take this import back' }).click();
  await expect(page.getByRole('row', { name: /patients\.csv/ })).toContainText('taken back');
  expect(await record.rowsAs(owner.practice_id, seen)).toEqual([]);
  expect((await owner.get(findPatients, { query: { text: 'Einfuhr' } })).patients).toEqual([]);
});
