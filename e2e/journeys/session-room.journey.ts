import { createHash } from 'node:crypto';
import { addPhoto, photoFilePath } from '@stipple/contract/photos';
import { readSession, startSession } from '@stipple/contract/sessions';
import type { Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import type { Colleague } from '../stage/colleague.ts';
import { agreeUsualPlan, consentTo, enterPatient } from '../stage/course.ts';
import { drawnPicture } from '../stage/drawn-picture.ts';
import { scanByHand } from '../stage/hand-scanner.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { act, takeTimeOut, tapZone } from '../stage/treatment-room.ts';

/** With a serial number: the same package is known again. */
const PACKAGE = '01095212345432131731013110C27-0301\u001D21S-77';

test('the room keeps what it shows through a reload, in reach of gloves, on the side of the hand', async ({
  page,
  practice,
  record,
  elsewhere,
}) => {
  const { owner } = practice;
  const { patient_id } = await enterPatient(owner, { given_name: 'Hana' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const session_id = timeOrderedId();
  await owner.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
  const room = `/patients/${patient_id}/sessions/${session_id}`;
  await page.goto(room);
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ });

  await test.step('the numbing timer counts on after a reload, from the moment in the chart', async () => {
    await page.getByLabel('Product').selectOption({ label: 'Lidocaine 4% liposomal cream' });
    await page.getByRole('button', { name: 'Now', exact: true }).first().click();
    await expect(page.getByRole('timer')).toHaveText(/^Numbing \d+ min/);
    await expect(saved).toBeVisible();
    await record.rows(
      `update session set anaesthetic = jsonb_set(anaesthetic, '{on_at}', to_jsonb(to_char((now() - interval '25 minutes')
         at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))) where session_id = $1`,
      [session_id],
    );
    await page.reload();
    await expect(page.getByRole('timer')).toHaveText(/^Numbing 2[56] min/);
    await page.getByRole('button', { name: 'Wiped off now' }).click();
    await expect(page.getByRole('timer')).toBeHidden();
    await expect(page.getByLabel('Fully wiped off before needling')).toBeChecked();
  });

  await test.step('primary controls are 20 mm, all others 44 px, in the room and its sheets', async () => {
    await tapZone(page, 'cheeks');
    await choose(page.getByRole('region', { name: 'Cheeks' }), 'Depth', /^2\.5 mm/);
    await expect(page.getByRole('region', { name: 'Cheeks' })).toContainText('Above the zone’s ceiling');
    expect(await tooSmall(page)).toEqual([]);
    await act(page, 'Undo').click();
    await act(page, 'Start').click();
    await expect(page.getByRole('dialog', { name: 'Time-out before the first pass' })).toContainText(
      'No baseline photo',
    );
    expect(await tooSmall(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await act(page, 'Emergency').click();
    expect(await tooSmall(page)).toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('they are as large on a phone, beside each other', async () => {
    const usual = page.viewportSize() ?? { width: 1180, height: 820 };
    await page.setViewportSize({ width: 390, height: 844 });
    const boxes = () =>
      act(page, /^(Emergency|Templates|Start)$/).evaluateAll((buttons) =>
        buttons
          .map((button) => button.getBoundingClientRect())
          .map(({ width, height, top }) => ({ isLarge: width >= 104 && height >= 104, top: Math.round(top) })),
      );
    // The bar is laid out again some time after the screen has become narrow.
    await expect(async () => {
      const primaries = await boxes();
      expect(primaries.map(({ isLarge }) => isLarge)).toEqual([true, true, true]);
      expect(new Set(primaries.map(({ top }) => top)).size).toBe(1);
    }).toPass({ timeout: 20_000 });
    expect(await tooSmall(page)).toEqual([]);
    expect.soft(await faultsOfScreen(page), 'on a phone').toEqual([]);
    await page.setViewportSize(usual);
  });

  await test.step('a left hand has its choices left, also next time', async () => {
    const side = () =>
      page.evaluate(() => {
        const left = (name: string) => document.querySelector(name)?.getBoundingClientRect().left ?? Number.NaN;
        return left('[role="tabpanel"]') < left('svg [data-zone]') ? 'left' : 'right';
      });
    expect(await side()).toBe('right');
    await page.getByRole('button', { name: 'Acts right: change to the left hand' }).click();
    expect(await side()).toBe('left');
    await page.reload();
    await expect(page.getByRole('button', { name: 'Acts left: change to the right hand' })).toBeVisible();
    expect(await side()).toBe('left');
    expect.soft(await faultsOfScreen(page), 'left hand').toEqual([]);
    await page.getByRole('button', { name: 'Acts left: change to the right hand' }).click();
  });

  await test.step('the time-out shows the face of whom the chart is about', async () => {
    await addBaseline(page, owner, patient_id);
    await page.reload();
    await act(page, 'Start').click();
    const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
    await expect(sheet.getByRole('img', { name: /^Hana .* on the latest baseline photo$/ })).toBeVisible();
    await expect(sheet).toContainText('Baseline: Face, front');
    expect.soft(await faultsOfScreen(page), 'face').toEqual([]);
    await page.keyboard.press('Escape');
  });

  await test.step('a session that is given up says why, once for all that was not treated', async () => {
    await page.getByRole('tab', { name: /^Prepare/ }).click();
    await takeTimeOut(page);
    await act(page, 'End needling').click();
    const ending = page.getByRole('dialog', { name: 'Before the patient gets up' });
    await expect(ending).toContainText('were not treated.');
    await choose(ending, 'Why was it given up before its end?', 'Patient felt faint');
    expect.soft(await faultsOfScreen(page), 'given up').toEqual([]);
    await ending.getByRole('button', { name: 'Later' }).click();
    await expect(saved).toBeVisible();
  });
  const given_up = `select given_up_because as why,
      (select count(*)::int from session_zone z where z.session_id = s.session_id and z.skipped_because = 'Patient felt faint') as zones
    from session s where s.session_id = '${session_id}'`;
  await expect
    .poll(() => record.rowsAs(owner.practice_id, given_up))
    .toEqual([{ why: 'Patient felt faint', zones: 2 }]);

  const numbed = `select anaesthetic->>'wiped_off' as wiped, anaesthetic->>'off_at' is not null as timed
    from session where session_id = '${session_id}'`;
  await expect.poll(() => record.rowsAs(owner.practice_id, numbed)).toEqual([{ wiped: 'true', timed: true }]);
  expect(await record.rowsAs(elsewhere.practice_id, numbed)).toEqual([]);
});

test('what forbids starting asks a licensed person for a reason, and a used needle head is refused or answered for', async ({
  page,
  practice,
  record,
  elsewhere,
}) => {
  const { owner } = practice;
  const sessions: string[] = [];
  for (const given_name of ['Erst', 'Zweit']) {
    const { patient_id } = await enterPatient(owner, { given_name });
    const plan = await agreeUsualPlan(owner, patient_id);
    const session_id = timeOrderedId();
    await owner.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
    sessions.push(`/patients/${patient_id}/sessions/${session_id}`);
  }
  const [first = '', second = ''] = sessions;
  const saved = page.getByRole('status').filter({ hasText: /^Saved$/ });

  await test.step('without a consent the start needs a reason, while writing stays open', async () => {
    await page.goto(first);
    await tapZone(page, 'cheeks');
    await choose(page.getByRole('region', { name: 'Cheeks' }), 'Depth', '1.0 mm');
    await act(page, 'Start').click();
    const sheet = page.getByRole('dialog', { name: 'Time-out before the first pass' });
    await expect(sheet).toContainText('There is no valid consent for this plan.');
    await expect(sheet.getByRole('button', { name: 'Start all the same' })).toBeDisabled();
    expect.soft(await faultsOfScreen(page), 'no consent').toEqual([]);
    await sheet.getByLabel('Why is it right to start all the same?').fill('Signed on paper, the printer was down.');
    await sheet.getByRole('button', { name: 'Start all the same' }).click();
    await expect(sheet).toBeHidden();
    await expect(page.getByRole('timer')).toHaveText(/^Needling/);
  });
  await test.step('the package of one patient is refused for another, and recorded with its reason', async () => {
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await scanByHand(page, PACKAGE);
    await expect(page.getByText('Needle head C27-0301 fitted')).toBeVisible();
    await expect(saved).toBeVisible();
    await page.goto(second);
    await expect(act(page, 'Start')).toBeVisible();
    await scanByHand(page, PACKAGE);
    const refused = page.getByRole('dialog', { name: 'This needle head may not be used' });
    await expect(refused).toBeVisible();
    expect.soft(await faultsOfScreen(page), 'refused').toEqual([]);
    await refused.getByLabel('It has been used already. Why?').fill('Taken from the tray before it was scanned.');
    await refused.getByRole('button', { name: 'Record it all the same' }).click();
    await expect(refused).toBeHidden();
    await expect(page.getByRole('group', { name: 'Needle head 1' })).toContainText('opened package');
    await expect(saved).toBeVisible();
  });

  const session_id = second.split('/').at(-1) ?? '';
  const traced = `select distinct i.code, i.reason from stock_incident i where i.session_id = '${session_id}' and i.reason <> ''`;
  expect(await record.rowsAs(owner.practice_id, traced)).toContainEqual({
    code: 'second-patient',
    reason: 'Taken from the tray before it was scanned.',
  });
  const started = `select against, reason from session_start where session_id = '${first.split('/').at(-1)}'`;
  expect(await record.rowsAs(owner.practice_id, started)).toEqual([
    { against: ['consent'], reason: 'Signed on paper, the printer was down.' },
  ]);
  expect(await record.rowsAs(elsewhere.practice_id, traced)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});

/** A photo of the first visit, as the photo room sends one. */
async function addBaseline(page: Page, by: Colleague, patient_id: string): Promise<void> {
  const { buffer } = await drawnPicture(page, 7);
  const sha256 = createHash('sha256').update(buffer).digest('hex');
  const stored = await page.request.put(photoFilePath.replace(':sha256', sha256), {
    headers: {
      'content-type': 'application/octet-stream',
      'idempotency-key': timeOrderedId(),
      origin: new URL(page.url()).origin,
    },
    data: buffer,
  });
  expect(stored.status()).toBe(200);
  const taken_at = new Date(Date.now() - 14 * 86_400_000).toISOString();
  const shows = { view: 'face-front', taken_at, make_up: false, zone: null, capture: null };
  const of = { session_id: null, indication: null, source: 'upload' } as const;
  await by.get(addPhoto, { params: { patient_id }, body: { photo_id: timeOrderedId(), sha256, ...shows, ...of } });
}

/** Every control in sight that a gloved finger would miss: 104 px for what is marked primary, 44 px for the others. */
async function tooSmall(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const scope = document.querySelector('dialog[open]') ?? document.querySelector('[data-treatment-room]');
    const controls = [...(scope?.querySelectorAll<HTMLElement>('button, a, label:has(input), select, summary') ?? [])];
    return controls.flatMap((control) => {
      const { width, height } = control.getBoundingClientRect();
      if (width === 0 || height === 0 || control.closest('p, li > a') !== null) return [];
      const isPrimary = control.dataset['primary'] !== undefined;
      const least = isPrimary ? 104 : 44;
      // Halves of a pixel come from the scale of the screen.
      const fits = height + 0.5 >= least && (width + 0.5 >= least || control.matches('label, a, summary'));
      return fits ? [] : [`${control.textContent || control.ariaLabel}: ${Math.round(width)} × ${Math.round(height)}`];
    });
  });
}
