import { withdrawPhotoUse, listConsents } from '@stipple/contract/consents';
import { listRatingRounds } from '@stipple/contract/photo-ratings';
import { listPairs, listPhotos } from '@stipple/contract/photos';
import type { Page } from '@playwright/test';
import { joinPractice } from '../stage/colleague.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { drawnPicture } from '../stage/drawn-picture.ts';
import { pinchApart } from '../stage/pinch.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

/** Each photo is decoded and sealed three times; aligning takes a while on a busy machine. */
const PATIENCE_MS = 120_000;

test('photos from files are put in order, compared, and rated by two who do not know which is the later one', async ({
  page,
  browser,
  practice,
  elsewhere,
  record,
}) => {
  test.setTimeout(4 * PATIENCE_MS);
  const { server, owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Ida' });
  const photos = `/patients/${patient_id}/photos`;

  await test.step('an empty chart says how to begin', async () => {
    await page.goto(photos);
    await expect(page.getByText('No photos yet')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'empty').toEqual([]);
    await page.goto(`${photos}/compare`);
    await expect(page.getByRole('heading', { level: 1, name: 'Nothing to compare yet' })).toBeVisible();
    await page.getByRole('link', { name: 'Take photos' }).click();
  });

  await test.step('without a camera files are chosen; each says its view and its day', async () => {
    await expect(page.getByText(/No camera was found|The camera (may not be used|gives no picture)/)).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'no camera').toEqual([]);
    await page
      .getByLabel('Choose files')
      .setInputFiles([
        await drawnPicture(page, 1),
        await drawnPicture(page, 2, 'image/png'),
        { name: 'letter.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') },
      ]);
    await expect(page.getByText('letter.pdf is no JPEG, PNG, WebP or HEIC, and was left out.')).toBeVisible();
    const sheet = page.getByRole('dialog', { name: 'Which view does each photo show?' });
    await expect(sheet.getByLabel('View of photo-1.jpeg')).toHaveValue('face-front');
    await sheet.getByLabel('View of photo-2.png').selectOption('face-front');
    await sheet.getByLabel('Taken on').first().fill('2026-01-10');
    expect.soft(await faultsOfScreen(page), 'choosing').toEqual([]);
    await sheet.getByRole('button', { name: 'Add 2 photos' }).click();
    await expect(page.locator('[data-view="face-front"]')).toContainText('2 photos', { timeout: PATIENCE_MS });
  });

  await test.step('a view is left out with a reason', async () => {
    await page.getByRole('button', { name: /^Face, left half turned/ }).click();
    await page.getByRole('button', { name: 'Leave out Face, left half turned' }).click();
    const sheet = page.getByRole('dialog', { name: 'Leave out Face, left half turned' });
    await sheet.getByLabel('Other reason').fill('Beard on this side');
    await sheet.getByRole('button', { name: 'Leave it out' }).click();
    await expect(sheet).toHaveCount(0);
    await page.getByRole('link', { name: 'Done' }).click();
  });

  await test.step('the photos stand by day and view; another one becomes the baseline', async () => {
    await expect(page.getByRole('region', { name: '10 January 2026' })).toContainText('Baseline', {
      timeout: PATIENCE_MS,
    });
    await expect(page.locator('main img')).toHaveCount(2, { timeout: PATIENCE_MS });
    await page
      .getByRole('button', { name: /^Face, front, / })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: /^Face, front, / });
    await expect(sheet.getByRole('img')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'one photo').toEqual([]);
    await sheet.getByRole('button', { name: 'Make it the baseline' }).click();
    await expect(page.getByText('Later photos of this view are compared with this one')).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
    expect.soft(await faultsOfScreen(page), 'photos').toEqual([]);
  });

  await test.step('two photos are aligned beside the page and judged in words', async () => {
    await page.getByRole('link', { name: 'Compare', exact: true }).click();
    await expect(page.getByText(/^Aligned by /)).toBeVisible({ timeout: PATIENCE_MS });
    await expect(page.getByText('kept out of outcome evidence').first()).toBeVisible();
    await expect(page.getByText('Make-up: not known')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'side by side').toEqual([]);
    await pinchApart(page, page.getByRole('img', { name: /^Before: / }).locator('..'), 2);
    await expect(page.getByText(/^(1[5-9]|2[0-4])\d %$/)).toBeVisible();
    await page.getByRole('button', { name: 'Whole photo' }).click();
    await page.keyboard.press('2');
    await page.keyboard.press('+');
    await expect(page.getByText('125 %')).toBeVisible();
    await page.getByRole('slider', { name: 'Edge between before and after' }).fill('20');
    await expect(page.getByRole('slider')).toHaveAttribute('aria-valuetext', /20/);
    await page.getByRole('slider').blur();
    await page.keyboard.press('3');
    await expect(page.getByRole('img', { name: /^Before: / })).toBeVisible();
    await page.keyboard.press('Space');
    await expect(page.getByRole('img', { name: /^After: / })).toBeVisible();
    await expect(page.getByRole('img', { name: /^Before: / })).toBeHidden();
    expect.soft(await faultsOfScreen(page), 'flicker').toEqual([]);
    await page.getByRole('button', { name: 'Keep this pair' }).click();
    await page.getByRole('checkbox', { name: 'Collect for a rating' }).check();
    await page.getByRole('link', { name: 'Rate the collected pair' }).click();
  });

  const address = await test.step('a rating is begun; two raters answer by key and by tap', async () => {
    await page.getByLabel('Name of the rating').fill('Spring');
    expect.soft(await faultsOfScreen(page), 'ratings').toEqual([]);
    await page.getByRole('button', { name: 'Begin the rating' }).click();
    await expect(page.getByRole('img', { name: 'Left photo' })).toBeVisible({ timeout: PATIENCE_MS });
    expect(await page.getByRole('main').innerText()).not.toMatch(/2026|before|after|Ida/i);
    expect.soft(await faultsOfScreen(page), 'rating').toEqual([]);
    await page.keyboard.press('4');
    await expect(page.getByText('You have rated every pair')).toBeVisible();
    return page.url();
  });
  const second = await joinPractice(server.origin, owner, { role: 'assistant', display_name: 'Sam Second' });
  await test.step('the second one sees nothing of the first, and answers too', async () => {
    const context = await browser.newContext({
      baseURL: server.origin,
      ignoreHTTPSErrors: true,
      storageState: second.storage,
    });
    const other = await context.newPage();
    await other.goto(address);
    await expect(other.getByRole('img', { name: 'Right photo' })).toBeVisible({ timeout: PATIENCE_MS });
    await other.getByRole('button', { name: 'No difference' }).click();
    await expect(other.getByText('You have rated every pair')).toBeVisible();
    await context.close();
  });
  await test.step('closed, the agreement is shown as far as one pair can bear it', async () => {
    await page.getByRole('button', { name: 'Close the rating' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Close the rating' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'How far do the raters agree?' })).toBeVisible();
    await expect(page.getByText('so no agreement is given', { exact: false })).toBeVisible();
    await expect(page.getByRole('row', { name: /Pair 1/ })).toContainText('no difference');
    await expect(page.getByText('1 pair is shown and not counted: it may not be evidence.')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'results').toEqual([]);
  });

  await test.step('what PostgreSQL holds, and what another practice is told', async () => {
    const kept = `select
        (select count(*)::int from photo where patient_id = '${patient_id}') as photos,
        (select count(*)::int from photo_pair where patient_id = '${patient_id}' and not may_be_evidence) as pairs,
        (select string_agg(reason, ';') from photo_skip where patient_id = '${patient_id}') as left_out,
        (select count(*)::int from photo_rating) as ratings`;
    expect(await record.rowsAs(owner.practice_id, kept)).toEqual([
      { photos: 2, pairs: 1, left_out: 'Beard on this side', ratings: 2 },
    ]);
    expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([
      { photos: 0, pairs: 0, left_out: null, ratings: 0 },
    ]);
    const params = { patient_id };
    for (const endpoint of [listPhotos, listPairs])
      expect((await elsewhere.ask(endpoint, { params })).status).toBe(404);
    expect((await elsewhere.get(listRatingRounds)).rounds).toEqual([]);
  });
  await second.close();
});

