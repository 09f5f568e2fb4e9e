import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';

const MOST_TAPS = 8;

test('a check-in when all is well takes at most eight taps', async ({ practice, browser, record }) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Tilda' });
  const { session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  const at = phone.page;
  const taps = await countTaps(at);
  await at.goto(await linkFor(owner, session.session_id));
  await letDaysPass(record, session.session_id, 3);
  await openWithBirthDate(at, person.birth_date);
  await expect(at.getByRole('heading', { level: 1, name: 'Hello Tilda' })).toBeVisible();

  await taps.begin();
  await at.getByRole('button', { name: 'Start the check-in' }).tap();
  for (const group of [
    'Is any of this happening to you?',
    'Has any of this come up since your session?',
    'Do you see or feel any of these?',
  ]) {
    await expect(at.getByRole('heading', { name: group })).toBeVisible();
    await at.getByRole('button', { name: 'None of these' }).tap();
  }
  await at.getByLabel('Redness', { exact: false }).first().tap();
  await at.getByRole('button', { name: 'Next' }).tap();
  await at.getByRole('button', { name: 'Send', exact: true }).tap();
  await expect(at.getByRole('heading', { name: 'Your answers have arrived' })).toBeVisible();
  const used = await taps.counted();
  expect(used).toBe(7);
  expect(used).toBeLessThanOrEqual(MOST_TAPS);

  const kept = `select urgency, missing_groups, answers->'groups'->'right-now' as right_now, text_shown <> '' as told
    from check_in where session_id = '${session.session_id}'`;
  expect(await record.rowsAs(owner.practice_id, kept)).toEqual([
    { urgency: 'self-care', missing_groups: [], right_now: { none: true }, told: true },
  ]);
  expect(phone.faults).toEqual([]);
  await phone.close();
});
