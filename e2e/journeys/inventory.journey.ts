import { traceExposures } from '@stipple/contract/exposure-trace';
import { attachUnit, openUnit, readLot, readStock, receiveLot } from '@stipple/contract/inventory';
import { saveSession, startSession } from '@stipple/contract/sessions';
import type { Page } from '@playwright/test';
import { choose } from '../stage/choose.ts';
import { ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { test as beginning } from '../stage/fresh-server.ts';
import { GS, scanByHand } from '../stage/hand-scanner.ts';
import { faultsOfScreen, settled } from '../stage/screen.ts';
import { countTaps } from '../stage/taps.ts';
import { expect, test } from '../stage/test.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';

const LOT = 'INV-0412';
const SERIAL = 'SP-70412';
const CODE = `01095212345432131731013110${LOT}${GS}21S-1`;
const KEY = { kind: 'cartridge', entry: 'skinpen-precision', lot: LOT } as const;

test('packages are scanned into stock, charts use them, and each lot finds its patients', async ({
  page,
  practice,
  elsewhere,
  record,
}) => {
  const { owner } = practice;
  const taps = await countTaps(page);
  const one = await enterPatient(owner, { given_name: 'Lotte', phone: '+43 1 234' });
  const two = await enterPatient(owner, { given_name: 'Milo' });
  await page.goto('/stock');
  const receive = page.getByRole('dialog', { name: 'What has arrived?' });

  await test.step('a hand scanner opens the form and fills it', async () => {
    await expect(page.getByRole('heading', { level: 1, name: 'What is in stock?' })).toBeVisible();
    await scanByHand(page, CODE);
    await expect(receive.getByLabel('Lot', { exact: true })).toHaveValue(LOT);
    await expect(receive.getByLabel('Use by')).toHaveValue('2031-01-31');
    await receive.getByLabel('For which device').selectOption({ label: 'SkinPen Precision' });
    await receive.getByRole('spinbutton', { name: 'Pieces' }).fill('10');
    expect.soft(await faultsOfScreen(page), 'receiving').toEqual([]);
    await receive.getByRole('button', { name: 'Put into stock' }).click();
    await expect(rowOf(page, LOT)).toContainText('10 pieces');
  });

  await test.step('a code that is wrong says what is wrong with it', async () => {
    await scanByHand(page, CODE.replace('454', '455'));
    await expect(receive.getByRole('alert')).toContainText('the check digit of the GTIN');
    await receive.getByRole('button', { name: 'Close' }).click();
    await scanByHand(page, CODE.replace('310131', '311331'));
    await expect(receive.getByRole('alert')).toContainText('month 13 does not exist');
    await receive.getByRole('button', { name: 'Scan the package' }).click();
    const scan = page.getByRole('dialog', { name: 'Scan a package' });
    await scan.getByLabel('Code as printed').fill('(01)09521234543213');
    await scan.getByRole('button', { name: 'Read' }).click();
    await expect(scan).toContainText('This is half of the label.');
    expect.soft(await faultsOfScreen(page), 'scanning').toEqual([]);
    await scan.getByLabel('Code as printed').fill(`(17)310131(10)${LOT}`);
    await scan.getByRole('button', { name: 'Read' }).click();
    await expect(receive.getByText('Recognised')).toBeVisible();
    await expect(receive.getByLabel('For which device')).toHaveValue('skinpen-precision');
    await receive.getByRole('button', { name: 'Close' }).click();
  });

  const session_id = await chartWith(owner, one.patient_id, LOT);

  await test.step('the patients of a lot in two taps', async () => {
    await page.goto('/');
    await settled(page);
    await taps.begin();
    await page.getByRole('link', { name: 'Stock', exact: true }).first().click();
    await rowOf(page, LOT).click();
    const patients = page.getByRole('table', { name: /^Sessions in which lot/ });
    await expect(patients.getByRole('row', { name: new RegExp(one.family_name) })).toContainText('+43 1 234');
    expect(await taps.counted()).toBe(2);
    expect.soft(await faultsOfScreen(page), 'lot').toEqual([]);
  });

  await test.step('an exposure in at most five taps, kept as a table', async () => {
    await page.goto('/');
    await settled(page);
    await taps.begin();
    await page.getByRole('link', { name: 'Stock', exact: true }).first().click();
    await page.getByRole('link', { name: 'Trace an exposure' }).click();
    await choose(page, 'What was shared?', 'Device');
    await choose(page, 'Serial number of the device', SERIAL);
    const found = page.getByRole('table', { name: 'Sessions of the trace, in order of time' });
    await expect(found.getByRole('row', { name: new RegExp(one.family_name) })).toContainText(LOT);
    expect(await taps.counted()).toBeLessThanOrEqual(5);
    expect.soft(await faultsOfScreen(page), 'trace').toEqual([]);
    const saving = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save as CSV' }).click();
    expect((await saving).suggestedFilename()).toMatch(/^exposure-trace-\d{4}-\d\d-\d\d\.csv$/);
  });

  await test.step('a second patient for one opened package is refused; what happened is an incident', async () => {
    const other = await chartWith(owner, two.patient_id, LOT);
    const unit = { unit_id: timeOrderedId(), ...KEY, expires_on: '2031-01-31', serial: '', room: 'Room 2' };
    const first = { ...unit, session_id, happened_because: null };
    const { unit_id } = await owner.get(openUnit, { body: first });
    const attach = (happened_because: string | null) =>
      owner.ask(attachUnit, { params: { unit_id }, body: { session_id: other, happened_because } });
    expect((await attach(null)).status).toBe(409);
    expect((await attach('The trays were mixed up')).status).toBe(200);
    await page.goto('/stock/incidents');
    const incident = page.getByRole('listitem').filter({ hasText: 'One package was used on two patients.' });
    await expect(incident).toContainText(two.family_name);
    await expect(incident).toContainText(one.family_name);
    expect.soft(await faultsOfScreen(page), 'incidents').toEqual([]);
    await incident.getByRole('button', { name: 'Answer for it' }).click();
    const sheet = page.getByRole('dialog', { name: 'Answer for this incident' });
    await sheet.getByRole('button', { name: 'Answer for it' }).click();
    await expect(sheet).toContainText('Say what was done, in a few words.');
    await sheet.getByLabel('What was found and done').fill('Both patients told, bloods offered.');
    await sheet.getByRole('button', { name: 'Answer for it' }).click();
    await expect(incident).toHaveCount(0);
    await choose(page, 'Show', 'All');
    await expect(page.getByRole('listitem').filter({ hasText: 'Both patients told, bloods offered.' })).toBeVisible();
  });

  await test.step('a package opened in advance lies ready; a quarantined lot says so wherever it stands', async () => {
    await page.goto('/stock');
    await rowOf(page, LOT).click();
    await page.getByRole('button', { name: 'Open a package' }).click();
    const opening = page.getByRole('dialog', { name: `Open a package of lot ${LOT}` });
    await opening.getByLabel('Room').fill('Room 2');
    await opening.getByRole('button', { name: 'Open a package' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Ready' })).toContainText('Room 2');
    await page.getByRole('button', { name: 'Quarantine' }).click();
    const sheet = page.getByRole('dialog', { name: `Quarantine lot ${LOT}?` });
    await sheet.getByLabel('Reason').fill('Seals look different');
    await sheet.getByRole('button', { name: 'Quarantine' }).click();
    await expect(page.getByText('Seals look different').first()).toBeVisible();
    await page.getByRole('link', { name: 'Stock', exact: true }).first().click();
    await expect(rowOf(page, LOT)).toContainText('Quarantined');
    expect.soft(await faultsOfScreen(page), 'stock').toEqual([]);
  });

  const stock = `select lot, on_hand, state from stock_lot where lot = '${LOT}'`;
  const uses = `select u.kind, u.lot from product_use u where u.session_id = '${session_id}' and u.detached_at is null order by 1`;
  const incidents = `select code, reason, acknowledged_by from stock_incident where lot = '${LOT}'`;
  const asked = `select detail->>'form' as form from audit_event where action = 'inventory.export-trace'`;
  const { practice_id } = owner;
  expect(await record.rowsAs(practice_id, stock)).toEqual([{ lot: LOT, on_hand: 6, state: 'quarantined' }]);
  expect(await record.rowsAs(practice_id, uses)).toEqual([{ kind: 'cartridge', lot: LOT }]);
  expect(await record.rowsAs(practice_id, incidents)).toEqual([
    { code: 'second-patient', reason: 'The trays were mixed up', acknowledged_by: 'Dr Olga Owner' },
  ]);
  expect(await record.rowsAs(practice_id, asked)).toEqual([{ form: 'csv' }]);
  for (const question of [stock, uses]) expect(await record.rowsAs(elsewhere.practice_id, question)).toEqual([]);
  expect((await elsewhere.get(readLot, { query: KEY })).uses.map(({ patient_id }) => patient_id)).not.toContain(
    one.patient_id,
  );
  const theirs = await elsewhere.get(traceExposures, { query: { from: '2020-01-01', until: '2199-12-31' } });
  expect(theirs.exposures.map(({ patient_id }) => patient_id)).not.toContain(one.patient_id);
});

beginning('an empty stock says how to begin, and what cannot load says so', async ({ page, server, context }) => {
  const owner = await ownerOfNewPractice(server.origin, 'Practice that begins');
  await context.addCookies(owner.storage.cookies);
  const pages = ['/stock', '/stock/trace', '/stock/incidents', '/stock/lot?kind=cartridge&entry=exceed&lot=A1'];
  for (const path of pages) {
    await page.goto(path);
    await settled(page);
    expect.soft(await faultsOfScreen(page), path).toEqual([]);
  }
  expect((await owner.get(readStock)).lots).toEqual([]);
  await page.goto('/stock');
  await expect(page.getByText('No stock yet')).toBeVisible();
  const body = { movement_id: timeOrderedId(), ...KEY, expires_on: '2020-01-31', pieces: 3, product_code: '' };
  await owner.get(receiveLot, { body });
  await page.reload();
  await expect(rowOf(page, LOT)).toContainText('Expired');

  await page.route(/\/api\/inventory\//, (route) => route.abort());
  for (const path of pages.filter((one) => one !== '/stock/trace')) {
    await page.goto(path);
    const notice = page.getByRole('alert').first();
    await expect(notice, path).toContainText(/connection/i);
    await expect(notice.getByRole('button', { name: 'Try again' }), path).toBeVisible();
    expect.soft(await faultsOfScreen(page), path).toEqual([]);
  }
  await owner.close();
});

/** A session on whose chart a needle head of the lot stands; it is not signed yet. */
async function chartWith(by: Colleague, patient_id: string, lot: string): Promise<string> {
  const { plan_id } = await agreeUsualPlan(by, patient_id);
  const params = { session_id: timeOrderedId() };
  const { chart, version } = await by.get(startSession, { params: { plan_id }, body: params });
  const stock = { unit_id: null, cartridge: null, fitted_at: null };
  const head = { ...stock, lot, expires_on: '2031-01-31', opened_in_view: true, disposed: false };
  const body = { version, chart: { ...chart, device_serial: SERIAL, cartridges: [head] }, saved_on_device_at: now() };
  await by.get(saveSession, { params, body });
  return params.session_id;
}

function now(): string {
  return new Date().toISOString();
}

function rowOf(page: Page, lot: string) {
  return page
    .getByRole('main')
    .getByRole('listitem')
    .filter({ hasText: `Lot ${lot}` });
}
