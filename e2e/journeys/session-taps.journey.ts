import { readSession, saveSessionTemplate } from '@stipple/contract/sessions';
import { choose } from '../stage/choose.ts';
import { agreeUsualPlan, consentTo, enterPatient, signedSession, USUAL } from '../stage/course.ts';
import { scanByHand } from '../stage/hand-scanner.ts';
import { letDaysPass } from '../stage/let-days-pass.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import {
  act,
  endNeedling,
  FULL_FACE,
  signWith,
  takeTimeOut,
  tapZone,
  visitOf,
  visitToday,
} from '../stage/treatment-room.ts';

/** A package of a maker whom this practice has not met: the lot and the expiry are on it. */
const PACKAGE = (lot: string): string => `01095212345432131731013110${lot}`;

test('a full face as last time, with a new needle head, takes ten taps from the first screen to the signature', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const taps = await countTaps(page);
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Rosa' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const last = await signedSession(owner, plan.plan_id, FULL_FACE);
  await letDaysPass(record, last.session_id, 35);
  await visitToday(owner, patient_id);
  await page.goto('/');
  await taps.begin();

  await visitOf(page, `${given_name} ${family_name}`).getByRole('button', { name: 'Session' }).click();
  await act(page, /^As last time/).click();
  await expect(page.locator('svg [data-zone="nose"]')).toHaveAttribute('data-state', 'proposed');
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scanByHand(page, PACKAGE('C27-0101'));
  await expect(page.getByText('Needle head C27-0101 fitted')).toBeVisible();
  await takeTimeOut(page);
  await act(page, 'All as proposed: delivered').click();
  const zones = page.getByRole('region', { name: /^Cheeks.*Jaw line$/ });
  await choose(zones, 'Seen on the skin', 'Erythema');
  const sheet = await endNeedling(page);
  await signWith(sheet, owner.password);
  expect(await taps.counted(), 'taps').toBeLessThanOrEqual(10);

  const session_id = page.url().split('/').at(-1) ?? '';
  const rows = `select count(*)::int as zones, count(distinct endpoint)::int as endpoints from session_zone
    where session_id = '${session_id}' and standing = 'delivered' and proposed->>'from' = 'last-time'`;
  expect(await record.rowsAs(owner.practice_id, rows)).toEqual([{ zones: 8, endpoints: 1 }]);
  const signed = await owner.get(readSession, { params: { session_id } });
  expect(signed.unchanged_from_proposal).toHaveLength(8);
  expect(signed.chart).toMatchObject({ device_serial: 'SP-20418', device_cleaned: true, anaesthetic: null, notes: '' });
  expect(signed.chart.cartridges).toEqual([
    expect.objectContaining({ lot: 'C27-0101', expires_on: '2031-01-31', disposed: true, unit_id: expect.any(String) }),
  ]);
  const incidents = `select count(*)::int as incidents from stock_incident where session_id = '${session_id}'`;
  expect(await record.rowsAs(owner.practice_id, incidents)).toEqual([{ incidents: 0 }]);
  expect(await record.rowsAs(elsewhere.practice_id, rows)).toEqual([{ zones: 0, endpoints: 0 }]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);
});

test('a first session from a template with two zones changed takes twenty taps, and one zone’s depth two', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const taps = await countTaps(page);
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Tilda' });
  const plan = await agreeUsualPlan(owner, patient_id);
  await consentTo(owner, plan.plan_id);
  const pass = { depth_mm: 0.5, speed: '7000-rpm', direction: 'vertical', count: 3 };
  const zones = FULL_FACE.map((zone) => ({ zone, passes: [pass] }));
  const { indication, device } = USUAL;
  const name = 'Whole face, gentle';
  await owner.get(saveSessionTemplate, {
    body: { template_id: timeOrderedId(), version: null, name, indication, device, zones },
  });
  await visitToday(owner, patient_id);
  await page.goto('/');
  await taps.begin();

  await visitOf(page, `${given_name} ${family_name}`).getByRole('button', { name: 'Session' }).click();
  await act(page, 'Templates').click();
  await page
    .getByRole('dialog', { name: 'Templates' })
    .getByRole('button', { name: /^Whole face/ })
    .click();
  await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await scanByHand(page, PACKAGE('C27-0102'));
  await expect(page.getByText('Needle head C27-0102 fitted')).toBeVisible();
  await takeTimeOut(page);
  await test.step('one zone’s depth is two taps', async () => {
    const before = await taps.counted();
    await tapZone(page, 'cheeks');
    await choose(page.getByRole('region', { name: 'Cheeks' }), 'Depth', '1.0 mm');
    await expect(page.locator('svg [data-zone="cheeks"]')).toHaveAttribute('aria-label', /^Cheeks, 1\.0 mm/);
    expect((await taps.counted()) - before).toBe(2);
  });
  await tapZone(page, 'chin');
  await choose(page.getByRole('region', { name: 'Chin' }), 'Depth', '0.75 mm');
  await act(page, 'All as proposed: delivered').click();
  await choose(page.getByRole('region', { name: /^Cheeks.*Jaw line$/ }), 'Seen on the skin', 'Erythema');
  const session_id = page.url().split('/').at(-1) ?? '';
  await page.getByRole('tab', { name: /^Prepare/ }).click();
  await page.getByLabel('Serial number of the device').fill('SP-20418');
  const sheet = await endNeedling(page);
  await signWith(sheet, owner.password);
  expect(await taps.counted(), 'taps').toBeLessThanOrEqual(20);

  const rows = `select zone, depth_hundredths from session_zone
    where session_id = '${session_id}' and depth_hundredths <> 50 order by zone`;
  expect(await record.rowsAs(owner.practice_id, rows)).toEqual([
    { zone: 'cheeks', depth_hundredths: 100 },
    { zone: 'chin', depth_hundredths: 75 },
  ]);
  const signed = await owner.get(readSession, { params: { session_id } });
  expect(signed.unchanged_from_proposal).toHaveLength(6);
  expect(await record.rowsAs(elsewhere.practice_id, rows)).toEqual([]);
});
