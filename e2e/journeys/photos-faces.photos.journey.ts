import { addPhoto } from '@stipple/contract/photos';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { enterPatient } from '../stage/course.ts';
import { cameraArguments, photographFolder, writePersonFilm } from '../stage/photo-film.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

/** Finding a face takes a busy machine some time for each look. */
const PATIENCE_MS = 180_000;
const VIEWS = ['face-front', 'face-oblique-left', 'face-oblique-right', 'face-profile-left', 'face-profile-right'];
const folder = photographFolder();

test.use({
  launchOptions: {
    ...(process.env['STIPPLE_CHROMIUM'] ? { executablePath: process.env['STIPPLE_CHROMIUM'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      ...(folder === null ? [] : cameraArguments(writePersonFilm(folder))),
    ],
  },
});

test('a face before the camera is found on the device, and five views match their baselines in three taps', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  // Without the photographs there is no face to find; the summary of the tests says so.
  if (folder === null) return;
  test.setTimeout(4 * PATIENCE_MS);
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Frida' });
  const first = await enterPatient(owner, { given_name: 'Greta' });
  const address = (whose: string): string => `/patients/${whose}/photos/capture?indication=melasma`;
  const taps = await countTaps(page);

  const capture = await test.step('the first photo takes itself once the face stands still', async () => {
    await page.goto(address(first.patient_id));
    await expect(page.locator('[data-view="face-front"]')).toContainText('1 photo', { timeout: PATIENCE_MS });
    const taken = `select capture from photo where patient_id = '${first.patient_id}' and view = 'face-front'`;
    await expect
      .poll(async () => (await record.rowsAs(owner.practice_id, taken)).length, { timeout: PATIENCE_MS })
      .toBe(1);
    const [row] = await record.rowsAs(owner.practice_id, taken);
    expect(row?.['capture']).toMatchObject({ sharpness: { method: 'eye-band' }, exposure: { region: 'face' } });
    return row?.['capture'];
  });
  // The person in the film does not turn: earlier photos of each view that were taken just like this are what they match.
  await page.goto('/');
  for (const view of VIEWS) await addEarlier(page, patient_id, view, capture);

  await page.goto(address(patient_id));
  await taps.begin();
  await page.getByRole('radio', { name: 'none' }).click();
  await expect(page.getByRole('img', { name: /^Face, front, / })).toBeVisible();
  for (const view of VIEWS)
    await expect(page.locator(`[data-view="${view}"]`)).toContainText('1 photo', { timeout: PATIENCE_MS });
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What has been photographed?' })).toBeVisible();
  expect(await taps.counted(), 'taps for a set of five views').toBeLessThanOrEqual(3);

  const kept = `select view, capture->'pose' is not null as has_pose from photo where patient_id = '${patient_id}' and source = 'camera'`;
  await expect
    .poll(async () => (await record.rowsAs(owner.practice_id, kept)).length, { timeout: PATIENCE_MS })
    .toBe(5);
  expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([]);

  await test.step('a pair is aligned by landmarks and compared by what was measured', async () => {
    await page.goto(`/patients/${patient_id}/photos/compare`);
    await expect(page.getByText(/^Aligned by landmarks/)).toBeVisible({ timeout: PATIENCE_MS });
    await expect(page.getByText(/^Pose: (good|fair)/)).toBeVisible();
    await expect(page.getByText(/^Size of the face: (good|fair)/)).toBeVisible();
  });
});

/** An earlier photo whose facts are known, put into the record as a device would. */
async function addEarlier(page: Page, patient_id: string, view: string, capture: unknown): Promise<void> {
  const bytes = readFileSync(join(folder ?? '', 'london', '001_03.jpg'));
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const origin = new URL(page.url()).origin;
  await page.request.put(`/api/photo-files/${sha256}`, {
    data: bytes,
    headers: { origin, 'content-type': 'application/octet-stream' },
  });
  const answer = await page.request.post(addPhoto.path.replace(':patient_id', patient_id), {
    headers: { origin, 'idempotency-key': timeOrderedId() },
    data: {
      photo_id: timeOrderedId(),
      sha256,
      view,
      capture,
      taken_at: '2026-01-10T09:00:00Z',
      make_up: false,
      zone: null,
      session_id: null,
      indication: null,
      source: 'upload',
    },
  });
  expect(answer.status()).toBe(200);
}
