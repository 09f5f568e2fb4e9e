import { createAppointment } from '@stipple/contract/appointments';
import { expect } from '@playwright/test';
import type { Locator, Page } from '@playwright/test';
import { choose } from './choose.ts';
import type { Colleague } from './colleague.ts';
import { practiceDay } from './practice-day.ts';
import { timeOrderedId } from './time-ordered-id.ts';

/** Eight zones that make a face, none inside another. */
export const FULL_FACE = ['forehead', 'glabella', 'temples', 'nose', 'cheeks', 'upper-lip', 'chin', 'jaw'];

/** A visit for a session today, so that the room opens from the first screen. */
export async function visitToday(by: Colleague, patient_id: string): Promise<void> {
  const appointment_id = timeOrderedId();
  const body = { appointment_id, patient_id, day: practiceDay(), time: '10:00', kind: 'session', note: '' };
  await by.get(createAppointment, { body });
}

/** The visit's row on the first screen. */
export function visitOf(page: Page, name: string): Locator {
  return page.getByRole('listitem').filter({ has: page.getByRole('link', { name, exact: true }) });
}

/** A tap on the drawn zone itself: a zone of two halves has its middle elsewhere. */
export async function tapZone(page: Page, zone: string): Promise<void> {
  const drawn = page.locator(`svg [data-zone="${zone}"]`);
  const at = await drawn.evaluate((group) => {
    const box = group.getBoundingClientRect();
    for (let step = 1; step < 40; step += 1) {
      const [x, y] = [box.left + (box.width * step) / 40, box.top + box.height / 2];
      if (group.contains(document.elementFromPoint(x, y))) return { x, y };
    }
    return null;
  });
  if (at === null) throw new Error(`${zone} is not to be seen`);
  await page.mouse.click(at.x, at.y);
}

/** The act of the bar below the map. */
export function act(page: Page, name: string | RegExp): Locator {
  return page.getByRole('group', { name: 'Undo, redo and next step' }).getByRole('button', { name });
}

/** Start, with everything held and no photos to be taken. */
export async function takeTimeOut(page: Page): Promise<void> {
  await act(page, 'Start').click();
  const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
  await choose(sheet, 'Why are there none?', 'No camera today');
  await sheet.getByRole('button', { name: 'All of this holds: start' }).click();
  await expect(sheet).toBeHidden();
}

/** End, everything put away, and on to the signature. */
export async function endNeedling(page: Page): Promise<Locator> {
  await act(page, 'End needling').click();
  const ending = page.getByRole('dialog', { name: 'Before the patient gets up' });
  await ending.getByRole('button', { name: /to the signature$/i }).click();
  return page.getByRole('dialog', { name: 'Sign this session?' });
}

/** The signature, with the password where the server asks who is there. */
export async function signWith(sheet: Locator, password: string): Promise<void> {
  await expect(sheet.getByText('Ready to be signed')).toBeVisible();
  await sheet.getByRole('button', { name: 'Sign session' }).click();
  const asked = sheet.getByLabel('Your password');
  const signed = sheet.page().getByRole('heading', { level: 1, name: /^What was done in session/ });
  await expect(asked.or(signed).first()).toBeVisible();
  if (!(await asked.isVisible())) return;
  await asked.fill(password);
  await asked.press('Enter');
  await expect(signed).toBeVisible();
}
