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

  await context.setOffline(false);
  await expect(page.getByRole('status').filter({ hasText: /^Saved$/ })).toBeVisible({ timeout: 60_000 });
  await page
    .getByRole('button', { name: 'The time-out was taken, but the start was not confirmed with the record.' })
    .click();
  const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
  await sheet.getByRole('button', { name: 'All of this holds: start' }).click();
  await expect(sheet).toBeHidden();
  await expect(page.getByRole('button', { name: /the start was not confirmed/ })).toBeHidden();

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
