import { createServer } from 'node:http';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { readSession, saveSession, startSession } from '@stipple/contract/sessions';
import { changeStaff, listStaff, withdrawStaff } from '@stipple/contract/practice';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { openClinic } from '../soak/clinic.ts';
import type { Clinic } from '../soak/clinic.ts';
import { openVisit } from '../soak/visits.ts';
import { choose } from '../stage/choose.ts';
import { joinPractice } from '../stage/colleague.ts';
import { agreeUsualPlan, enterPatient } from '../stage/course.ts';
import { makeFolder } from '../stage/practice-server.ts';
import { earlierToday } from '../stage/practice-day.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { signByHand } from '../stage/sign-by-hand.ts';
import { heldOn, openTablet } from '../stage/tablet.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { act } from '../stage/treatment-room.ts';

const test = base.extend<object, { clinic: Clinic }>({
  clinic: [
    async ({ playwright, launchOptions }, use) => {
      const clinic = await openClinic({ type: playwright.chromium, launch: launchOptions });
      await use(clinic);
      await clinic.close();
    },
    { scope: 'worker', timeout: 120_000 },
  ],
});
test.use({ actionTimeout: 60_000 });

const SERIAL = 'Serial number of the device';
const PATIENCE = { timeout: 60_000 };
const mark = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /server|waiting|Offline|not accepted/ });
const timeOut = (page: Page) => page.getByRole('dialog', { name: 'Time-out before the first pass' });
const unsentOn = async (page: Page) => (await heldOn(page)).writes.filter(({ state }) => state !== 'sent');

