import { cpSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import { enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/fresh-server.ts';
import { startPracticeServer } from '../stage/practice-server.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { totpCode } from '../stage/totp.ts';

test('an owner makes a backup, rehearses it, and restores it on a new machine from the first page', async ({
  browser,
  server: lost,
  page: first,
}) => {
  test.slow();
  await first.close();
  const owner = await ownerOfNewPractice(lost.origin, 'Practice that moves');
  const { patient_id, family_name } = await enterPatient(owner, { given_name: 'Moved' });
  const home = await browser.newContext({ baseURL: lost.origin, storageState: owner.storage });
  const page = await home.newPage();

  await test.step('a backup and its rehearsal, with progress', async () => {
    await page.goto('/practice');
    await page.getByRole('button', { name: 'Make a backup now' }).click();
    await expect(page.getByText('Backup made')).toBeVisible({ timeout: 60_000 });
    await page.getByRole('button', { name: 'Rehearse a restore' }).click();
    await expect(page.getByRole('progressbar', { name: 'Rehearsing a restore' })).toBeVisible();
    await expect(page.getByText(/^Restore proven/)).toBeVisible({ timeout: 120_000 });
    await expect(page.getByText(/audit chains of 1 practices/)).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
  });
  const key = readFileSync(join(lost.dataFolder, 'keys', 'backup.key'), 'utf8').trim();
  await home.close();
  await owner.close();

  const fresh = await startPracticeServer({ keep: true });
  await test.step('the new machine restores and proves', async () => {
    const visitor = await browser.newContext({ baseURL: fresh.origin });
    const door = await visitor.newPage();
    await door.goto('/');
    await door.getByRole('link', { name: 'Restore a backup' }).click();
    await expect(door.getByText(/There is no backup in/)).toBeVisible();
    expect(await faultsOfScreen(door)).toEqual([]);
    mkdirSync(join(fresh.dataFolder, 'backups'), { recursive: true });
    cpSync(join(lost.dataFolder, 'backups'), join(fresh.dataFolder, 'backups'), { recursive: true });
    await door.getByLabel('Backup key').fill(key);
    expect(await faultsOfScreen(door)).toEqual([]);
    await door.getByRole('button', { name: 'Restore a backup' }).click();
    await expect(door.getByText('Restored and proven')).toBeVisible({ timeout: 120_000 });
    await visitor.close();
    await fresh.stop();
  });

  const again = await startPracticeServer({ data: fresh.data });
  await test.step('after the next start the owner signs in as before', async () => {
    const back = await browser.newContext({ baseURL: again.origin });
    const home_again = await back.newPage();
    await home_again.goto('/sign-in');
    await home_again.getByLabel('E-mail').fill(owner.email);
    await home_again.getByLabel('Password').fill(owner.password);
    await home_again.getByRole('button', { name: 'Sign in', exact: true }).click();
    await home_again.getByLabel('Code').fill(totpCode(owner.totp_secret, Date.now()));
    await home_again.getByRole('button', { name: 'Continue' }).click();
    await expect(home_again.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
    await home_again.goto(`/patients/${patient_id}`);
    await expect(home_again.getByText(`Moved ${family_name}`).first()).toBeVisible();
    await back.close();
  });
  const record = await again.record();
  expect(await record.rows('select name from practice')).toEqual([{ name: 'Practice that moves' }]);
  expect(await record.rowsAs(timeOrderedId(), 'select patient_id from patient')).toEqual([]);
  await record.close();
  await again.stop();
  rmSync(fresh.data, { recursive: true, force: true });
});
