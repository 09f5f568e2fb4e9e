import { listConsentTexts } from '@stipple/contract/consent-texts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/test.ts';
import { faultsOfScreen } from '../stage/screen.ts';

test('the owner writes a consent text, reads it as a patient would, and publishes it; patients are shown it', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  await page.goto('/practice');
  await page.getByRole('link', { name: 'Open the consent texts' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Which text do patients sign?' })).toBeVisible();
  await page.getByRole('row', { name: /2026-11\.1 \(en\)/ }).click();
  await page.getByRole('button', { name: 'Write a new text from this one' }).click();
  expect(await faultsOfScreen(page)).toEqual([]);

  await test.step('a placeholder that nothing fills is named and nothing is saved', async () => {
    const text = page.getByLabel('Text', { exact: true }).first();
    await text.fill('Depth {{depth}} on {{zones}}.');
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await expect(page.getByText('{{depth}} is not known', { exact: false }).first()).toBeVisible();
    await text.fill('Needles on {{zones}}, at most {{deepest_mm}} mm.');
  });
  await page.getByLabel('Version').fill('house.1');
  await page.getByRole('button', { name: 'Save the draft' }).click();
  await expect(page.getByRole('button', { name: 'Preview' })).toBeEnabled();
  await page.getByRole('button', { name: 'Preview' }).click();
  const preview = page.getByRole('dialog', { name: 'As a patient reads it, with an invented plan' });
  await expect(preview.getByText('Needles on forehead, cheeks, at most 1 mm.')).toBeVisible();
  await preview.getByRole('button', { name: 'Close' }).click();
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await expect(page.getByRole('row', { name: /house\.1 \(en\).*In use/ })).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);

  const { patient_id } = await enterPatient(owner, { given_name: 'Tessa' });
  await agreeUsualPlan(owner, patient_id);
  await page.goto(`/patients/${patient_id}/consent`);
  await expect(page.getByText(/Needles on .*at most/)).toBeVisible();

  const kept = `select label, published_by from consent_text where label = 'house.1'`;
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([{ label: 'house.1', published_by: 'Dr Olga Owner' }]);
  expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([]);
  const { body } = await elsewhere.ask(listConsentTexts, {});
  expect(JSON.stringify(body)).not.toContain('house.1');
});
