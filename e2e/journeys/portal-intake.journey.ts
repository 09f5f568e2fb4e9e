import { readAnswers } from '@stipple/contract/candidacy';
import type { Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

const toGo = async (page: Page) => Number((await page.getByText(/^\d+ to go$/).innerText()).split(' ')[0]);
const question = (page: Page) => page.getByRole('heading', { level: 1 });

/** Answers until the question changes, as a finger does. */
async function tapAnswer(page: Page, answer: string): Promise<void> {
  const before = await question(page).innerText();
  await page.getByRole('button', { name: answer, exact: true }).tap();
  await expect(question(page)).not.toHaveText(before);
}

test('the intake is asked on the phone, goes on on another device, and arrives at the desk', async ({
  page,
  practice,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Ilse' });
  const { patient_id, birth_date } = person;
  const look = async (at: Page, screen: string) => expect.soft(await faultsOfScreen(at), screen).toEqual([]);

  const address = await test.step('the desk gives a link for the wish', async () => {
    await page.goto(`/patients/${patient_id}/candidacy/intake`);
    await choose(page, 'Indication', 'Atrophic acne scars, rolling or boxcar');
    await choose(page, 'Zones', 'Cheeks');
    await page.getByRole('button', { name: 'Ask on the patient’s phone' }).click();
    await page.getByRole('button', { name: 'Make the link' }).click();
    const given = await page.getByText(/^https:\/\/localhost:\d+\/p\//).innerText();
    await page.getByRole('button', { name: 'Done' }).click();
    return given;
  });

  const phone = await takePhone(browser, server.origin);
  await test.step('the phone shows what to expect, with what other pages say one tap away', async () => {
    const at = phone.page;
    await at.goto(address);
    await openWithBirthDate(at, birth_date);
    await expect(at.getByRole('heading', { level: 1, name: 'Hello Ilse' })).toBeVisible();
    await look(at, 'before a first session');
    await at.getByRole('button', { name: 'Read what to expect' }).tap();
    await expect(at.getByRole('heading', { name: 'What it can and cannot do for acne scars' })).toBeVisible();
    const feels = at.locator('section', { has: at.getByRole('heading', { name: 'What it feels like' }) });
    await feels.getByText(/^What other pages say/).tap();
    await expect(feels.getByText('“Is painless.”')).toBeVisible();
    await expect(feels.getByText('Studies say otherwise').first()).toBeVisible();
    await expect(feels.getByText(/Randomised trial/).first()).toBeVisible();
    await look(at, 'what to expect');
    await at.getByRole('button', { name: 'Back to my page' }).tap();
  });

  await test.step('one question at a time; what is typed without a connection waits and goes by itself', async () => {
    const at = phone.page;
    await at.getByRole('button', { name: 'Answer the questions' }).tap();
    await expect(question(at)).toBeVisible();
    const all = await toGo(at);
    await tapAnswer(at, 'No');
    await tapAnswer(at, 'I do not know');
    await tapAnswer(at, 'Leave this out');
    expect(await toGo(at)).toBe(all - 2);
    await look(at, 'a question');
    await at.context().setOffline(true);
    await tapAnswer(at, 'No');
    await expect(at.getByText(/1 answer is kept on this phone/)).toBeVisible();
    await at.context().setOffline(false);
    await expect(at.getByText('Saved', { exact: true })).toBeVisible();
    await at.getByRole('button', { name: 'Back', exact: true }).tap();
    await expect(at.getByRole('button', { name: 'No', exact: true })).toHaveAttribute('aria-pressed', 'true');
  });

  const left = await test.step('the answers are in the record as the patient’s own', async () => {
    const rows = await record.rowsAs(
      owner.practice_id,
      `select value->>'kind' as kind, answered_by from intake_answer where patient_id = '${patient_id}' order by recorded_at`,
    );
    expect(rows).toEqual([
      { kind: 'yes-no', answered_by: 'patient' },
      { kind: 'dont-know', answered_by: 'patient' },
      { kind: 'yes-no', answered_by: 'patient' },
    ]);
    return toGo(phone.page);
  });

  const tablet = await takePhone(browser, server.origin);
  await test.step('another device goes on where the phone stopped', async () => {
    await phone.page.goBack();
    await phone.page.getByRole('button', { name: 'Go on on another device' }).tap();
    const other = await phone.page.locator('[data-elsewhere-url]').innerText();
    await look(phone.page, 'another device');
    const at = tablet.page;
    await at.goto(other);
    await openWithBirthDate(at, birth_date);
    await at.getByRole('button', { name: 'Answer the questions' }).tap();
    await expect(at.getByText(`${left} to go`)).toBeVisible();
    for (let more = left; more > 1; more -= 1) {
      const no = at.getByRole('button', { name: 'No', exact: true });
      const unknown = at.getByRole('button', { name: 'I do not know' });
      await expect(unknown).toBeVisible();
      await tapAnswer(at, (await no.count()) > 0 ? 'No' : await unknown.innerText());
    }
    await at.getByRole('button', { name: 'Leave this out' }).tap();
    await expect(at.getByRole('heading', { name: 'Is this right?' })).toBeVisible();
    await expect(at.getByRole('heading', { name: 'Left out' })).toBeVisible();
    await look(at, 'review of the intake');
    await at.getByRole('button', { name: 'I am done' }).tap();
    await expect(at.getByRole('heading', { name: 'Thank you' })).toBeVisible();
    await expect(at.getByText('You left out 1 question.', { exact: false })).toBeVisible();
    await look(at, 'thanks');
    expect(await at.locator('body').innerText()).not.toMatch(/suitable|not treated|defer/i);
  });

  await test.step('the desk has every answer but the one left out; a closed link closes both devices', async () => {
    const { answers } = await owner.get(readAnswers, { params: { patient_id } });
    expect(answers.length).toBeGreaterThan(40);
    expect(answers.every(({ answered_by }) => answered_by === 'patient')).toBe(true);
    const links = await record.rowsAs(
      owner.practice_id,
      `select kind, finished_at is not null as done, made_from is null as given_by_desk from patient_link
        where patient_id = '${patient_id}' order by created_at`,
    );
    expect(links).toEqual([
      { kind: 'intake', done: true, given_by_desk: true },
      { kind: 'intake', done: true, given_by_desk: false },
    ]);
    await page.goto(`/patients/${patient_id}/candidacy/intake`);
    await expect(page.getByText(/^Questions done /).first()).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).last().click();
    await page.getByRole('button', { name: 'Close the link' }).click();
    for (const { page: at } of [phone, tablet]) {
      await at.reload();
      await expect(at.getByRole('heading', { name: 'This phone has no open page' })).toBeVisible();
      expect(await at.evaluate(() => Object.keys(localStorage))).toEqual([]);
    }
  });
  expect([...phone.faults, ...tablet.faults]).toEqual([]);
  await phone.close();
  await tablet.close();
});

test('before a further session only what has run out is asked again', async ({ practice, browser, record }) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Runa' });
  const { session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  const at = phone.page;
  await at.goto(await linkFor(owner, session.session_id));
  await letDaysPass(record, session.session_id, 25);
  await record.rows('update intake_answer set answered_on = answered_on - 25 where patient_id = $1', [
    person.patient_id,
  ]);
  await openWithBirthDate(at, person.birth_date);
  const card = at.locator('section', { has: at.getByRole('heading', { name: 'Before your next session' }) });
  await expect(card.getByText(/questions to answer again/)).toBeVisible();
  await card.getByRole('button', { name: 'Tell us what has changed' }).tap();
  await expect(at.getByText('Last time you said: No.')).toBeVisible();
  expect.soft(await faultsOfScreen(at), 'asked again').toEqual([]);
  const again = await toGo(at);
  expect(again).toBeLessThan(25);
  for (let more = again; more > 0; more -= 1) {
    const no = at.getByRole('button', { name: 'No', exact: true });
    await expect(at.getByRole('button', { name: 'I do not know' })).toBeVisible();
    await tapAnswer(at, (await no.count()) > 0 ? 'No' : 'I do not know');
  }
  await expect(at.getByRole('heading', { name: 'Is everything else still so?' })).toBeVisible();
  await at.getByRole('button', { name: 'I am done' }).tap();
  await expect(at.getByRole('heading', { name: 'Thank you' })).toBeVisible();
  const today = `select count(*)::int as said, bool_and(recorded_by = 'the patient, on the phone') as on_the_phone
    from intake_answer where patient_id = '${person.patient_id}' and recorded_by <> 'Dr Olga Owner'`;
  expect(await record.rowsAs(owner.practice_id, today)).toEqual([{ said: again, on_the_phone: true }]);
  expect(phone.faults).toEqual([]);
  await phone.close();
});
