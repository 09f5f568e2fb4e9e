import { readFileSync } from 'node:fs';
import { askForExport } from '@stipple/contract/export';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

test('the owner takes everything out as one archive, and one patient’s record as paper and data', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const person = await enterPatient(owner, { given_name: 'Exportine', family_name: 'Hinaus' });
  await agreeUsualPlan(owner, person.patient_id);
  await enterPatient(elsewhere, { given_name: 'Nicht', family_name: 'Hierhin-Gehoerig' });

  await page.goto('/practice');
  await page.getByRole('button', { name: 'Export everything' }).click();
  const sheet = page.getByRole('dialog', { name: 'Everything leaves the house' });
  const fetchLink = page.getByRole('link', { name: 'Fetch the archive' });
  await expect(sheet.or(fetchLink).first()).toBeVisible();
  if (await sheet.isVisible()) {
    await sheet.getByLabel('Your password').fill(owner.password);
    await sheet.getByRole('button', { name: 'It is me' }).click();
  }
  const arriving = page.waitForEvent('download');
  await fetchLink.click();
  const archive = readFileSync(await (await arriving).path());
  expect(archive.includes('Exportine')).toBe(true);
  expect(archive.includes('Hierhin-Gehoerig')).toBe(false);
  await expect(page.getByText(/^Arrived whole/)).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  const finished = `select fault, finished_at is not null as finished from practice_export`;
  expect(await record.rowsAs(owner.practice_id, finished)).toEqual([{ fault: null, finished: true }]);
  expect(await record.rowsAs(elsewhere.practice_id, finished)).toEqual([]);

  await page.goto(`/patients/${person.patient_id}`);
  await page.getByText('Take the record out').click();
  const address = await page.getByRole('link', { name: 'As data (JSON)' }).getAttribute('href');
  expect(await faultsOfScreen(page)).toEqual([]);
  const copy = await page.request.get(address ?? '');
  expect(copy.headers()['content-type']).toContain('application/json');
  expect(await copy.text()).toContain('Exportine');
  const paper = await page.request.get(
    (await page.getByRole('link', { name: 'On paper (PDF)' }).getAttribute('href')) ?? '',
  );
  expect((await paper.body()).subarray(0, 5).toString()).toBe('%PDF-');

  const asked = await elsewhere.ask(askForExport, { body: { export_id: timeOrderedId() } });
  expect([200, 403]).toContain(asked.status);
  const noted = `select action from audit_event where action in ('export.arrived', 'patients.export-record') order by at`;
  expect(await record.rowsAs(owner.practice_id, noted)).toEqual([
    { action: 'export.arrived' },
    { action: 'patients.export-record' },
    { action: 'patients.export-record' },
  ]);
});
