import { assess } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { answerIntake, enterPatient, USUAL } from '../stage/course.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

/** The practice is shared with the journeys that follow. */
test.afterEach(async ({ practice: { owner } }) => {
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  const modules = { candidacy: true, planning: true, photo_measurement: true, check_in_sorting: true };
  const before = { ...settings, modules, minimum_age_years: 18 };
  await owner.get(changePractice, { body: { version, name, country, time_zone, emergency_number, settings: before } });
});

test('an owner switches all four modules off, and the decision becomes the clinician’s own', async ({
  page,
  practice: { owner },
  elsewhere,
  record,
}) => {
  const { patient_id } = await enterPatient(owner, { given_name: 'After' });
  await answerIntake(owner, patient_id);

  await test.step('what each does and what is proposed for the country is explained', async () => {
    await page.goto('/practice');
    await page.getByRole('link', { name: 'What is computed: four modules, minimum age' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'What may be computed here?' })).toBeVisible();
    await expect(page.getByText('Proposed for Austria: off').first()).toBeVisible();
    for (const name of ['Candidacy rules', 'Plans and healing', 'Photo measurement', 'Sorting of check-ins'])
      await page
        .getByRole('group', { name, exact: true })
        .getByRole('radio', { name: 'Off', exact: true })
        .check({ force: true });
    await page.getByLabel('Nobody younger is treated here').fill('21');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Saved as version/)).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('who changed what stays on the screen', async () => {
    await page.goto('/practice/history');
    const newest = page.getByRole('listitem').first();
    await expect(newest).toContainText('Dr Olga Owner');
    await expect(newest).toContainText('Candidacy rules');
    await expect(newest).toContainText('Minimum age in years');
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('the answers are kept, nothing is computed, and the clinician decides', async () => {
    await page.goto(`/patients/${patient_id}/candidacy/intake`);
    await settled(page);
    await expect(page.getByText('Candidacy rules: The practice has switched this off')).toBeVisible();
    const { indication, zones } = USUAL;
    await owner.get(assess, { params: { patient_id }, body: { assessment_id: timeOrderedId(), indication, zones } });
    await page.goto(`/patients/${patient_id}/candidacy`);
    await settled(page);
    await expect(page.getByRole('heading', { name: 'Answers on record' })).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
    await page.getByRole('radio', { name: /^Treat$/ }).check({ force: true });
    await page.getByRole('button', { name: 'Sign the decision' }).click();
    await expect(page.getByText('Decision signed').first()).toBeVisible();
    await page.goto(`/patients/${patient_id}`);
    await expect(page.getByText('Not computed').first()).toBeVisible();
  });

  await test.step('the plan is written by hand, within the fixed limits', async () => {
    await page.goto(`/patients/${patient_id}/plan`);
    await expect(page.getByRole('heading', { name: 'A plan written by hand' })).toBeVisible();
    await page.getByLabel('Device').selectOption({ label: 'SkinPen Precision' });
    await page.getByRole('button', { name: 'Write the plan' }).click();
    await expect(page.getByRole('button', { name: 'Agree with the patient' })).toBeDisabled();
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('the table of permissions can be read and printed', async () => {
    await page.goto('/practice/permissions');
    const table = page.getByRole('table', { name: 'What each role may do' });
    await expect(table.getByRole('row', { name: /sign and amend sessions/ }).getByLabel('yes')).toHaveCount(2);
    await expect(table.getByRole('row', { name: /hold and erase records/ }).getByLabel('yes')).toHaveCount(1);
    await expect(page.getByRole('button', { name: 'Print' })).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  const [{ computed, decision } = { computed: true, decision: '' }] = await record.rows(
    `select a.computed, d.decision from assessment a join candidacy_decision d using (practice_id, assessment_id)
      where a.patient_id = $1`,
    [patient_id],
  );
  expect({ computed, decision }).toEqual({ computed: false, decision: 'treat' });
  const [{ unlike } = { unlike: 1 }] = await record.rows(
    `select count(*)::int as unlike from assessment a join practice_setting_version v
        on v.practice_id = a.practice_id and v.version = a.practice_version
      where a.patient_id = $1 and v.settings -> 'modules' ->> 'candidacy' <> 'false'`,
    [patient_id],
  );
  expect(unlike, 'the assessment names the version that it read').toBe(0);
  const theirs = await elsewhere.get(readPractice);
  expect(theirs.modules).toEqual({ candidacy: true, planning: true, photo_measurement: true, check_in_sorting: true });
  expect((await elsewhere.ask(readChart, { params: { patient_id } })).status).toBe(404);
});
