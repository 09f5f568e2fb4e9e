import { changePractice, readPractice } from '@stipple/contract/practice';
import { checkInQuestions } from '@stipple/engine/triage';
import { listMessages } from '@stipple/contract/messages';
import { joinPractice } from '../stage/colleague.ts';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

test('an answer is written from a text of the practice, read on the phone, and kept in its exact words', async ({
  page,
  practice,
  elsewhere,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const { settings, version, name, country, time_zone, emergency_number } = await owner.get(readPractice);
  const phoned = { ...settings, phone: '+43 1 555 0101', opening_hours: 'Monday to Friday, 9 to 17' };
  await owner.get(changePractice, { body: { version, name, country, time_zone, emergency_number, settings: phoned } });
  const colleague = await joinPractice(server.origin, owner, { role: 'assistant', display_name: 'Ben Inboxer' });
  const person = await enterPatient(owner, { given_name: 'Zita' });
  const { session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  await phone.page.goto(await linkFor(owner, session.session_id));
  await openWithBirthDate(phone.page, person.birth_date);
  await expect(phone.page.getByText(/^Your first check-in is on /)).toBeVisible();
  await letDaysPass(record, session.session_id, 1);
  const groups = Object.fromEntries(
    checkInQuestions(1).map(({ code }) => [code, code === 'new-signs' ? { yes: ['pus'] } : { none: true }]),
  );
  const sent = await phone.page.request.post('/portal-api/check-in', {
    headers: { origin: server.origin, 'idempotency-key': timeOrderedId() },
    data: { check_in_id: timeOrderedId(), for_day: 1, answers: { groups, note: '' } },
  });
  expect(sent.status()).toBe(200);

  await test.step('a proposal is taken over and published', async () => {
    await page.goto('/inbox/texts');
    await page.getByRole('button', { name: 'Take it over Please call us' }).click();
    await expect(page.getByText('Dear Ada,')).toBeVisible();
    await page.getByRole('button', { name: 'Save the draft' }).click();
    await page.getByRole('button', { name: 'Publish' }).click();
    await expect(page.getByRole('row', { name: /Please call us .*In use, version 1/ })).toBeVisible();
    expect.soft(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('the words after a check-in are approved by the owner', async () => {
    await page.goto('/inbox/words');
    await expect(page.getByText(/Proposed, and not yet approved/)).toBeVisible();
    await page.getByRole('button', { name: 'Approve these words' }).click();
    await expect(page.getByText(/^Version 1, approved by /).first()).toBeVisible();
    expect.soft(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('opening hours and an address for what is overdue are entered', async () => {
    await page.goto('/inbox/settings');
    await page.getByRole('button', { name: 'Add hours' }).click();
    await page.getByRole('button', { name: 'Add an address' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText('is not a mail address').first()).toBeVisible();
    await page.getByLabel('Mail address 1').fill('duty@practice.example');
    await page.getByRole('button', { name: 'Save' }).click();
    await expect(page.getByText(/^Items keep the time .* Version 1, /)).toBeVisible();
    expect.soft(await faultsOfScreen(page)).toEqual([]);
  });

  const row = page.getByRole('button', { name: new RegExp(`Zita ${person.family_name}`) });
  await test.step('by keyboard: go to it, take it, open it, answer', async () => {
    await page.goto('/inbox');
    await expect(row).toContainText('Nobody has taken it');
    for (let steps = 0; steps < 40; steps += 1) {
      await page.keyboard.press('j');
      if (await row.evaluate((element) => element === document.activeElement)) break;
    }
    await expect(row).toBeFocused();
    await page.keyboard.press('t');
    await expect(row).toContainText('With you');
    await row.focus();
    await page.keyboard.press('Enter');
    const sheet = page.getByRole('dialog', { name: `Zita ${person.family_name}` });
    await sheet.getByRole('button', { name: 'Reply' }).click();
    await sheet.getByLabel('Begin with').selectOption({ label: 'Please call us (en)' });
    await expect(sheet.getByLabel('The exact words')).toHaveValue(/Dear Zita,[\s\S]*\+43 1 555 0101/);
    await sheet.getByRole('button', { name: 'Send' }).click();
    await expect(sheet.getByText(/^Answered by /).first()).toBeVisible();
    expect.soft(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('handed on, it is a colleague’s, and no longer under mine', async () => {
    const sheet = page.getByRole('dialog', { name: `Zita ${person.family_name}` });
    await sheet.getByRole('button', { name: 'Hand it on' }).click();
    await sheet.getByLabel('To whom?').selectOption({ label: 'Ben Inboxer' });
    await sheet.getByRole('button', { name: 'Hand it on' }).click();
    await expect(sheet.getByText('With Ben Inboxer')).toBeVisible();
    await sheet.getByRole('button', { name: 'Close', exact: true }).first().click();
    await page.getByRole('radio', { name: /^Mine/ }).check();
    await expect(row).toHaveCount(0);
  });

  await test.step('the phone reads it, and the thread says so', async () => {
    await page.goto(`/patients/${person.patient_id}/messages`);
    await expect(page.getByText('Stands on the page')).toBeVisible();
    const read = await phone.page.request.get('/portal-api/messages');
    expect(await read.text()).toContain('Dear Zita,');
    await page.reload();
    await settled(page);
    await expect(page.getByText('From the text “Please call us”, version 1')).toBeVisible();
    await expect(page.getByText(/^First shown /)).toBeVisible();
    expect.soft(await faultsOfScreen(page)).toEqual([]);
  });
  await phone.close();
  await colleague.close();

  const words = `select m.kind, m.channel, m.state, m.body like 'Dear Zita,%' as to_her, m.seen_at is not null as seen,
      t.number, m.is_changed, i.answered_by, i.owner_name
    from message m join inbox_item i using (practice_id, item_id)
    join reply_text t on t.practice_id = m.practice_id and t.text_id = m.text_id and t.number = m.text_number
   where m.patient_id = '${person.patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, words)).toEqual([
    {
      kind: 'reply',
      channel: 'page',
      state: 'sent',
      to_her: true,
      seen: true,
      number: 1,
      is_changed: false,
      answered_by: 'Dr Olga Owner',
      owner_name: 'Ben Inboxer',
    },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, words)).toEqual([]);
  expect((await elsewhere.ask(listMessages, { params: { patient_id: person.patient_id } })).status).toBe(404);
});
