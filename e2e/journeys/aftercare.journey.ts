import { readAftercare } from '@stipple/contract/aftercare';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';

test('aftercare stands by hour and day, prints as a tagged PDF, and is given to the phone once', async ({
  page,
  practice,
  elsewhere,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Anouk' });
  const { session } = await treatOnce(owner, person.patient_id);
  const { session_id } = session;
  await page.goto(`/patients/${person.patient_id}/aftercare`);
  await expect(
    page.getByRole('heading', { level: 1, name: 'What does the patient do after the session?' }),
  ).toBeVisible();
  const timeline = page.getByRole('list', { name: 'Aftercare by hour and day' });
  await expect(timeline.getByText('At once').first()).toBeVisible();
  await expect(timeline.getByText(/^Day \d/).first()).toBeVisible();

  await test.step('each line says where it comes from', async () => {
    await timeline
      .getByRole('button', { name: /^Source/ })
      .first()
      .click();
    const sheet = page.getByRole('dialog', { name: 'Where this comes from' });
    await expect(sheet).toBeVisible();
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  await test.step('the paper is a tagged PDF', async () => {
    const href = (await page.getByRole('link', { name: 'Print' }).getAttribute('href')) ?? '';
    const paper = await page.request.get(href);
    expect(paper.headers()['content-type']).toContain('application/pdf');
    const text = (await paper.body()).toString('latin1');
    expect(text.startsWith('%PDF-')).toBe(true);
    expect(text).toContain('/StructTreeRoot');
    expect(text).toMatch(/\/MarkInfo|\/Marked true/);
    expect(text).toMatch(/\/Lang/);
  });

  const url = await test.step('the link is shown once, as a square and in letters', async () => {
    await page.getByRole('button', { name: 'Give the link to the phone' }).click();
    const sheet = page.getByRole('dialog', { name: 'A link for the patient’s phone' });
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    await expect(sheet.getByRole('img', { name: /^Square with the link/ })).toBeVisible();
    const shown = await sheet.getByText(/^https:\/\/localhost/).innerText();
    await sheet.getByRole('button', { name: 'Done' }).click();
    await expect(page.getByText(/^Not opened yet/)).toBeVisible();
    return shown;
  });

  const phone = await takePhone(browser, server.origin);
  await test.step('a program that opens every link in a mail uses nothing up', async () => {
    for (const method of ['GET', 'HEAD'] as const) {
      const answer = await phone.page.request.fetch(url, { method });
      expect(answer.ok()).toBe(true);
    }
    await phone.page.goto(url);
    await expect(phone.page.getByRole('heading', { name: 'Your page from your practice' })).toBeVisible();
    const links = `select opened_at from patient_link where patient_id = '${person.patient_id}'`;
    expect(await record.rowsAs(owner.practice_id, links)).toEqual([{ opened_at: null }]);
  });

  await test.step('a wrong birth date is refused, the right one opens', async () => {
    await openWithBirthDate(phone.page, '1950-02-28');
    await expect(phone.page.getByText('This is not the birth date that the practice has written down.')).toBeVisible();
    await openWithBirthDate(phone.page, person.birth_date);
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Hello Anouk' })).toBeVisible();
    await expect(phone.page.getByRole('heading', { name: 'Do this today' })).toBeVisible();
    await expect(phone.page.getByRole('heading', { name: 'When to call' })).toBeVisible();
    await phone.page.reload();
    await expect(phone.page.getByRole('heading', { level: 1, name: 'Hello Anouk' })).toBeVisible();
  });

  await test.step('another phone cannot open the same link', async () => {
    const other = await takePhone(browser, server.origin);
    await other.page.goto(url);
    await openWithBirthDate(other.page, person.birth_date);
    await expect(other.page.getByRole('heading', { name: 'This link cannot be opened any more' })).toBeVisible();
    await other.close();
  });

  await test.step('the practice closes it, and the phone shows nothing more', async () => {
    await page.reload();
    await expect(page.getByText(/^Opened /)).toBeVisible();
    await page.getByRole('button', { name: 'Close', exact: true }).click();
    const sheet = page.getByRole('dialog', { name: 'Close this link?' });
    await sheet.getByRole('button', { name: 'Close the link' }).click();
    await expect(page.getByText(/^Closed /)).toBeVisible();
    await phone.page.reload();
    await expect(phone.page.getByRole('heading', { name: 'This phone has no open page' })).toBeVisible();
    expect(phone.faults).toEqual([]);
    await phone.close();
  });

  const opened = await record.rowsAs(
    owner.practice_id,
    `select opened_at is not null as opened, revoked_at is not null as revoked, wrong_tries
       from patient_link where session_id = '${session_id}'`,
  );
  expect(opened).toEqual([{ opened: true, revoked: true, wrong_tries: 1 }]);
  const noted = await record.rowsAs(
    owner.practice_id,
    `select action from audit_event where patient_id = '${person.patient_id}' and action like 'p%l%.%' and subject_kind = 'patient-link' order by at`,
  );
  expect(noted.map(({ action }) => action)).toEqual(
    expect.arrayContaining(['portal.wrong-birth-date', 'portal.open', 'portal.refuse', 'patient-links.revoke']),
  );
  expect(await record.rowsAs(elsewhere.practice_id, 'select link_id from patient_link')).not.toContainEqual(
    expect.objectContaining({ patient_id: person.patient_id }),
  );
  expect((await elsewhere.ask(readAftercare, { params: { session_id } })).status).toBe(404);
});

test('five wrong birth dates lock a link and tell the practice', async ({ page, practice, browser }) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Berta' });
  const { session } = await treatOnce(owner, person.patient_id);
  const phone = await takePhone(browser, server.origin);
  await phone.page.goto(await linkFor(owner, session.session_id));
  for (const day of [1, 2, 3, 4])
    await test.step(`wrong date ${day}`, async () => {
      await openWithBirthDate(phone.page, `1950-02-0${day}`);
      await expect(
        phone.page.getByText('This is not the birth date that the practice has written down.'),
      ).toBeVisible();
    });
  await openWithBirthDate(phone.page, '1950-02-05');
  await expect(phone.page.getByRole('heading', { name: 'This link cannot be opened any more' })).toBeVisible();
  await phone.close();
  await page.goto('/inbox');
  const row = page.getByRole('button', { name: new RegExp(`Berta ${person.family_name}`) });
  await expect(row).toContainText('A link was locked after 5 wrong birth dates');
});
