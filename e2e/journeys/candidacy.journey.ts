import { listAssessments } from '@stipple/contract/candidacy';
import { choose, chip } from '../stage/choose.ts';
import { joinPractice } from '../stage/colleague.ts';
import { answerIntake, enterPatient } from '../stage/course.ts';
import { fillIntake } from '../stage/intake.ts';
import { inWords, practiceDay } from '../stage/practice-day.ts';
import { expect, test } from '../stage/test.ts';
import { watch } from '../stage/watch.ts';

const PREGNANCY = 'Are you pregnant, or could you be pregnant?';
const SUN = 'Was the area to be treated burnt or tanned by sun or a sunbed in the last four weeks?';
const THICK_SCARS = 'Has a scar of yours ever grown thick, raised or larger than the wound was?';

test('an intake with a gap cannot tell; the answer defers until a date; the decision is signed', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { patient_id } = await enterPatient(practice.owner, { given_name: 'Carla' });
  await page.goto(`/patients/${patient_id}/candidacy`);
  await expect(page.getByRole('heading', { level: 1, name: /^What has to be known about Carla/ })).toBeVisible();

  await test.step('nothing is assessed before it is said for what and where', async () => {
    await page.getByRole('button', { name: 'Assess', exact: true }).click();
    await expect(page.getByText('Choose what the treatment is for.')).toBeVisible();
  });

  await test.step('what is not known is named, and what it could change', async () => {
    await fillIntake(page, [[PREGNANCY, 'Don’t know']]);
    await page.getByRole('button', { name: 'Save and assess' }).click();
    await expect(page.getByRole('heading', { level: 1, name: /^May Carla .* be treated now\?/ })).toBeVisible();
    await expect(page.getByText('Cannot tell', { exact: true }).first()).toBeVisible();
    const open = page.getByRole('listitem').filter({ hasText: 'Pregnant or possibly pregnant' }).last();
    await expect(open).toContainText('the patient does not know');
    await expect(open).toContainText('Unsuitable');
  });

  const until = practiceDay(11);
  await test.step('the answers that were missing defer until a date, with its source', async () => {
    await page.getByRole('link', { name: 'Ask them' }).click();
    await choose(page, PREGNANCY, 'No');
    await choose(page, SUN, 'Yes');
    const when = page.getByRole('group', { name: 'On which day did it last get so much sun?' }).first();
    const [year, month, day] = practiceDay(-3).split('-');
    await when.getByLabel('Day, if known').fill(String(Number(day)));
    await when.getByLabel('Month, if known').selectOption(month ?? '');
    await when.getByLabel('Year').fill(year ?? '');
    await choose(page, 'Is it still redder or darker than usual today?', 'No');
    await page.getByRole('button', { name: 'Save and assess' }).click();
    await expect(page.getByText(`Not before ${inWords(until)}`)).toBeVisible();
    const finding = page.getByRole('article').filter({ hasText: 'Recent sunburn or tan' });
    await expect(finding).toContainText(inWords(until));
    await finding.getByRole('button', { name: /^Source/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Where this comes from' });
    await expect(sheet).toContainText('sunburn-or-tan');
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('to treat is not offered; to defer is signed', async () => {
    await expect(chip(page, 'What do you decide?', 'Treat')).toBeDisabled();
    await choose(page, 'What do you decide?', 'Defer');
    await page.getByLabel('Note').fill('Comes back after the holiday tan has faded.');
    await page.getByRole('button', { name: 'Sign the decision' }).click();
    await expect(page.getByText(/^Signed by Dr Olga Owner/)).toBeVisible();
    await page.getByRole('link', { name: 'Plan', exact: true }).click();
    await expect(page.getByText('The assessment does not permit treatment today')).toBeVisible();
  });

  const practice_id = practice.owner.practice_id;
  const assessed = `select verdict, defer_until::text from assessment where patient_id = '${patient_id}' order by created_at`;
  expect(await record.rowsAs(practice_id, assessed)).toEqual([
    { verdict: 'cannot-tell', defer_until: null },
    { verdict: 'defer', defer_until: until },
  ]);
  const decided = `select decision, by_name from candidacy_decision join assessment using (practice_id, assessment_id)
    where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(practice_id, decided)).toEqual([{ decision: 'defer', by_name: 'Dr Olga Owner' }]);
  const answers = `select value->>'kind' as kind from intake_answer where patient_id = '${patient_id}' and question = 'pregnancy' order by recorded_at`;
  expect(await record.rowsAs(practice_id, answers), 'earlier answers are kept').toEqual([
    { kind: 'dont-know' },
    { kind: 'yes-no' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, assessed)).toEqual([]);
  expect((await elsewhere.ask(listAssessments, { params: { patient_id } })).status).toBe(404);
});

test('what forbids is overridden by the licence that may, and by no other', async ({
  page,
  practice,
  browser,
  record,
}) => {
  const { server, owner } = practice;
  const prescriber = await joinPractice(server.origin, owner, {
    role: 'practitioner',
    display_name: 'Mila Novak',
    licence: 'other-prescriber',
  });
  const { patient_id } = await enterPatient(owner, { given_name: 'Kaya' });
  await answerIntake(owner, patient_id);
  const context = await browser.newContext({ storageState: prescriber.storage, baseURL: server.origin });
  const hers = await context.newPage();
  const faults = watch(hers, server.origin);

  await test.step('a prescriber asks and assesses, and may not override', async () => {
    await hers.goto(`/patients/${patient_id}/candidacy/intake`);
    await choose(hers, 'Indication', 'Atrophic acne scars, rolling or boxcar');
    await choose(hers, 'Zones', 'Cheeks');
    await choose(hers, THICK_SCARS, 'Yes');
    await hers.getByRole('button', { name: 'Save and assess' }).click();
    const finding = hers.getByRole('article').filter({ hasText: 'Keloid history' });
    await expect(finding).toContainText('Overriding needs the licence: physician. Yours: other prescriber.');
    await expect(finding.getByRole('button', { name: 'Override' })).toHaveCount(0);
    await expect(chip(hers, 'What do you decide?', 'Treat with precautions')).toBeDisabled();
    expect(faults).toEqual([]);
    await context.close();
  });

  await test.step('a physician overrides with a reason, and the finding stays', async () => {
    await page.goto(`/patients/${patient_id}/candidacy`);
    const finding = page.getByRole('article').filter({ hasText: 'Keloid history' });
    await finding.getByRole('button', { name: 'Override' }).click();
    const sheet = page.getByRole('dialog', { name: 'Why may treatment go on in spite of this?' });
    await sheet.getByRole('button', { name: 'Override as Dr Olga Owner' }).click();
    await expect(sheet.getByText('Choose the reason.')).toBeVisible();
    await choose(sheet, 'Reason', 'Letter of a specialist');
    await sheet.getByLabel('In your words').fill('Scar clinic of 3 March: hypertrophic once, after an infection.');
    await sheet.getByRole('button', { name: 'Override as Dr Olga Owner' }).click();
    await expect(sheet).toBeHidden();
    await expect(finding).toContainText('Overridden by Dr Olga Owner');
    await expect(finding).toContainText('Personal history of keloid or hypertrophic scarring.');
    await expect(page.getByText(/^Treatment may go on: what forbade it was overridden/)).toBeVisible();
    await choose(page, 'What do you decide?', 'Treat with precautions');
    await page.getByRole('button', { name: 'Sign the decision' }).click();
    await expect(page.getByRole('link', { name: 'To the plan' })).toBeVisible();
  });

  const rows = await record.rowsAs(
    owner.practice_id,
    `select verdict, o.rule, o.reason, o.licence, d.decision from assessment a
      join finding_override o using (practice_id, assessment_id) join candidacy_decision d using (practice_id, assessment_id)
      where patient_id = '${patient_id}'`,
  );
  expect(rows).toEqual([
    {
      verdict: 'unsuitable',
      rule: 'keloid.personal',
      reason: 'specialist-letter',
      licence: 'physician',
      decision: 'treat-with-precautions',
    },
  ]);
  await prescriber.close();
});
