import { listPhotos } from '@stipple/contract/photos';
import { drawnPicture } from '../stage/drawn-picture.ts';
import { enterPatient } from '../stage/course.ts';
import { takePhone } from '../stage/phone.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

/** Storing a photo means decoding it and sealing three files. */
const PATIENCE_MS = 90_000;

test('a phone is paired by a square, sends photos into the chart, and learns nothing of the patient', async ({
  page,
  browser,
  practice,
  elsewhere,
  record,
}) => {
  const { server, owner } = practice;
  const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Paula' });
  await page.goto(`/patients/${patient_id}/photos/capture`);
  await page.getByRole('button', { name: 'Pair a phone' }).click();
  const sheet = page.getByRole('dialog', { name: 'A phone as the camera' });
  await expect(sheet.getByRole('img', { name: 'Square with the link for the phone' })).toBeVisible();
  const url = (await sheet.locator('[data-phone-url]').getAttribute('data-phone-url')) ?? '';
  expect(url.startsWith(`${server.origin}/photos/`)).toBe(true);
  expect.soft(await faultsOfScreen(page), 'pairing').toEqual([]);

  const phone = await takePhone(browser, server.origin);
  const asked: string[] = [];
  phone.page.on('request', (sent) => asked.push(sent.url()));
  await test.step('the link opens once, by a tap, and leaves the address', async () => {
    await phone.page.goto(url);
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Take the photos' })).toBeVisible();
    expect.soft(await faultsOfScreen(phone.page), 'opening').toEqual([]);
    await phone.page.getByRole('button', { name: 'Use this phone as the camera' }).tap();
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Face, front' })).toBeVisible();
    expect(new URL(phone.page.url()).pathname).toBe('/photos/');
    expect(await phone.page.locator('body').innerText()).not.toMatch(new RegExp(`Paula|${family_name}`));
    expect(asked.filter((address) => /catalog|practice-|schemas/.test(address))).toEqual([]);
  });

  await test.step('a photo whose way was cut off is sent again, and is one photo', async () => {
    await phone.page.route('**/portal-api/photos/files/**', (route) => route.abort());
    await phone.page.getByLabel('Choose a photo instead').setInputFiles(await drawnPicture(phone.page, 1));
    await expect(phone.page.getByText('1 photo is not sent yet. Keep this page open.')).toBeVisible({
      timeout: PATIENCE_MS,
    });
    expect.soft(await faultsOfScreen(phone.page), 'unsent').toEqual([]);
    await phone.page.unroute('**/portal-api/photos/files/**');
    await phone.page.getByRole('button', { name: 'Send again' }).tap();
    await expect(phone.page.getByText('1 photo sent')).toBeVisible({ timeout: PATIENCE_MS });
  });
  await expect(sheet.getByText('1 photo has arrived from a phone')).toBeVisible({ timeout: PATIENCE_MS });

  await test.step('what PostgreSQL holds, and what another practice is told', async () => {
    const kept = `select view, source, taken_by from photo where patient_id = '${patient_id}'`;
    expect(await record.rowsAs(owner.practice_id, kept)).toEqual([
      { view: 'face-front', source: 'paired-phone', taken_by: owner.display_name },
    ]);
    expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([]);
    expect((await elsewhere.ask(listPhotos, { params: { patient_id } })).status).toBe(404);
  });

  await test.step('once the pairing is ended the phone is told so', async () => {
    await sheet.getByRole('button', { name: 'End the pairing' }).click();
    await expect(page.getByText('The phone may send no more photos')).toBeVisible();
    await phone.page.reload();
    await expect(phone.page.getByRole('heading', { name: 'This phone is not paired any more' })).toBeVisible();
    await phone.page.goto(url);
    await phone.page.getByRole('button', { name: 'Use this phone as the camera' }).tap();
    await expect(phone.page.getByRole('heading', { name: 'This link cannot be used' })).toBeVisible();
  });
  expect(phone.faults).toEqual([]);
  await phone.close();
});