test('a photo entered in error is shown no more, and where the patient took photos back none can be added', async ({
  page,
  practice,
  record,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Erna' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const photos = `/patients/${patient_id}/photos`;
  await addFile(page, photos);

  await test.step('struck through with a reason', async () => {
    await page.goto(photos);
    await page.getByRole('button', { name: /^Face, front, / }).click();
    const sheet = page.getByRole('dialog', { name: /^Face, front, / });
    await sheet.getByText('Entered in error').click();
    await sheet.getByRole('button', { name: 'Strike it through' }).click();
    await expect(sheet).toContainText('Say in a few words what was wrong.');
    await sheet.getByLabel('What was wrong').fill('Another patient');
    await sheet.getByRole('button', { name: 'Strike it through' }).click();
    await expect(sheet).toHaveCount(0);
    await expect(page.getByText('Another patient')).toBeVisible();
    await expect(page.locator('main img')).toHaveCount(0);
    expect.soft(await faultsOfScreen(page), 'struck through').toEqual([]);
  });

  await test.step('a consent that was taken back stops the camera', async () => {
    const { consents } = await owner.get(listConsents, { params: { patient_id } });
    const consent_id = consents[0]?.consent_id ?? '';
    await owner.get(withdrawPhotoUse, {
      params: { consent_id },
      body: { purpose: 'for_record', reason: 'By telephone' },
    });
    await page.reload();
    await expect(page.getByText(/no photo can be added/)).toBeVisible();
    await expect(page.getByRole('link', { name: 'Take photos' })).toHaveCount(0);
    await page.goto(`${photos}/capture`);
    await expect(page.getByText('No photos may be added')).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'refused').toEqual([]);
  });

  await test.step('what cannot be read says so, and is asked for again', async () => {
    const lists = /\/api\/(patients\/[0-9a-f-]+\/photo|photo-rating)/;
    const refusal = {
      title: 'Too many tries',
      status: 429,
      code: 'too-many-tries',
      detail: 'This was asked too often just now.',
      remedy: 'Wait a few minutes.',
    };
    await page.route(lists, (route) =>
      route.fulfill({ status: 429, contentType: 'application/problem+json', body: JSON.stringify(refusal) }),
    );
    for (const path of [photos, `${photos}/capture?indication=melasma`, `${photos}/compare`, '/ratings']) {
      await page.goto(path);
      await expect(page.getByRole('alert').first(), path).toContainText(refusal.detail);
    }
    expect.soft(await faultsOfScreen(page), 'failing').toEqual([]);
    await page.unroute(lists);
    await page.getByRole('button', { name: 'Try again' }).click();
    await expect(page.getByRole('alert')).toHaveCount(0);
  });

  const kept = `select e.reason from photo_entered_in_error e join photo p on p.practice_id = e.practice_id and p.photo_id = e.photo_id
    where p.patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([{ reason: 'Another patient' }]);
});

async function addFile(page: Page, photos: string): Promise<void> {
  await page.goto(`${photos}/capture?indication=melasma`);
  await page.getByLabel('Choose files').setInputFiles(await drawnPicture(page, 7));
  await page.getByRole('dialog').getByRole('button', { name: 'Add 1 photo' }).click();
  await expect(page.locator('[data-view="face-front"]')).toContainText('1 photo', { timeout: PATIENCE_MS });
}
