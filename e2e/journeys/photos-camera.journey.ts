import { listPhotos } from '@stipple/contract/photos';
import type { Page } from '@playwright/test';
import { enterPatient } from '../stage/course.ts';
import { cameraArguments, writeSceneFilm } from '../stage/photo-film.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';

/** On a busy machine the camera's film, the checks and the server all take their time. */
const PATIENCE_MS = 120_000;
/** Five views in which no face is looked for, so that everything can be checked without landmarks. */
const VIEWS = ['chest-front', 'abdomen-front', 'back', 'legs-front', 'legs-back'];

test.use({
  launchOptions: {
    ...(process.env['STIPPLE_CHROMIUM'] ? { executablePath: process.env['STIPPLE_CHROMIUM'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      ...cameraArguments(writeSceneFilm()),
    ],
  },
});

test('five views take themselves in at most three taps, each photo on the device before it is on the server', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Vera' });
  const taps = await countTaps(page);
  const ofPatient = `/patients/${patient_id}/photos`;

  await page.goto(`${ofPatient}/capture?indication=hypertrophic-scar`);
  await expect(page.getByRole('heading', { level: 1, name: 'Next: Face, front' })).toBeVisible();
  await taps.begin();
  await page.getByRole('button', { name: /^Chest, front/ }).click();
  await page.getByRole('radio', { name: 'none' }).click();
  await expect(page.getByRole('list', { name: 'Live checks' })).toContainText('Sharp');
  for (const view of VIEWS)
    await expect(page.locator(`[data-view="${view}"]`)).toContainText('1 photo', { timeout: PATIENCE_MS });
  await page.getByRole('link', { name: 'Done' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What has been photographed?' })).toBeVisible();
  expect(await taps.counted(), 'taps for a set of five views').toBeLessThanOrEqual(3);
  await expect(page.getByRole('button', { name: /^Chest, front, / })).toBeVisible();
  expect.soft(await faultsOfScreen(page), 'photos').toEqual([]);

  await test.step('what PostgreSQL holds', async () => {
    const kept = `select distinct view, source, make_up from photo where patient_id = '${patient_id}' order by view`;
    await expect.poll(async () => (await record.rowsAs(owner.practice_id, kept)).length).toBeGreaterThanOrEqual(5);
    const rows = await record.rowsAs(owner.practice_id, kept);
    expect(rows.map((row) => row['view'])).toEqual(expect.arrayContaining(VIEWS));
    expect(new Set(rows.map((row) => `${String(row['source'])} ${String(row['make_up'])}`))).toEqual(
      new Set(['camera false']),
    );
    expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([]);
    expect((await elsewhere.ask(listPhotos, { params: { patient_id } })).status).toBe(404);
  });
});

test('without the server a photo waits sealed on the device, through a reload, and goes by itself', async ({
  page,
  practice,
  record,
}) => {
  test.setTimeout(3 * PATIENCE_MS);
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Wanda' });
  const address = `/patients/${patient_id}/photos/capture?indication=striae`;
  await page.goto(address);
  await page.getByRole('checkbox', { name: 'Take it by itself when all holds' }).uncheck();
  const files = '**/api/photo-files/**';
  await page.route(files, (route) => route.abort());
  await page.getByRole('button', { name: 'Take the photo' }).click();
  const row = page.locator('[data-view="abdomen-front"]');
  await expect(row).toContainText('1 photo', { timeout: PATIENCE_MS });
  await expect(row).toContainText('kept on this device');
  expect.soft(await faultsOfScreen(page), 'a photo that waits').toEqual([]);
  expect(await sealedPhotos(page)).toEqual([false]);

  await page.goto(`/patients/${patient_id}/photos`);
  await expect(page.getByText('1 photo waits on this device')).toBeVisible();
  await page.unroute(files);
  await page.reload();
  await expect(page.getByRole('button', { name: /^Abdomen, front, / })).toBeVisible({ timeout: PATIENCE_MS });
  await expect(page.getByText('1 photo waits on this device')).toHaveCount(0);
  const kept = `select count(*)::int as photos from photo where patient_id = '${patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([{ photos: 1 }]);
  await expect.poll(() => sealedPhotos(page)).toEqual([]);
});

/** The photos that this device holds; for each whether its bytes can be read as a JPEG by somebody without the key. */
function sealedPhotos(page: Page): Promise<readonly boolean[]> {
  return page.evaluate(async () => {
    const names = (await indexedDB.databases()).flatMap(({ name }) => name ?? []);
    const people = names.filter((name) => name.startsWith('stipple') && name !== 'stipple accounts');
    const rowsOf = (name: string): Promise<readonly { readonly sealed: Uint8Array }[]> =>
      new Promise((resolve, reject) => {
        const asked = indexedDB.open(name);
        asked.addEventListener('error', () => reject(new Error(`no database ${name}`)));
        asked.addEventListener('success', () => {
          const all = asked.result.transaction('files').objectStore('files').getAll();
          all.addEventListener('success', () => {
            asked.result.close();
            resolve(all.result);
          });
        });
      });
    const rows = (await Promise.all(people.map(rowsOf))).flat();
    return rows.map(({ sealed }) => sealed[0] === 0xff && sealed[1] === 0xd8);
  });
}
