import { readAdverseEvent } from '@stipple/contract/adverse-events';
import { readRegister } from '@stipple/contract/event-register';
import type { Browser } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { enterPatient, linkFor, treatOnce } from '../stage/course.ts';
import type { Person } from '../stage/course.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { openWithBirthDate, takePhone } from '../stage/phone.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';

const MOST_TAPS = 6;

test('a check-in becomes an adverse event in six taps, is corrected, closed, found, and taken away as a worksheet', async ({
  page,
  practice,
  elsewhere,
  record,
  browser,
}) => {
  const { owner, server } = practice;
  const person = await enterPatient(owner, { given_name: 'Blanka' });
  const { session } = await treatOnce(owner, person.patient_id);
  await letDaysPass(record, session.session_id, 3);
  await reportBlisters(browser, server.origin, await linkFor(owner, session.session_id), person);

  const taps = await countTaps(page);
  await page.goto(`/patients/${person.patient_id}/check-ins`);
  await test.step('what the check-in and the session say is filled in; what has to be judged is a tap each', async () => {
    // The check-in's own button stands above that of the register, once the check-in is there.
    await expect(page.getByText(/^[Rr]eceived/).first()).toBeVisible();
    const open = page.getByRole('button', { name: 'Record an adverse event' }).first();
    await expect(open).toBeVisible();
    await taps.begin();
    await open.click();
    const sheet = page.getByRole('dialog', { name: 'Record an adverse event' });
    await expect(sheet.getByLabel('What is it?')).toHaveValue('herpes-reactivation');
    await expect(sheet.getByLabel('Course')).toHaveValue(/blisters/i);
    await expect(sheet.getByText('Needle head C26-0412')).toBeVisible();
    await expect(sheet.getByRole('checkbox', { name: 'Cheeks' })).toBeChecked();
    await choose(sheet, 'Grade', 'Moderate');
    await choose(sheet, 'Was it serious?', 'Not judged yet');
    await sheet.getByRole('button', { name: 'Record it' }).click();
    await expect(sheet).toBeHidden();
    expect(await taps.counted(), 'taps').toBeLessThanOrEqual(MOST_TAPS);
  });

  await test.step('it stands in the register, and is found by the lot', async () => {
    await page.goto('/adverse-events');
    await page.getByLabel('Lot number').fill('c26-0412');
    const row = page.getByRole('row', { name: new RegExp(`Blanka ${person.family_name}`) });
    await expect(row).toContainText('Open');
    await row.getByRole('link').click();
    await expect(
      page
        .getByText('Cheeks, ', { exact: false })
        .or(page.getByText(/^Cheeks:/))
        .first(),
    ).toBeVisible();
  });
  const adverse_event_id = page.url().split('/').at(-1) ?? '';

  await test.step('it is followed up, corrected with a reason, and closed by a licensed person', async () => {
    await page.getByRole('button', { name: 'Follow up' }).click();
    const follow = page.getByRole('dialog', { name: 'What was seen later?' });
    await follow.getByLabel('What was seen and done').fill('Healed without a mark.');
    await choose(follow, 'State now', 'Resolved');
    await follow.getByRole('button', { name: 'Save the follow-up' }).click();
    await expect(follow).toBeHidden();
    await expect(page.getByText('First it has to be said whether it was serious', { exact: false })).toBeVisible();
    await page.getByRole('button', { name: 'Correct or complete' }).click();
    const amend = page.getByRole('dialog', { name: 'What is different?' });
    await amend.getByRole('button', { name: 'Save the correction' }).click();
    await expect(amend.getByText('Please say why in at least three letters.')).toBeVisible();
    await amend.getByLabel('Why it is corrected').fill('Judged after the second look');
    await choose(amend, 'Was it serious?', 'Not serious');
    await amend.getByLabel('Most likely cause').selectOption('disposition');
    await amend.getByRole('button', { name: 'Save the correction' }).click();
    await expect(amend).toBeHidden();
    await page.getByRole('button', { name: 'Closing review' }).click();
    const close = page.getByRole('dialog', { name: 'Closing review' });
    await close.getByLabel('What happened, and how it ended').fill('Herpes after needling; healed in ten days.');
    await close.getByRole('button', { name: 'Close it' }).click();
    await expect(close).toBeHidden();
    await expect(page.getByText('Most likely cause: was Not known')).toBeVisible();
    await expect(page.getByRole('heading', { level: 1 }).locator('xpath=..')).toContainText('Closed');
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('the worksheet of form FDA 3500 says unknown where the record holds nothing', async () => {
    const worksheet = await page.request.get(`/api/adverse-events/${adverse_event_id}/medwatch.csv`);
    expect(await worksheet.text()).toContain('A3,Sex,unknown');
    const paper = await page.request.get(`/api/adverse-events/${adverse_event_id}/medwatch.pdf`);
    expect(paper.headers()['content-type']).toBe('application/pdf');
  });

  await test.step('the trends say how little they prove', async () => {
    await page.goto('/adverse-events/trends');
    await choose(page, 'Group by', 'Operator');
    const chart = page.getByRole('figure', { name: 'Operator' });
    await expect(chart.getByRole('img')).toHaveAccessibleName(/Dr Olga Owner: \d+ of \d+ sessions/);
    await expect(page.getByText('Counted are events that somebody recorded.', { exact: false })).toBeVisible();
  });

  await test.step('a restriction that fits nothing says so, and a register that cannot be read says so too', async () => {
    await page.goto('/adverse-events');
    await page.getByLabel('Lot number').fill('no-such-lot');
    await expect(page.getByRole('heading', { name: 'Nothing like this in the register' })).toBeVisible();
    await page.route(/\/api\/adverse-events/, (route) => route.abort());
    await page.getByLabel('Lot number').fill('another-lot');
    await expect(page.getByRole('alert')).toContainText(/connection/i);
    expect(await faultsOfScreen(page)).toEqual([]);
    await page.unroute(/\/api\/adverse-events/);
  });

  const rows = `select kind, grade, seriousness, cause, zones, session_snapshot->>'operator' as operator, closed_at is not null as closed,
      check_in_id is not null as from_check_in,
      (select json_agg(before) from adverse_event_amendment m where m.adverse_event_id = e.adverse_event_id) as before
    from adverse_event e where e.patient_id = '${person.patient_id}'`;
  expect(await record.rowsAs(owner.practice_id, rows)).toEqual([
    {
      kind: 'herpes-reactivation',
      grade: 'moderate',
      seriousness: ['not-serious'],
      cause: 'disposition',
      zones: expect.arrayContaining(['cheeks']),
      operator: 'Dr Olga Owner',
      closed: true,
      from_check_in: true,
      before: [{ seriousness: [], cause: 'unknown' }],
    },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, rows)).toEqual([]);
  expect((await elsewhere.ask(readAdverseEvent, { params: { adverse_event_id } })).status).toBe(404);
  const theirs = await elsewhere.get(readRegister, { query: {} });
  expect(theirs.adverse_events.map((event) => event.adverse_event_id)).not.toContain(adverse_event_id);
});

async function reportBlisters(browser: Browser, origin: string, link: string, { birth_date }: Person): Promise<void> {
  const phone = await takePhone(browser, origin);
  const at = phone.page;
  await at.goto(link);
  await openWithBirthDate(at, birth_date);
  await at.getByRole('button', { name: 'Start the check-in' }).tap();
  await at.getByRole('button', { name: 'None of these' }).tap();
  await at
    .getByLabel(/blisters/i)
    .first()
    .check();
  await at.getByRole('button', { name: 'Next' }).tap();
  await at.getByRole('button', { name: 'None of these' }).tap();
  await at.getByRole('button', { name: 'None of these' }).tap();
  await at.getByRole('button', { name: 'Send', exact: true }).tap();
  await expect(at.getByRole('heading', { name: 'Please call us today' })).toBeVisible();
  await phone.close();
}
