import { listCheckIns, readInbox } from '@stipple/contract/check-ins';
import { changePractice, readPractice } from '@stipple/contract/practice';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';

test('a check-in is answered on the phone, arrives sorted with a clock, and is taken and closed', async ({
  page,
  practice,
  elsewhere,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const { settings, version, name, country, time_zone, emergency_number } = await owner.get(readPractice);
  const phoned = { ...settings, phone: '+43 1 555 0101', opening_hours: 'Monday to Friday, 9 to 17' };
  await owner.get(changePractice, {
    body: { version, name, country, time_zone, emergency_number, settings: phoned },
  });
  const person = await enterPatient(owner, { given_name: 'Chiara' });
  const { session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  await phone.page.goto(await linkFor(owner, session.session_id));
  await openWithBirthDate(phone.page, person.birth_date);
  await expect(phone.page.getByText(/^Your first check-in is on /)).toBeVisible();
  await letDaysPass(record, session.session_id, 3);

  await test.step('three days later the phone asks, one screen at a time', async () => {
    const at = phone.page;
    await at.reload();
    await expect(at.getByText('It is 3 days since your session.')).toBeVisible();
    await at.getByRole('button', { name: 'Start the check-in' }).tap();
    await expect(at.getByRole('heading', { name: 'Is any of this happening to you?' })).toBeVisible();
    await at.getByLabel('I collapsed or passed out, or I had a fit').check();
    await expect(at.getByRole('alert')).toContainText(`Please call ${emergency_number} now`);
    await at.getByLabel('I collapsed or passed out, or I had a fit').uncheck();
    await at.getByRole('button', { name: 'None of these' }).tap();
    await at.getByLabel('Pus or yellow crust, or skin that weeps').check();
    await at.getByRole('button', { name: 'Next' }).tap();
    await at.getByRole('button', { name: 'Back' }).tap();
    await expect(at.getByLabel('Pus or yellow crust, or skin that weeps')).toBeChecked();
    await at.getByRole('button', { name: 'Next' }).tap();
    await at.getByRole('button', { name: 'None of these' }).tap();
    await at.getByRole('button', { name: 'None of these' }).tap();
    await expect(at.getByRole('heading', { name: 'Is this right?' })).toBeVisible();
    await at.getByLabel('Is there anything else you want us to know?').fill('It began on the left cheek.');
  });

  await test.step('without a connection it waits on the phone, and goes by itself when there is one', async () => {
    const at = phone.page;
    await at.context().setOffline(true);
    await at.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(at.getByRole('heading', { name: 'Your answers are waiting on this phone' })).toBeVisible();
    await at.context().setOffline(false);
    await expect(at.getByRole('heading', { name: 'Please call us today' })).toBeVisible();
    await expect(at.getByRole('link', { name: /Call \+43 1 555 0101/ })).toHaveAttribute('href', 'tel:+4315550101');
    await at.getByRole('button', { name: 'Back to my page' }).tap();
    await expect(at.getByText('Your check-in for day 3 has arrived.')).toBeVisible();
    expect(phone.faults).toEqual([]);
    await phone.close();
  });

  await test.step('it waits in the inbox under its urgency, without an owner, with a clock', async () => {
    await page.goto('/');
    await page.getByRole('link', { name: /Answer today/ }).click();
    const row = page
      .getByRole('region', { name: 'Same day' })
      .getByRole('button', { name: new RegExp(`Chiara ${person.family_name}`) });
    await expect(row).toContainText('Nobody has taken it');
    await expect(row).toContainText(/Due in/);
    await row.click();
  });

  await test.step('taken by one person and closed with what was done', async () => {
    const sheet = page.getByRole('dialog', { name: `Chiara ${person.family_name}` });
    await expect(sheet).toContainText('Pus or yellow crust, or skin that weeps');
    await expect(sheet).toContainText('It began on the left cheek.');
    await sheet.getByRole('button', { name: 'Take it' }).click();
    await expect(sheet.getByText('With you')).toBeVisible();
    await sheet.getByRole('button', { name: 'Close it' }).click();
    await expect(sheet.getByText('Please write at least three letters.')).toBeVisible();
    await sheet.getByLabel('What was done, in one sentence').fill('Called back; seen at 17:00, swab taken.');
    await sheet.getByRole('button', { name: 'Close it' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('button', { name: new RegExp(`Chiara ${person.family_name}`) })).toHaveCount(0);
    await page.goto(`/patients/${person.patient_id}/check-ins`);
    await expect(page.getByText('It began on the left cheek.')).toBeVisible();
  });

  const items = `select i.urgency, i.owner_name, i.closed_by, i.closing_note, c.for_day, i.answer_by > i.created_at as clock
    from inbox_item i join check_in c using (practice_id, check_in_id) where i.patient_id = '${person.patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, items)).toEqual([
    {
      urgency: 'same-day',
      owner_name: 'Dr Olga Owner',
      closed_by: 'Dr Olga Owner',
      closing_note: 'Called back; seen at 17:00, swab taken.',
      for_day: 3,
      clock: true,
    },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, items)).toEqual([]);
  expect((await elsewhere.ask(listCheckIns, { params: { patient_id: person.patient_id } })).status).toBe(404);
  const theirs = await elsewhere.get(readInbox, { query: { closed: 'no' } });
  expect(theirs.items.map((item) => item.patient_id)).not.toContain(person.patient_id);
});
