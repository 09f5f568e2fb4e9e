import { startSession } from '@stipple/contract/sessions';
import type { Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { tapZone } from '../stage/treatment-room.ts';

const SIZES = [
  { width: 1440, height: 900 },
  { width: 1180, height: 820 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];

for (const size of SIZES)
  test(`at ${size.width} × ${size.height} a connection that comes and goes moves nothing under the finger`, async ({
    page,
    context,
    practice: { owner },
  }) => {
    const { patient_id } = await enterPatient(owner, {
      given_name: 'Maximiliane',
      family_name: 'Featherstonehaugh-Smythe',
    });
    const plan = await agreeUsualPlan(owner, patient_id);
    await consentTo(owner, plan.plan_id);
    const session_id = timeOrderedId();
    await owner.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
    await page.setViewportSize(size);
    await page.goto(`/patients/${patient_id}/sessions/${session_id}`);
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    await page.getByRole('tab', { name: /^Zones/ }).click();
    await page.locator('svg [data-zone="forehead"]').scrollIntoViewIfNeeded();
    await tapZone(page, 'forehead');
    await choose(page, 'Seen on the skin', 'None seen');
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();
    const before = await places(page);

    await context.setOffline(true);
    await choose(page, 'Seen on the skin', 'Erythema');
    await expect(page.getByRole('status').filter({ hasText: /^On this device, not on the server yet$/ })).toBeVisible();
    expect(await places(page), 'without a connection').toEqual(before);

    // What a proxy says while the server behind it starts.
    await page.route('**/api/**', (route) => route.fulfill({ status: 503, body: 'starting' }));
    await context.setOffline(false);
    await page.waitForResponse((answer) => answer.status() === 503);
    await choose(page, 'Seen on the skin', 'None seen');
    await expect(page.getByRole('status').filter({ hasText: /^On this device/ })).toBeVisible();
    expect(await places(page), 'while the server starts').toEqual(before);

    await page.unroute('**/api/**');
    await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 60_000 });
    expect(await places(page), 'with a connection again').toEqual(before);
  });

/** How far down the screen each control stands that a finger may be on its way to. */
function places(page: Page): Promise<readonly string[]> {
  return page.locator('[data-treatment-room]').evaluate((room) =>
    [...room.querySelectorAll('header a, header button, input, [role=tab], [role=group] button')].map((control) => {
      const name = control.getAttribute('aria-label') ?? control.getAttribute('value') ?? control.textContent;
      return `${name}: ${Math.round(control.getBoundingClientRect().y)}`;
    }),
  );
}
