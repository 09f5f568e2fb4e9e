import type { Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { fillIntake } from '../stage/intake.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { signByHand } from '../stage/sign-by-hand.ts';
import { expect, test } from '../stage/test.ts';
import { act, endNeedling, signWith, takeTimeOut } from '../stage/treatment-room.ts';

const NAME = 'Wanda Wegner';

test('one patient goes the whole way, from the first question to the measured outcome', async ({
  page,
  practice,
  elsewhere,
  browser,
  record,
}) => {
  const patient_id = await enter(page);
  await test.step('candidacy', async () => {
    await page.getByRole('link', { name: 'Ask and assess' }).click();
    await fillIntake(page, [['Have you ever had cold sores?', 'Yes']]);
    await page.getByRole('button', { name: 'Save and assess' }).click();
    await expect(page.getByText('Treatment may go on.')).toBeVisible();
    await choose(page, 'What do you decide?', 'Treat with precautions');
    await page.getByRole('button', { name: 'Sign the decision' }).click();
    await page.getByRole('link', { name: 'To the plan' }).click();
  });
  await test.step('plan', async () => {
    await page.getByLabel('With which device?').selectOption({ label: 'SkinPen Precision' });
    await page.getByRole('button', { name: 'Propose' }).click();
    await page.getByRole('button', { name: 'Agree with the patient' }).click();
    await page.getByRole('link', { name: 'Go to consent' }).click();
  });
  await test.step('consent', async () => {
    await choose(page, 'May photographs be kept in my record?', 'Yes');
    await choose(page, 'May they be shown for teaching, without my name?', 'No');
    await choose(page, 'May they be published, without my name?', 'No');
    await signByHand(page, NAME);
    await page.getByRole('button', { name: 'Sign the consent' }).click();
    await expect(page.getByRole('heading', { level: 1, name: `What did ${NAME} agree to?` })).toBeVisible();
  });
  await rate(page, /^4 Severe/);
  const session_id = await treat(page, practice.owner.password);
  const link = await test.step('aftercare', async () => {
    await page.getByRole('link', { name: 'Go to aftercare' }).click();
    await page.getByRole('button', { name: 'Give the link to the phone' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const shown = await page.getByText(/^https:\/\/localhost/).innerText();
    await page.getByRole('button', { name: 'Done' }).click();
    return shown;
  });
  await test.step('check-in', async () => {
    await letDaysPass(record, session_id, 1);
    const phone = await takePhone(browser, practice.server.origin);
    await phone.page.goto(link);
    await openWithBirthDate(phone.page, '1991-03-07');
    await phone.page.getByRole('button', { name: 'Start the check-in' }).tap();
    for (const title of ['Is any of this happening to you?', 'Has any of this come up since your session?']) {
      await expect(phone.page.getByRole('heading', { name: title })).toBeVisible();
      await phone.page.getByRole('button', { name: 'None of these' }).tap();
    }
    await phone.page.getByRole('checkbox').first().check();
    await phone.page.getByRole('button', { name: 'Next' }).tap();
    await phone.page.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(phone.page.getByRole('button', { name: 'Back to my page' })).toBeVisible();
    expect(phone.faults).toEqual([]);
    await phone.close();
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Check-ins' }).click();
    await expect(page.getByText('Day 1', { exact: true })).toBeVisible();
  });
  await letDaysPass(record, session_id, 190);
  await rate(page, /^3 Moderate/);
  await expect(page.getByText('Better', { exact: true }).first()).toBeVisible();
  await test.step('audit', async () => {
    await page.goto('/audit');
    await page.getByRole('button', { name: 'Verify the chain' }).click();
    await expect(page.getByText('The chain is intact')).toBeVisible();
  });

  const steps = `select a.verdict, d.decision, p.state, c.signature->>'kind' as signature, s.signed_by is not null as signed,
      s.number_in_series, k.urgency, (select count(*)::int from outcome o where o.patient_id = a.patient_id) as readings
    from assessment a join candidacy_decision d using (practice_id, assessment_id)
      join treatment_plan p using (practice_id, assessment_id) join consent c using (practice_id, plan_id)
      join session s using (practice_id, plan_id) join check_in k using (practice_id, session_id)
    where a.patient_id = '${patient_id}'`;
  expect(await record.rowsAs(practice.owner.practice_id, steps)).toEqual([
    {
      verdict: 'suitable-with-precautions',
      decision: 'treat-with-precautions',
      state: 'agreed',
      signature: 'drawn',
      signed: true,
      number_in_series: 1,
      urgency: 'self-care',
      readings: 2,
    },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, steps)).toEqual([]);
});

async function enter(page: Page): Promise<string> {
  await page.goto('/patients/new');
  await page.getByLabel('Given name').fill('Wanda');
  await page.getByLabel('Family name').fill('Wegner');
  await page.getByLabel('Birth date').fill('1991-03-07');
  await page.getByRole('button', { name: 'Enter the patient' }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^What is next for Wanda/ })).toBeVisible();
  return page.url().split('/').at(-1) ?? '';
}

/** The shortest session: as planned, every zone at once. */
async function treat(page: Page, password: string): Promise<string> {
  return test.step('session', async () => {
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Sessions' }).click();
    await page.getByRole('button', { name: 'Start session 1' }).click();
    await page.getByLabel('Serial number of the device').fill('SP-20731');
    await page.getByRole('button', { name: 'Fit a new needle head' }).click();
    await page.getByLabel('Lot of the needle head').fill('C26-0731');
    await page.getByLabel('Use before').fill('2031-05-31');
    await page.getByLabel('Opened in view of the patient').check();
    await takeTimeOut(page);
    await act(page, 'All as proposed: delivered').click();
    await choose(page, 'Seen on the skin', 'Erythema');
    const sheet = await endNeedling(page);
    await signWith(sheet, password);
    await expect(page.getByRole('heading', { level: 1, name: 'What was done in session 1?' })).toBeVisible();
    return page.url().split('/').at(-1) ?? '';
  });
}

async function rate(page: Page, grade: RegExp): Promise<void> {
  await test.step('outcome', async () => {
    await page.getByRole('navigation', { name: 'Chart' }).getByRole('link', { name: 'Outcomes' }).click();
    await page
      .getByRole('button', { name: /^Record (the baseline|a reading)$/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: 'Record a reading' });
    await sheet.getByRole('radio', { name: grade }).check();
    await sheet.getByRole('button', { name: 'Save the reading' }).click();
    await expect(sheet).toBeHidden();
  });
}
