import { readOutcomes } from '@stipple/contract/outcomes';
import type { Locator, Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient, signedSession } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { practiceDay } from '../stage/practice-day.ts';
import { expect, test } from '../stage/test.ts';

const GRADE = 'Goodman and Baron qualitative grade';
const BY_PATIENT = 'Global aesthetic improvement, by the patient';

test('clinician and patient rate before and after, and the change is drawn, told and held against its error', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Olivia' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  await page.goto(`/patients/${patient_id}/outcomes`);
  await expect(page.getByRole('heading', { level: 1, name: 'Did it work?' })).toBeVisible();

  await test.step('a baseline before the first session; nothing is saved without an answer', async () => {
    await page.getByRole('button', { name: 'Record the baseline' }).click();
    const sheet = page.getByRole('dialog', { name: 'Record a reading' });
    await sheet.getByRole('button', { name: 'Save the reading' }).click();
    await expect(sheet.getByText('Please choose one.')).toBeVisible();
    await sheet.getByLabel('Measured on').fill(practiceDay(-200));
    await sheet.getByRole('radio', { name: /^4 Severe/ }).check();
    await expect(sheet).toContainText('Lower is better');
    await sheet.getByRole('button', { name: 'Save the reading' }).click();
    await expect(sheet).toBeHidden();
  });
  const { session_id } = await signedSession(owner, plan.plan_id);
  await letDaysPass(record, session_id, 190);

  await test.step('what is due and the plan’s review come up on the chart and beside the plan', async () => {
    for (const place of ['', '/plan']) {
      await page.goto(`/patients/${patient_id}${place}`);
      await expect(notice(page)).toContainText('Stop and review when three sessions have brought no change');
    }
    await notice(page).getByRole('link', { name: 'Look at it' }).click();
    await expect(page.getByText('Due now').first()).toBeVisible();
  });

  await test.step('at review both rate on their own scale', async () => {
    await rate(page, GRADE, /^2 Mild/);
    await rate(page, BY_PATIENT, /^2 Much better/);
  });

  await test.step('the chart has its words and its table twin', async () => {
    const chart = page.getByRole('figure', { name: GRADE });
    await expect(chart.getByRole('img')).toHaveAccessibleName(/4 grade .* 2 grade/);
    await expect(page.getByText('Better', { exact: true }).first()).toBeVisible();
    await chart.getByRole('button', { name: 'Show as table (T)' }).click();
    await expect(chart.getByRole('row', { name: /Baseline.*4 grade/ })).toBeVisible();
    await expect(chart.getByRole('row', { name: /Session 1/ })).toBeVisible();
    await expect(chart.getByRole('row', { name: /Review.*2 grade/ })).toBeVisible();
    await chart.getByRole('button', { name: 'Show as chart (T)' }).focus();
    await page.keyboard.press('t');
    await expect(chart.getByRole('img')).toBeVisible();
  });

  await test.step('the review is decided with a reason, and kept with what had brought it up', async () => {
    await page.getByRole('button', { name: 'Decide what follows' }).click();
    const sheet = page.getByRole('dialog', { name: 'Review of the plan' });
    await sheet.getByRole('button', { name: 'Record the decision' }).click();
    await expect(sheet.getByText('Please choose what follows.')).toBeVisible();
    await choose(sheet, 'What follows?', 'Go on as planned');
    await sheet.getByLabel('Why').fill('Two grades better; two sessions are left.');
    await sheet.getByRole('button', { name: 'Record the decision' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByText('Nothing calls for a review now.')).toBeVisible();
    await expect(page.getByText(/^Go on as planned, .*Dr Olga Owner$/)).toBeVisible();
  });
  const decided = `select decision, jsonb_path_query_array(reasons, '$[*].kind') as kinds, stop_rule <> '' as rule
    from plan_review where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, decided)).toEqual([
    { decision: 'go-on', kinds: ['first-reading'], rule: true },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, decided)).toEqual([]);

  const rows = `select scale, occasion, score::int, rated_by from outcome where patient_id = '${patient_id}' order by recorded_at`;
  expect(await record.rowsAs(owner.practice_id, rows)).toEqual([
    { scale: 'goodman-baron-qualitative', occasion: 'baseline', score: 4, rated_by: 'Dr Olga Owner' },
    { scale: 'goodman-baron-qualitative', occasion: 'review', score: 2, rated_by: 'Dr Olga Owner' },
    { scale: 'gais-patient', occasion: 'review', score: 2, rated_by: 'Patient' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, rows)).toEqual([]);
  expect((await elsewhere.ask(readOutcomes, { params: { plan_id: plan.plan_id } })).status).toBe(404);
});

function notice(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'The review of this plan has come up' });
}

async function rate(page: Page, scale: string, answer: RegExp): Promise<void> {
  await page.getByRole('button', { name: 'Record a reading' }).first().click();
  const sheet = page.getByRole('dialog', { name: 'Record a reading' });
  await choose(sheet, 'Scale', scale);
  await choose(sheet, 'Occasion', 'Review');
  await sheet.getByRole('radio', { name: answer }).check();
  await sheet.getByRole('button', { name: 'Save the reading' }).click();
  await expect(sheet).toBeHidden();
}
