import { changePractice, readPractice } from '@stipple/contract/practice';
import { readSession, startSession } from '@stipple/contract/sessions';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { act, takeTimeOut } from '../stage/treatment-room.ts';

const OWN_STEPS = 'Adrenaline is in the red box beside the door.';

test('without a connection the room goes on: time-out, zones and emergency card; the record confirms it afterwards', async ({
  page,
  context,
  practice,
  record,
  elsewhere,
}) => {
  const { owner } = practice;
  const { settings, version, name, country, time_zone, emergency_number } = await owner.get(readPractice, {});
  const changed = { ...settings, emergency_protocol: OWN_STEPS };
  await owner.get(changePractice, { body: { version, name, country, time_zone, emergency_number, settings: changed } });
  const { patient_id } = await enterPatient(owner, { given_name: 'Ofelia' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const session_id = timeOrderedId();
  await owner.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
  await page.goto(`/patients/${patient_id}/sessions/${session_id}`);
  await expect(act(page, 'Start')).toBeVisible();
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible();

  await context.setOffline(true);
  await act(page, 'Templates').click();
  const templates = page.getByRole('dialog', { name: 'Templates' });
  await templates.getByLabel('Name of the template').fill('Rolling scars, first session');
  expect.soft(await faultsOfScreen(page), 'saving a template').toEqual([]);
  await templates.getByRole('button', { name: 'Save as template' }).click();
  await expect(page.getByText(/^Template Rolling scars, first session is on this device/)).toBeVisible();
  await expect(templates.getByRole('button', { name: /^Rolling scars, first session/ })).toBeVisible();
  await templates.getByRole('button', { name: 'Close' }).click();
  await takeTimeOut(page);
  await expect(page.getByRole('timer')).toHaveText(/^Needling/);
  await act(page, 'Emergency').click();
  const card = page.getByRole('dialog', { name: 'Emergency' });
  await expect(card).toContainText(OWN_STEPS);
  await expect(card.getByRole('link', { name: `Call ${emergency_number}` })).toBeVisible();
  await card.getByRole('button', { name: 'Call the ambulance' }).click();
  await card.getByLabel('Something else that was done or seen').fill('Wheals on both arms');
  await card.getByRole('button', { name: 'Note it now' }).click();
  await card.getByRole('button', { name: 'Close' }).click();
  await act(page, 'All as proposed: delivered').click();
  await choose(page, 'Seen on the skin', 'Erythema');
  expect.soft(await faultsOfScreen(page), 'without a connection').toEqual([]);
  await act(page, 'End needling').click();
  await page.getByRole('dialog', { name: 'Before the patient gets up' }).getByRole('button', { name: 'Later' }).click();
  await expect(page.getByText('As this device knows it; the server looks again.').first()).toBeVisible();

  await context.setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 60_000 });
  const mark = page.getByRole('banner').getByRole('button', { name: /server|waiting|Offline|not accepted/ });
  await expect(mark).toHaveText('On the server', { timeout: 60_000 });
  await expect(page.getByRole('button', { name: /start was not confirmed|without a licensed person/ })).toHaveCount(0);

  const template = `select name, jsonb_array_length(zones) as zones from session_template`;
  expect(await record.rowsAs(owner.practice_id, template)).toContainEqual({
    name: 'Rolling scars, first session',
    zones: 2,
  });
  expect(await record.rowsAs(elsewhere.practice_id, template)).not.toContainEqual({
    name: 'Rolling scars, first session',
    zones: 2,
  });
  const kept = `select s.emergency->0->>'note' as called, s.emergency->1->>'note' as noted,
      (select count(*)::int from session_zone z where z.session_id = s.session_id and z.standing = 'delivered') as zones,
      (select count(*)::int from session_start b where b.session_id = s.session_id and b.at = s.started_at) as starts
    from session s where s.session_id = '${session_id}'`;
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([
    { called: 'Anaphylaxis: Call the ambulance', noted: 'Wheals on both arms', zones: 2, starts: 1 },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, kept)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});
