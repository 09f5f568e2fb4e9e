import { expect, test } from '../stage/test.ts';
import { writeCameraFilm } from '../stage/camera-film.ts';

test.use({
  launchOptions: {
    ...(process.env['STIPPLE_CHROMIUM'] ? { executablePath: process.env['STIPPLE_CHROMIUM'] } : {}),
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-background-networking',
      '--disable-component-update',
      '--use-fake-device-for-media-stream',
      '--use-fake-ui-for-media-stream',
      `--use-file-for-fake-video-capture=${writeCameraFilm()}`,
    ],
  },
});

test('a package held before the camera is read on the device, by a program from our own server', async ({ page }) => {
  await page.goto('/stock');
  await page.getByRole('button', { name: 'Receive' }).first().click();
  await page.getByRole('dialog').getByRole('button', { name: 'Scan the package' }).click();
  const scan = page.getByRole('dialog', { name: 'Scan a package' });
  await scan.getByRole('button', { name: 'Use the camera' }).click();
  const receive = page.getByRole('dialog', { name: 'What has arrived?' });
  await expect(receive.getByLabel('Lot', { exact: true })).toHaveValue('CAM-1', { timeout: 60_000 });
  await expect(receive.getByLabel('Use by')).toHaveValue('2031-01-31');
});
