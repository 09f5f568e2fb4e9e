import { giveAnswers } from '@stipple/contract/candidacy';
import { findPatients } from '@stipple/contract/patients';
import { listPatientMerges } from '@stipple/contract/patient-merge';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

test('a person entered twice is pointed out, held side by side, merged, and told apart again', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const birth_date = '1971-02-13';
  const twice = { family_name: 'Zweimal', birth_date };
  const kept = await enterPatient(owner, { ...twice, given_name: 'Henriette', phone: '' });
  const double = await enterPatient(owner, { ...twice, given_name: 'Henrietta', phone: '+43 660 555 0444' });
  await agreeUsualPlan(owner, double.patient_id);
  await owner.get(giveAnswers, {
    params: { patient_id: kept.patient_id },
    body: { answered_by: 'patient', answers: [{ question: 'keloid', value: { kind: 'yes-no', yes: true } }] },
  });

  await page.goto(`/patients/${kept.patient_id}`);
  await expect(page.getByText('Perhaps entered twice')).toBeVisible();
  await page.getByRole('link', { name: 'Compare', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Is this one person entered twice?' })).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Compare with Henrietta Zweimal' }).click();
  await expect(page.getByRole('radio', { name: 'Given name: keep “Henriette”' })).toBeChecked();
  await expect(page.getByRole('radio', { name: 'Phone: keep “+43 660 555 0444”' })).toBeChecked();
  await expect(page.getByText('Answered differently')).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  await page.getByRole('button', { name: 'Merge into one' }).click();

  await test.step('everything is found under the one, and by the other name and address too', async () => {
    await expect(page).toHaveURL(new RegExp(`/patients/${kept.patient_id}$`));
    await expect(page.getByText('+43 660 555 0444')).toBeVisible();
    await page.goto(`/patients/${double.patient_id}`);
    await expect(page).toHaveURL(new RegExp(`/patients/${kept.patient_id}$`));
    await page.goto('/patients');
    await page.getByRole('searchbox').fill('Henrietta Zweimal');
    const row = page.getByRole('row', { name: /Zweimal, Henriette/ });
    await expect(row).toContainText('also entered as Henrietta Zweimal');
    await row.click();
    await expect(page).toHaveURL(new RegExp(`/patients/${kept.patient_id}$`));
  });
  const pointer = `select merged_into from patient where patient_id = '${double.patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, pointer)).toEqual([{ merged_into: kept.patient_id }]);

  await page.goto(`/patients/${kept.patient_id}/merge`);
  await page.getByRole('button', { name: 'Tell them apart again' }).click();
  await expect(page.getByText(/undone .* by/)).toBeVisible();
  expect(await record.rowsAs(owner.practice_id, pointer)).toEqual([{ merged_into: null }]);
  const found = await owner.get(findPatients, { query: { text: 'Zweimal' } });
  expect(found.patients).toHaveLength(2);
  expect(await record.rowsAs(elsewhere.practice_id, pointer)).toEqual([]);
  const { patient_id } = kept;
  expect((await elsewhere.ask(listPatientMerges, { params: { patient_id } })).status).toBe(404);
});
