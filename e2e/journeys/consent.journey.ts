import { listConsents } from '@stipple/contract/consents';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { signByHand } from '../stage/sign-by-hand.ts';
import { expect, test } from '../stage/test.ts';

const OWN_RISK = 'Thick scars run in your family; needling could cause one.';

test('a consent shows this patient’s own risks, asks about photographs apart, and is signed by hand', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const person = await enterPatient(owner, { given_name: 'Iris' });
  const { patient_id } = person;
  const name = `${person.given_name} ${person.family_name}`;
  await agreeUsualPlan(owner, patient_id, { 'keloid.family': { kind: 'yes-no', yes: true } });
  await page.goto(`/patients/${patient_id}/consent`);
  await expect(page.getByRole('heading', { level: 1, name: `Does ${name} agree to this treatment?` })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: OWN_RISK })).toBeVisible();

  await test.step('photographs and signature are missing until each is given', async () => {
    const sign = page.getByRole('button', { name: 'Sign the consent' });
    const missing = page.getByRole('region', { name: 'Before it can be signed' });
    await expect(sign).toBeDisabled();
    await choose(page, 'May photographs be kept in my record?', 'Yes');
    await choose(page, 'May they be shown for teaching, without my name?', 'Yes');
    await expect(missing).toContainText('Each question about photographs');
    await choose(page, 'May they be published, without my name?', 'No');
    await expect(missing).not.toContainText('Each question about photographs');
    await expect(missing).toContainText('The signature');
    await expect(page.getByLabel('Explained by')).toHaveValue('Dr Olga Owner');
    await page.getByLabel('Why this treatment, in one sentence').fill('Scars that creams did not change.');
    await page.getByRole('checkbox', { name: 'Somebody interpreted' }).check();
    await page.getByLabel('Name of the interpreter').fill('Ines Interpreter');
    await expect(missing).toContainText('The interpreter’s name and language');
    await page.getByLabel('Interpreted into').fill('Turkish');
    await signByHand(page, name);
    await expect(sign).toBeEnabled();
    await sign.click();
  });
  await expect(page.getByRole('heading', { level: 1, name: `What did ${name} agree to?` })).toBeVisible();
  await expect(page.getByRole('img', { name: `Signature of ${name}, drawn on the screen` })).toBeVisible();
  await expect(page.getByRole('listitem').filter({ hasText: OWN_RISK })).toBeVisible();

  await expect(page.getByText('Ines Interpreter, into Turkish')).toBeVisible();

  const signed = `select signature->>'kind' as signature, photo_use, risk_lines, taken_by, rationale, interpreter,
      text_version <> '' as versioned
    from consent where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, signed)).toEqual([
    {
      signature: 'drawn',
      photo_use: { for_record: true, for_teaching: true, for_publication: false },
      risk_lines: [OWN_RISK],
      taken_by: 'Dr Olga Owner',
      rationale: 'Scars that creams did not change.',
      interpreter: { name: 'Ines Interpreter', language: 'Turkish' },
      versioned: true,
    },
  ]);

  await test.step('one use of photographs is taken back, the consent stands', async () => {
    await page.getByRole('button', { name: 'Take back: shown for teaching' }).click();
    const sheet = page.getByRole('dialog', { name: 'Take back: shown for teaching' });
    await sheet.getByRole('button', { name: 'Take it back' }).click();
    await expect(page.getByText('Taken back', { exact: false }).first()).toBeVisible();
    await expect(page.getByRole('button', { name: 'Take back: shown for teaching' })).toHaveCount(0);
  });
  const takenBack = `select purpose from consent_photo_withdrawal join consent using (practice_id, consent_id)
    where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, takenBack)).toEqual([{ purpose: 'for_teaching' }]);

  await test.step('a withdrawal keeps what was signed', async () => {
    await page.getByRole('button', { name: 'Withdraw consent' }).click();
    const sheet = page.getByRole('dialog', { name: 'The patient withdraws consent' });
    await sheet.getByLabel('Reason, in the patient’s words').fill('I want to think about it.');
    await sheet.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: `Does ${name} agree to this treatment?` })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Earlier consents' })).toBeVisible();
  });
  expect(await record.rowsAs(owner.practice_id, signed)).toHaveLength(1);
  const withdrawn = `select reason from consent_withdrawal join consent using (practice_id, consent_id)
    where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, withdrawn)).toEqual([{ reason: 'I want to think about it.' }]);
  expect(await record.rowsAs(elsewhere.practice_id, signed)).toEqual([]);
  expect((await elsewhere.ask(listConsents, { params: { patient_id } })).status).toBe(404);
});
