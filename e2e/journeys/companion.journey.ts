import { listCheckInPhotos } from '@stipple/contract/check-in-photos';
import { readHealingBand } from '@stipple/contract/healing-band';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { drawnPicture } from '../stage/drawn-picture.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';

test('after a session the phone says from when what is possible again, takes a photo along with a check-in, and the practice sees both beside its band', async ({
  page,
  practice,
  elsewhere,
  browser,
  record,
}) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Livia' });
  const { patient_id } = person;
  const { session, plan } = await treatOnce(owner, patient_id);
  const phone = await takePhone(browser, server.origin);
  const at = phone.page;
  const look = async (on: typeof page, screen: string) => expect.soft(await faultsOfScreen(on), screen).toEqual([]);

  await test.step('today’s page has the hour from which make-up is possible', async () => {
    await at.goto(await linkFor(owner, session.session_id));
    await openWithBirthDate(at, person.birth_date);
    await expect(at.getByRole('heading', { level: 1, name: 'Hello Livia' })).toBeVisible();
    await expect(
      at.getByText(/^Make-up from (Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday) \d\d:\d\d$/),
    ).toBeVisible();
  });

  await test.step('a photo goes along with the check-in, and waits with it where there is no connection', async () => {
    await letDaysPass(record, session.session_id, 3);
    await at.reload();
    await at.getByRole('button', { name: 'Start the check-in' }).tap();
    for (let screen = 0; screen < 3; screen += 1) await at.getByRole('button', { name: 'None of these' }).tap();
    await at.getByLabel('Mild itching').check();
    await at.getByRole('button', { name: 'Next' }).tap();
    await at.getByLabel('Add a photo').setInputFiles([await drawnPicture(at, 3)]);
    await expect(at.getByRole('img', { name: 'Photo 1 that you chose' })).toBeVisible();
    await look(at, 'a photo with a check-in');
    await at.context().setOffline(true);
    await at.getByRole('button', { name: 'Send', exact: true }).tap();
    await expect(at.getByRole('heading', { name: 'Your answers are waiting on this phone' })).toBeVisible();
    await look(at, 'answers that wait');
    await at.context().setOffline(false);
    await expect(at.getByRole('heading', { name: 'Your answers have arrived' })).toBeVisible();
    await expect(at.getByText(/^Sending 1 photo/)).toHaveCount(0);
  });

  const check_in_id = await test.step('the practice sees the photo and the healing band at the check-in', async () => {
    await page.goto(`/patients/${patient_id}/check-ins`);
    await expect(page.getByRole('heading', { name: 'Photos from the patient' })).toBeVisible();
    await page.getByRole('button', { name: 'Open photo 1 of 1' }).click();
    const large = page.getByRole('img', { name: 'Photo 1 that the patient sent' });
    await expect(large).toBeVisible();
    await expect.poll(() => large.evaluate((image) => (image as HTMLImageElement).naturalWidth)).toBe(900);
    await page.keyboard.press('Escape');
    await expect(page.getByRole('heading', { name: 'Healing band' })).toBeVisible();
    await expect(page.getByText(/too few to say what is usual: \d+ of 30 check-ins/).first()).toBeVisible();
    await expect(
      page.getByRole('img', { name: /^Day 3; usual until day 7, published until day 7$/ }).first(),
    ).toBeVisible();
    await look(page, 'a check-in with its band');
    const [row] = await record.rowsAs(
      owner.practice_id,
      `select c.check_in_id, count(p.photo_id)::int as photos, c.urgency from check_in c
         left join check_in_photo p using (practice_id, check_in_id)
        where c.session_id = '${session.session_id}' group by c.check_in_id, c.urgency`,
    );
    expect(row).toMatchObject({ photos: 1, urgency: 'self-care' });
    return String(row?.['check_in_id']);
  });

  await test.step('another practice finds neither', async () => {
    const params = { check_in_id };
    expect((await elsewhere.ask(listCheckInPhotos, { params })).status).toBe(404);
    expect((await elsewhere.ask(readHealingBand, { params })).status).toBe(404);
    expect(
      await record.rowsAs(elsewhere.practice_id, `select from check_in_photo where check_in_id = '${check_in_id}'`),
    ).toEqual([]);
  });

  await test.step('when the plan’s reading is due the patient rates on the phone, also without a connection', async () => {
    await letDaysPass(record, session.session_id, plan.first_reading_days - 3);
    await at.getByRole('button', { name: 'Back to my page' }).tap();
    await at.reload();
    await at.getByRole('button', { name: 'Give my rating' }).tap();
    await at.getByRole('button', { name: 'Send my rating' }).tap();
    await expect(at.getByText('Please answer 1 more question.')).toBeVisible();
    await at.getByLabel('Much better', { exact: true }).check();
    await look(at, 'a rating');
    await at.reload();
    await expect(at.getByLabel('Much better', { exact: true })).toBeChecked();
    await at.context().setOffline(true);
    await at.getByRole('button', { name: 'Send my rating' }).tap();
    await expect(at.getByText('Your rating is kept on this phone.', { exact: false })).toBeVisible();
    await at.context().setOffline(false);
    await expect(at.getByText('Your practice has your rating.')).toBeVisible();
    const readings = `select scale, score::float, occasion, reported_by from outcome where patient_id = '${patient_id}'`;
    expect(await record.rowsAs(owner.practice_id, readings)).toEqual([
      { scale: 'gais-patient', score: 2, occasion: 'review', reported_by: 'patient' },
    ]);
  });
  expect(phone.faults).toEqual([]);
  await phone.close();
});
