import type { Page } from '@playwright/test';
import { expect, test } from '../stage/fresh-server.ts';
import { givePasskeyDevice } from '../stage/passkey-device.ts';
import { totpCode } from '../stage/totp.ts';
import { watch } from '../stage/watch.ts';

test('an owner sets up with a passkey, keeps the recovery sheet and signs in again with the passkey', async ({
  page,
  server,
}) => {
  await givePasskeyDevice(page);
  await page.goto('/');
  await expect(page.getByRole('heading', { name: 'How would you like to begin?' })).toBeVisible();
  await page.getByRole('link', { name: 'Set up your practice' }).click();

  await test.step('an empty form says what is missing and keeps what was typed', async () => {
    await page.getByLabel('Your name').fill('Dr Paula Passkey');
    await page.getByRole('button', { name: 'Set up the practice' }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('Name of the practice')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.getByLabel('Your name')).toHaveValue('Dr Paula Passkey');
  });
  await fillPractice(page, 'Practice by the sea', 'paula@example.org');
  await page.getByRole('radio', { name: /^Passkey/ }).check({ force: true });
  await page.getByRole('button', { name: 'Set up the practice' }).click();

  await test.step('the recovery sheet is shown once', async () => {
    await expect(page.getByRole('heading', { name: 'Print this recovery sheet now' })).toBeVisible();
    await expect(page.getByText('Owner codes', { exact: true })).toBeVisible();
    const codes = page.getByRole('listitem');
    expect(await codes.count()).toBeGreaterThanOrEqual(4);
    await expect(page.getByRole('button', { name: 'Continue' })).toBeDisabled();
    await page.getByLabel('I have printed the sheet, or written it down.').check();
    await page.getByRole('button', { name: 'Continue' }).click();
  });
  await page.getByRole('button', { name: 'Make a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
  await page.goto('/set-up');
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();

  await signOut(page, 'Dr Paula Passkey');
  await page.getByRole('button', { name: 'Sign in with a passkey' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();

  const record = await server.record();
  expect(await record.rows('select name, is_demonstration from practice')).toEqual([
    { name: 'Practice by the sea', is_demonstration: false },
  ]);
  expect(await record.rows('select display_name, role, licence from staff_member')).toEqual([
    { display_name: 'Dr Paula Passkey', role: 'owner', licence: 'physician' },
  ]);
  expect(await record.rows('select count(*)::int as passkeys from identity.passkey')).toEqual([{ passkeys: 1 }]);
  const doors = await record.rows(
    "select action from audit_event where action like 'identity.%' order by at, audit_id",
  );
  expect(doors.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['identity.set-up-practice', 'identity.sign-in']),
  );
  expect(await record.rowsAs(null, 'select name from practice')).toEqual([]);
  await record.close();
});

test('an owner sets up with a password and an authenticator app, and a colleague joins by a link', async ({
  page,
  server,
  browser,
}) => {
  await page.goto('/set-up');
  await page.getByLabel('Your name').fill('Dr Tom Totp');
  await fillPractice(page, 'Practice at the bridge', 'tom@example.org');
  await page.getByRole('radio', { name: /^Password/ }).check({ force: true });
  await page.getByLabel('Password', { exact: true }).fill('a quiet long password');
  await page.getByRole('button', { name: 'Set up the practice' }).click();
  await page.getByLabel('I have printed the sheet, or written it down.').check();
  await page.getByRole('button', { name: 'Continue' }).click();
  const secret = await confirmAuthenticatorApp(page);
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();

  await test.step('signing in asks for the password and then for the code', async () => {
    await signOut(page, 'Dr Tom Totp');
    await page.getByLabel('E-mail').fill('tom@example.org');
    await page.getByLabel('Password').fill('not the right password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await expect(page.getByRole('alert')).toBeVisible();
    await expect(page.getByLabel('E-mail')).toHaveValue('tom@example.org');
    await page.getByLabel('Password').fill('a quiet long password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByLabel('Code').fill(totpCode(secret, Date.now()));
    await page.getByRole('button', { name: 'Continue' }).click();
    await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
  });

  const link = await test.step('the owner makes a link with role and licence', async () => {
    await page.getByRole('link', { name: 'Practice', exact: true }).first().click();
    await page.getByRole('button', { name: 'Invite somebody' }).click();
    const sheet = page.getByRole('dialog', { name: 'Whom do you invite?' });
    await sheet.getByLabel('Role').selectOption({ label: 'Practitioner' });
    await sheet.getByRole('radio', { name: 'Other prescriber' }).check({ force: true });
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    const shown = sheet.getByText(/^http:\/\/localhost/);
    await expect(shown).toBeVisible();
    return shown.innerText();
  });

  await test.step('the colleague accepts in a browser of their own', async () => {
    const context = await browser.newContext({ baseURL: server.origin });
    const own = await context.newPage();
    const faults = watch(own, server.origin);
    await givePasskeyDevice(own);
    await own.goto(link);
    await expect(own.getByRole('heading', { name: 'Join Practice at the bridge' })).toBeVisible();
    await expect(own.getByText('You are invited as Practitioner, other prescriber.')).toBeVisible();
    await own.getByLabel('Your name').fill('Mila Novak');
    await own.getByLabel('Your e-mail').fill('mila@example.org');
    await own.getByRole('radio', { name: /^Passkey/ }).check({ force: true });
    await own.getByRole('button', { name: 'Make my account' }).click();
    await own.getByRole('button', { name: 'Make a passkey' }).click();
    await expect(own.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
    await own.goto('/practice');
    await expect(own.getByRole('heading', { level: 1, name: 'How is this practice run?' })).toBeVisible();
    await expect(own.getByRole('button', { name: 'Invite somebody' })).toHaveCount(0);
    expect(faults).toEqual([]);
    await context.close();
  });

  await test.step('the link is used up', async () => {
    const context = await browser.newContext({ baseURL: server.origin });
    const stranger = await context.newPage();
    await stranger.goto(link);
    await expect(stranger.getByRole('alert')).toBeVisible();
    await context.close();
  });

  const record = await server.record();
  expect(await record.rows('select display_name, role, licence from staff_member order by role')).toEqual([
    { display_name: 'Dr Tom Totp', role: 'owner', licence: 'physician' },
    { display_name: 'Mila Novak', role: 'practitioner', licence: 'other-prescriber' },
  ]);
  const invitations = await record.rows(
    'select used_at is not null as used, used_by_staff_id is not null as by_somebody from invitation',
  );
  expect(invitations).toEqual([{ used: true, by_somebody: true }]);
  await record.close();
});

test('somebody looks around in the demonstration practice, which says so on every screen', async ({ page, server }) => {
  await page.goto('/');
  await page.getByRole('button', { name: 'Look around' }).click();
  const banner = page.getByRole('note').filter({ hasText: 'Demonstration practice' });
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible({ timeout: 60_000 });
  await expect(banner).toBeVisible();
  await expect(page).toHaveTitle(/Demonstration/);
  for (const path of ['/patients', '/patients/new', '/inbox', '/audit', '/practice']) {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(banner).toBeVisible();
  }
  await page.goto('/no-such-page');
  await expect(page.getByText('There is no page at this address')).toBeVisible();
  await expect(banner).toBeVisible();

  const record = await server.record();
  const [{ practice_id } = { practice_id: '' }] = await record.rows(
    'select practice_id::text from practice where is_demonstration',
  );
  expect(await record.rows('select count(*)::int as real from practice where not is_demonstration')).toEqual([
    { real: 0 },
  ]);
  const [{ patients } = { patients: 0 }] = await record.rowsAs(
    String(practice_id),
    'select count(*)::int as patients from patient',
  );
  expect(Number(patients)).toBeGreaterThanOrEqual(24);
  const nobodys = '00000000-0000-4000-8000-000000000000';
  expect(await record.rowsAs(nobodys, 'select patient_id from patient')).toEqual([]);
  await record.close();
});

async function fillPractice(page: Page, name: string, email: string): Promise<void> {
  await page.getByLabel('Name of the practice').fill(name);
  await page.getByLabel('Country').selectOption({ label: 'Austria' });
  await page.getByLabel('Time zone').selectOption('Europe/Vienna');
  await page.getByLabel('Your e-mail').fill(email);
  await page.getByRole('radio', { name: 'Physician' }).check({ force: true });
}

/** Reads the key under the square, as somebody without a camera does, and types the code. */
async function confirmAuthenticatorApp(page: Page): Promise<string> {
  await page.getByRole('button', { name: 'Show the square' }).click();
  await expect(page.getByRole('img', { name: 'Square for the authenticator app' })).toBeVisible();
  const secret = await page.getByText(/^[A-Z2-7]{16,}$/).innerText();
  await page.getByLabel('Code').fill(totpCode(secret, Date.now()));
  await page.getByRole('button', { name: 'Confirm the code' }).click();
  return secret;
}

async function signOut(page: Page, name: string): Promise<void> {
  await page.getByRole('button', { name: `${name}: account` }).click();
  await page.getByRole('menuitem', { name: 'Sign out' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeVisible();
}