test('a consent is signed by hand without a connection, survives the browser, and arrives once through a killed database', async ({
  clinic,
}) => {
  test.setTimeout(240_000);
  const { owner, wire } = clinic;
  const { patient_id, given_name, family_name } = await enterPatient(owner, { given_name: 'Ilse' });
  const plan = await agreeUsualPlan(owner, patient_id);
  const session_id = timeOrderedId();
  await owner.get(startSession, { params: { plan_id: plan.plan_id }, body: { session_id } });
  const stranger = await enterPatient(owner, { given_name: 'Olaf' });
  await agreeUsualPlan(owner, stranger.patient_id);
  const name = `${given_name} ${family_name}`;
  const path = `/patients/${patient_id}/consent`;
  const room = `/patients/${patient_id}/sessions/${session_id}`;
  const asked = `Does ${name} agree to this treatment?`;

  let tablet = await clinic.tablet();
  await test.step('the text is on the device from the moment it was opened', async () => {
    const { page } = tablet;
    await page.goto(`${wire.origin}${room}`);
    await act(page, 'Start').click();
    await expect(timeOut(page)).toContainText('There is no valid consent for this plan.');
    await page.goto(`${wire.origin}${path}`);
    await expect(page.getByRole('heading', { level: 1, name: asked })).toBeVisible();
    await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
    await expect.poll(async () => (await heldOn(page)).copies.join(' ')).toContain('consents.prepare');
    wire.cut();
    await page.reload();
    await expect(page.getByRole('heading', { level: 1, name: asked })).toBeVisible(PATIENCE);
  });

  await test.step('strokes are taken and kept', async () => {
    const { page } = tablet;
    for (const question of [/kept in my record/, /for teaching/, /be published/]) await choose(page, question, 'No');
    await page.getByLabel('Why this treatment, in one sentence').fill('Scars that creams did not change.');
    await signByHand(page, name);
    await page.getByRole('button', { name: 'Sign the consent' }).click();
    await expect(
      page.getByRole('heading', { level: 1, name: `${name} has signed; it is on this device` }),
    ).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('after the browser was killed nobody is asked a second time', async () => {
    await clinic.killTablet();
    tablet = await clinic.tablet();
    await tablet.page.goto(`${wire.origin}${path}`);
    await expect(
      tablet.page.getByRole('heading', { level: 1, name: `${name} has signed; it is on this device` }),
    ).toBeVisible(PATIENCE);
    expect(await unsentOn(tablet.page)).toHaveLength(1);
    await tablet.page.goto(`${wire.origin}${room}`);
    await act(tablet.page, 'Start').click();
    await expect(timeOut(tablet.page)).toContainText('All of this holds');
    await expect(timeOut(tablet.page)).not.toContainText('There is no valid consent for this plan.');
    await tablet.page.goto(`${wire.origin}${path}`);
  });

  await test.step('it arrives once, though the first answer is lost and the database is killed', async () => {
    wire.loseNextAnswer();
    wire.mend();
    await clinic.killDatabase();
    await expect(tablet.page.getByRole('heading', { level: 1, name: `What did ${name} agree to?` })).toBeVisible(
      PATIENCE,
    );
    await clinic.mend();
    const record = await clinic.record();
    const signed = `select signature->>'kind' as kind, rationale from consent where plan_id = '${plan.plan_id}'`;
    expect(await record.rowsAs(owner.practice_id, signed)).toEqual([
      { kind: 'drawn', rationale: 'Scars that creams did not change.' },
    ]);
    await record.close();
  });

  await test.step('a text that is not on the device cannot be signed, and the page says why', async () => {
    const { page } = tablet;
    await page.goto(`${wire.origin}/patients/${stranger.patient_id}/plan`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    wire.cut();
    await page.goto(`${wire.origin}/patients/${stranger.patient_id}/consent`);
    await expect(page.getByRole('alert').first()).toBeVisible(PATIENCE);
    await expect(page.getByRole('button', { name: 'Sign the consent' })).toHaveCount(0);
    await clinic.mend();
  });
});

test('two tabs of one session: what both wrote is sent by the one that stays; signing waits for the server', async ({
  clinic,
}) => {
  test.setTimeout(180_000);
  const { owner, wire } = clinic;
  const { patient_id, session_id } = await openVisit(owner);
  const params = { session_id };
  const { chart, version } = await owner.get(readSession, { params });
  const [started_at, ended_at] = [earlierToday(40), earlierToday(5)];
  const body = { version, chart: { ...chart, started_at, ended_at }, saved_on_device_at: ended_at };
  await owner.get(saveSession, { params, body });
  const room = `${wire.origin}/patients/${patient_id}/sessions/${session_id}`;
  const { page: first, context } = await clinic.tablet();
  await first.goto(room);
  await expect(first.getByLabel(/^Notes/)).toBeVisible();
  await first.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  wire.cut();
  await first.getByLabel(/^Notes/).fill('from tab 1');
  await expect(mark(first)).toContainText('1 waiting', PATIENCE);

  const second = await context.newPage();
  await second.goto(room);
  await expect(second.getByLabel(/^Notes/)).toHaveValue('from tab 1', PATIENCE);
  await second.getByLabel(/^Notes/).fill('from tab 2');
  await expect(
    second
      .getByRole('status')
      .filter({ hasText: /^On this device/ })
      .first(),
  ).toBeVisible(PATIENCE);
  await act(second, 'Sign session').click();
  const signing = second.getByRole('dialog', { name: 'Sign this session?' });
  await expect(signing.getByText(/Signing needs the server/)).toBeVisible();
  await expect(signing.getByRole('button', { name: 'Sign session' })).toBeDisabled();
  await first.close();
  await clinic.mend();
  await expect(signing.getByText(/Signing needs the server/)).toBeHidden(PATIENCE);
  await second.keyboard.press('Escape');
  await expect(mark(second)).toHaveText('On the server', PATIENCE);
  await expect.poll(() => unsentOn(second), PATIENCE).toEqual([]);

  const record = await clinic.record();
  const saved = `select notes, version::int as version from session where session_id = '${session_id}'`;
  expect(await record.rowsAs(owner.practice_id, saved)).toMatchObject([{ notes: 'from tab 2' }]);
  await record.close();
});

test('work that is unsent when a role or all access is withdrawn is refused, kept and shown, then sealed', async ({
  clinic,
  playwright,
  launchOptions,
}) => {
  test.setTimeout(180_000);
  const { owner, wire } = clinic;
  const { patient_id, session_id } = await openVisit(owner);
  const wanted = { role: 'practitioner', display_name: 'Dr Pia Practitioner', licence: 'physician' } as const;
  const pia = await joinPractice(wire.origin, owner, wanted);
  const folder = makeFolder();
  const tablet = await openTablet(playwright.chromium, launchOptions, {
    folder,
    origin: wire.origin,
    storage: pia.storage,
  });
  const { page, context } = tablet;
  await page.goto(`/patients/${patient_id}/sessions/${session_id}`);
  await expect(page.getByLabel(SERIAL)).toBeVisible();
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await context.setOffline(true);
  await page.getByLabel(SERIAL).fill('SP-WITHDRAWN');
  await expect(mark(page)).toContainText('1 waiting', PATIENCE);
  const entry = async () => {
    const { staff } = await owner.get(listStaff);
    const found = staff.find(({ display_name }) => display_name === wanted.display_name);
    if (found === undefined) throw new Error('she is not on the list');
    return found;
  };

  await test.step('a lost role: the server refuses it, the device keeps and shows it', async () => {
    const { staff_id, version } = await entry();
    const body = { version, role: 'front-desk', licence: null, licence_number: '', licence_valid_until: null };
    await owner.get(changeStaff, { params: { staff_id }, body });
    await context.setOffline(false);
    await expect(mark(page)).toContainText('1 not accepted', PATIENCE);
    await mark(page).click();
    const kept = page.getByRole('dialog', { name: 'This device and the server' }).getByRole('article').first();
    await kept.locator('summary').click();
    await expect(kept).toContainText('SP-WITHDRAWN');
  });

  await test.step('withdrawn access: the copies go, the work stays sealed for its author', async () => {
    const { staff_id, version } = await entry();
    await owner.get(withdrawStaff, { params: { staff_id }, body: { version } });
    await page.goto('/');
    await expect(page.getByText(/This device keeps 1 unsent change of Dr Pia Practitioner, sealed/)).toBeVisible(
      PATIENCE,
    );
    const held = await heldOn(page);
    expect(held.writes.filter(({ state }) => state === 'refused')).toHaveLength(1);
    expect(held.copies).toEqual([]);
  });

  const record = await clinic.record();
  const saved = `select device_serial, version::int as version from session where session_id = '${session_id}'`;
  expect(await record.rowsAs(owner.practice_id, saved)).toEqual([{ device_serial: '', version: 1 }]);
  await record.close();
  expect(tablet.faults).toEqual([]);
  await tablet.close();
  await pia.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a new version of the program waits while a page is at work, and takes over once the program is opened again', async ({
  clinic,
  playwright,
  launchOptions,
}) => {
  const front = await newerVersions(clinic.wire.origin);
  const folder = makeFolder();
  const { page, context, close } = await openTablet(playwright.chromium, launchOptions, {
    folder,
    origin: front.origin,
  });
  const waits = (asked: Page) =>
    asked.evaluate(async () => ((await navigator.serviceWorker.getRegistration())?.waiting ?? null) !== null);
  const versions = () => page.evaluate(async () => (await caches.keys()).filter((name) => name.startsWith('stipple ')));
  await page.goto(front.origin);
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect.poll(() => page.evaluate(() => navigator.serviceWorker.controller !== null)).toBe(true);
  const [before = ''] = await versions();
  await page.evaluate(() => {
    document.title = 'at work';
    navigator.serviceWorker.addEventListener('controllerchange', () => (document.title = 'taken over'));
  });

  front.release();
  await page.evaluate(async () => (await navigator.serviceWorker.getRegistration())?.update());
  await expect.poll(() => waits(page), PATIENCE).toBe(true);
  await expect.poll(versions, PATIENCE).toEqual([before, `${before}-next`]);
  expect(await page.title()).toBe('at work');

  const second = await context.newPage();
  await second.goto(front.origin);
  await expect(second.getByRole('heading', { level: 1 })).toBeVisible();
  expect(await waits(page)).toBe(true);
  expect(await page.title()).toBe('at work');

  await second.close();
  await close();
  const opened = await openTablet(playwright.chromium, launchOptions, { folder, origin: front.origin });
  // A page that is just closing may still be counted: then a later load takes over.
  await expect(async () => {
    await opened.page.goto(front.origin);
    await expect.poll(() => waits(opened.page), { timeout: 4_000 }).toBe(false);
  }).toPass(PATIENCE);
  await opened.close();
  await front.close();
  rmSync(folder, { recursive: true, force: true });
});

/** The same server, with another version of the program from `release` on. */
async function newerVersions(origin: string) {
  let isNewer = false;
  const listener = createServer((asked, answering) => {
    void (async () => {
      const answer = await fetch(`${origin}${asked.url ?? '/'}`);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const changes = isNewer && asked.url === '/service-worker.js';
      const headers = [...answer.headers].filter(
        ([name]) => !/^(content-(encoding|length)|transfer-encoding)$/.test(name),
      );
      answering.writeHead(answer.status, headers.flat());
      answering.end(changes ? bytes.toString().replace(/(stippleVersion\s*=\s*["'`][^"'`]+)/, '$1-next') : bytes);
    })();
  });
  listener.listen(0);
  await once(listener, 'listening');
  const at = listener.address();
  return {
    origin: `http://localhost:${typeof at === 'object' && at !== null ? at.port : 0}`,
    release: () => {
      isNewer = true;
    },
    close: async () => {
      listener.closeAllConnections();
      listener.close();
      await once(listener, 'close');
    },
  };
}
