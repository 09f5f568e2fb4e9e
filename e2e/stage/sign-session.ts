import type { Page } from '@playwright/test';
import { expect } from './test.ts';

/**
 * Signs the session on the open page, with a reason for what is missing by the beginning of its sentence; shows the password
 * again where this browser has not done so lately.
 */
export async function signSession(
  page: Page,
  password: string,
  reasons: Readonly<Record<string, string>> = {},
): Promise<void> {
  await page.getByRole('button', { name: 'Sign session' }).click();
  const sheet = page.getByRole('dialog', { name: 'Sign this session?' });
  for (const [missing, reason] of Object.entries(reasons))
    await sheet.getByRole('textbox', { name: missing }).fill(reason);
  await sheet.getByRole('button', { name: 'Sign session' }).click();
  const asked = sheet.getByLabel('Your password');
  const signed = page.getByRole('heading', { level: 1, name: /^What was done in session/ });
  await expect(asked.or(signed)).toBeVisible();
  if (!(await asked.isVisible())) return;
  await asked.fill(password);
  await sheet.getByRole('button', { name: 'It is me' }).click();
  await expect(signed).toBeVisible();
}
