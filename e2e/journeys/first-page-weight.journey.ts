import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import { weighJavascript } from '../stage/javascript-weight.ts';
import { takePhone } from '../stage/phone.ts';
import { expect, test } from '../stage/test.ts';

const KB = 1_000;

test('the first page of the practice and of the phone bring no more than they may', async ({
  page,
  browser,
  practice: { owner, server },
}) => {
  const { patient_id } = await enterPatient(owner);
  const { session } = await treatOnce(owner, patient_id);

  const ofPractice = weighJavascript(page);
  await page.goto('/', { waitUntil: 'networkidle' });
  await expect(page.getByRole('heading', { level: 1, name: 'Who comes today?' })).toBeVisible();
  expect(await ofPractice()).toBeLessThanOrEqual(300 * KB);
  expect(await ofPractice()).toBeGreaterThan(100 * KB);

  const phone = await takePhone(browser, server.origin);
  const ofPhone = weighJavascript(phone.page);
  await phone.page.goto(await linkFor(owner, session.session_id), { waitUntil: 'networkidle' });
  await expect(phone.page.getByRole('heading', { name: 'Your page from your practice' })).toBeVisible();
  expect(await ofPhone()).toBeLessThanOrEqual(170 * KB);
  expect(await ofPhone()).toBeGreaterThan(50 * KB);
  await phone.close();
});
