import { changePractice, readPractice } from '@stipple/contract/practice';
import { startSession } from '@stipple/contract/sessions';
import { agreeUsualPlan, consentTo, enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

test('a plan is looked ahead from: layers by the arrow keys, skin, the months after, two plans told apart or not', async ({
  page,
  practice,
}) => {
  const { patient_id } = await enterPatient(practice.owner, { given_name: 'Vera' });
  await agreeUsualPlan(practice.owner, patient_id);
  await page.goto(`/patients/${patient_id}/plan`);
  await page.getByRole('link', { name: 'Look ahead' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What would this plan do?' })).toBeVisible();
  await expect(page.getByText('It predicts a group of people, not this person.')).toBeVisible();
  const view = (name: string) => page.getByRole('radio', { name });

  await test.step('the depth is moved by keys, and the shares of the layers with it', async () => {
    const depth = page.getByRole('slider', { name: 'Needle setting' });
    const before = Number(await depth.getAttribute('aria-valuenow'));
    await depth.focus();
    await page.keyboard.press('End');
    await page.keyboard.press('Home');
    await expect(depth).toHaveAttribute('aria-valuenow', '0.25');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await expect(depth).toHaveAttribute('aria-valuetext', '0.75 mm');
    expect(before).toBeGreaterThan(0);
    await expect(page.getByRole('figure', { name: /set to 0\.75 mm$/ })).toContainText('end in the');
    await expect(page.getByRole('img', { name: /^Eyelids.*needles set to 0\.75 mm/ })).toBeVisible();
    await expect(page.getByText('Never treated: shown to see why.')).toBeVisible();
  });

  await test.step('the table twin says the same, and sources are one tap away', async () => {
    const section = page.getByRole('figure', { name: /set to 0\.75 mm$/ });
    await page.keyboard.press('t');
    await expect(section.getByRole('row', { name: /^Reticular dermis/ })).toBeVisible();
    await section.getByRole('button', { name: 'Show as chart (T)' }).click();
    await page.getByRole('button', { name: /^Sources/ }).click();
    const sheet = page.getByRole('dialog', { name: 'Where this comes from' });
    await expect(sheet.getByRole('listitem').first()).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('a depth that no needle has is named, and nothing is drawn', async () => {
    const stepper = page.getByRole('spinbutton', { name: 'Depth setting' });
    await stepper.fill('25');
    await expect(page.getByText('Depth setting: is 25 mm. Give depth setting between 0.05 and 3 mm.')).toBeVisible();
    await expect(page.getByRole('slider')).toHaveCount(0);
    await stepper.fill('1');
  });

  await test.step('skin after each pass, with the range of speeds', async () => {
    await view('How much skin?').check();
    await expect(page.getByRole('img', { name: /^After 1 pass:/ })).toBeVisible();
    await expect(page.getByText(/of the skin within 0\.3 mm$/).first()).toBeVisible();
    await expect(page.getByText(/^Between .* cm\/s with these passes/)).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Hand speed' }).fill('1');
    await expect(page.getByText('Strokes merge into tracks')).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Hand speed' }).fill('0');
    await expect(page.getByText(/^Hand speed: is 0 cm\/s/)).toBeVisible();
    await page.getByRole('spinbutton', { name: 'Hand speed' }).fill('2.5');
  });

  await test.step('the months after, with published rows that open their citation', async () => {
    await view('What follows?').check();
    await expect(page.locator('[data-foreseen="fine"]')).toBeVisible({ timeout: 60_000 });
    const collagen = page.getByRole('figure', { name: 'Collagen' });
    await collagen.getByRole('button', { name: /Lotfi/ }).focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: 'A published value' });
    await expect(sheet).toContainText('Other people, another plan');
    await sheet.getByRole('button', { name: 'Close' }).click();
    await page.getByText('Show each published row').click();
    await expect(page.getByText(/^\d+ of \d+ rows are hit, \d+ missed\.$/)).toBeVisible();
    await expect(page.getByRole('row', { name: /^Miss/ }).first()).toBeVisible();
  });

  await test.step('two plans that differ only in depth cannot be told apart, in words and in the picture', async () => {
    await view('Which plan?').check();
    await page.getByRole('button', { name: 'Add a plan to compare' }).click();
    const second = page.getByRole('region', { name: 'Plan B' });
    await second.getByRole('spinbutton', { name: 'Depth setting' }).press('ArrowUp');
    await expect(page.locator('[data-foreseen="fine"]')).toBeVisible({ timeout: 60_000 });
    const score = page.getByRole('region', { name: 'Clinical score' });
    await expect(score).toContainText('Not distinguishable');
    await expect(score).toContainText('Priors decide');
    const picture = page.getByRole('figure', { name: 'Score: Plan A minus Plan B' });
    await expect(picture.locator('svg text', { hasText: 'Not distinguishable' })).toBeVisible();
  });
  expect(
    await page.locator('svg').evaluateAll((all) => all.filter((one) => one.outerHTML.includes('NaN')).length),
  ).toBe(0);
});

test('each picture fits its screen and passes WCAG, in light and dark', async ({ page, practice }) => {
  const { patient_id } = await enterPatient(practice.owner, { given_name: 'Walda' });
  await agreeUsualPlan(practice.owner, patient_id);
  await page.goto(`/patients/${patient_id}/plan/foresight`);
  for (const name of ['Which layers?', 'How much skin?', 'What follows?', 'Which plan?']) {
    await page.getByRole('radio', { name }).check();
    if (name === 'Which plan?') await page.getByRole('button', { name: 'Add a plan to compare' }).click();
    await settled(page);
    await expect(page.getByRole('figure').first()).toBeVisible();
    expect(await faultsOfScreen(page), name).toEqual([]);
  }
});

test('switched off, nothing of it is shown', async ({ page, practice }) => {
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Xenia' });
  await agreeUsualPlan(owner, patient_id);
  await page.goto('/practice');
  await page.getByRole('checkbox', { name: /^Show what a plan would do/ }).uncheck();
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('Practice saved')).toBeVisible();
  await page.goto(`/patients/${patient_id}/plan`);
  await expect(page.getByRole('heading', { level: 1, name: 'What was agreed?' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'Look ahead' })).toHaveCount(0);
  await page.goto(`/patients/${patient_id}/plan/foresight`);
  await expect(page.getByRole('heading', { level: 1, name: /switched off/ })).toBeVisible();
  await expect(page.getByRole('figure')).toHaveCount(0);
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  expect(settings.foresight_on).toBe(false);
  const facts = { version, name, country, time_zone, emergency_number };
  await owner.get(changePractice, { body: { ...facts, settings: { ...settings, foresight_on: true } } });
});

test.describe('in a practice with a past', () => {
  test.use({ storageState: async ({ elsewhere }, use) => use(elsewhere.storage) });

  test('what a patient told and scored is laid over, told apart from what is simulated', async ({
    page,
    elsewhere,
    record,
  }) => {
    const one = async (what: string): Promise<string> => {
      const [row] = await record.rowsAs(elsewhere.practice_id, what);
      const patient_id = row?.['patient_id'];
      return typeof patient_id === 'string' ? patient_id : 'nobody';
    };
    const told = await one(
      `select patient_id from check_in where for_day = 1 and answers->'groups'->'usual-course'->'yes' ? 'redness' limit 1`,
    );
    const scored = await one(
      `select patient_id from outcome where scale = 'goodman-baron-qualitative' and occasion = 'review' limit 1`,
    );
    const follow = async (patient_id: string): Promise<void> => {
      await page.goto(`/patients/${patient_id}/plan/foresight`);
      await page.getByRole('radio', { name: 'What follows?' }).check();
      await expect(page.locator('[data-foreseen="fine"]')).toBeVisible({ timeout: 60_000 });
    };

    await follow(told);
    const redness = page.getByRole('figure', { name: 'Redness in the first week' });
    await expect(redness.getByRole('img', { name: 'Told on day 1 after session 1: red', exact: true })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What the signs mean' })).toContainText('Told by this patient: red');
    await redness.getByRole('button', { name: /table/ }).click();
    await expect(redness.getByRole('row', { name: /Told on day 1 after session 1: red/ })).toBeVisible();

    const barrier = page.getByRole('figure', { name: 'Barrier still open' });
    const band = barrier.locator('path[fill^="url"]');
    for (const box of [/^Covered after the session/, /^Older than 65/]) {
      const before = await band.getAttribute('d');
      await page.getByRole('checkbox', { name: box }).check();
      await expect(band).not.toHaveAttribute('d', before ?? '');
    }
    // From the top, where nothing stands half below the bar.
    await page.evaluate(() => window.scrollTo(0, 0));
    expect(await faultsOfScreen(page)).toEqual([]);

    await follow(scored);
    const score = page.getByRole('figure', { name: 'Clinical score' });
    await score.getByRole('button', { name: /table/ }).click();
    await expect(score.getByRole('row', { name: /This patient/ }).first()).toBeVisible();
  });
});

test('in the treatment room a beat keeps the hand within the range, by light and number', async ({
  page,
  practice,
}) => {
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Yara' });
  const { plan_id } = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan_id);
  const session_id = timeOrderedId();
  await owner.get(startSession, { params: { plan_id }, body: { session_id } });
  await page.goto(`/patients/${patient_id}/sessions/${session_id}`);
  const speed = page.getByRole('region', { name: 'Hand speed' });
  await expect(speed).toContainText(/cm\/s for an even coverage with \d+ passes\./);
  await speed.getByText('Keep it by a beat').click();
  await speed.getByRole('button', { name: 'Start the beat' }).click();
  await expect(speed.locator('[data-beat="3"]')).toBeVisible();
  expect(await faultsOfScreen(page)).toEqual([]);
  await speed.getByRole('button', { name: 'Stop the beat' }).click();
  await expect(speed.locator('[data-beat]')).toHaveCount(0);
});

test('the patient sees one visit against several as bands of a group, and takes it home on paper', async ({
  page,
  practice,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Zora' });
  const { plan, session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  const at = phone.page;
  await at.goto(await linkFor(owner, session.session_id));
  await openWithBirthDate(at, person.birth_date);
  await at.getByRole('button', { name: 'Read what to expect' }).tap();
  const picture = at.getByRole('figure', { name: 'Once, or a few times?' });
  await expect(picture).toContainText('It shows a group, not you.');
  await expect(picture.getByRole('img', { name: /as in your plan\. .* nine in ten land between/ })).toBeVisible();
  await picture.getByText('The same in numbers').tap();
  await expect(picture.getByRole('columnheader', { name: '1 visit', exact: true })).toBeVisible();
  expect(await at.locator('svg').evaluateAll((all) => all.some((one) => one.outerHTML.includes('NaN')))).toBe(false);
  expect(await faultsOfScreen(at)).toEqual([]);
  expect(phone.faults).toEqual([]);
  await phone.close();
  const paper = await page.request.get(`/api/treatment-plans/${plan.plan_id}/expectations.pdf`);
  expect(paper.headers()['content-type']).toBe('application/pdf');
  const seen = await record.rowsAs(
    owner.practice_id,
    `select action from audit_event where patient_id = '${person.patient_id}'
      and action in ('portal.read-expected-course', 'plans.print-expectations') order by action`,
  );
  expect(seen).toEqual([{ action: 'plans.print-expectations' }, { action: 'portal.read-expected-course' }]);
});
