import { rmSync } from 'node:fs';
import { readSession, saveSession } from '@stipple/contract/sessions';
import { expect, test as base } from '@playwright/test';
import type { BrowserContext, Page } from '@playwright/test';
import { ownerElsewhere, ownerOfNewPractice } from '../stage/colleague.ts';
import type { Colleague } from '../stage/colleague.ts';
import { freePort } from '../stage/free-port.ts';
import { visitWithOpenSession } from '../stage/offline-course.ts';
import { makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { faultsOfScreen } from '../stage/screen.ts';
import { heldOn, openTablet } from '../stage/tablet.ts';
import type { Tablet } from '../stage/tablet.ts';
import { totpCode } from '../stage/totp.ts';

/** A server that goes away and comes back at the same address, and a tablet that is killed and opened again. */
type Stage = {
  place: {
    readonly origin: string;
    server(): PracticeServer;
    stop(): Promise<void>;
    start(): Promise<void>;
    tablet(wish?: { readonly by?: Colleague; readonly offline?: boolean }): Promise<Tablet>;
  };
};

const test = base.extend<Stage>({
  place: async ({ playwright, launchOptions }, use) => {
    const [data, folder, port] = [makeFolder(), makeFolder(), await freePort()];
    const start = () => startPracticeServer({ data, port });
    let server = await start();
    const { origin } = server;
    const tablets: Tablet[] = [];
    await use({
      origin,
      server: () => server,
      stop: () => server.stop(),
      start: async () => {
        server = await start();
      },
      tablet: async ({ by, offline } = {}) => {
        const storage = by === undefined ? {} : { storage: by.storage };
        const wish = { folder, origin, ...storage, ...(offline === true ? { offline } : {}) };
        const opened = await openTablet(playwright.chromium, launchOptions, wish);
        tablets.push(opened);
        return opened;
      },
    });
    for (const tablet of tablets) expect(tablet.faults, 'a page threw').toEqual([]);
    await Promise.all(tablets.map((tablet) => tablet.close().catch(() => undefined)));
    await server.stop();
    for (const left of [data, folder]) rmSync(left, { recursive: true, force: true });
  },
});

/** The demonstration, asked as another practice, is made with all its patients first. */
test.use({ actionTimeout: 60_000 });

const SERIAL = 'Serial number of the device';
const mark = (page: Page) =>
  page.getByRole('banner').getByRole('button', { name: /server|waiting|Offline|not accepted/ });
const sheet = (page: Page) => page.getByRole('dialog', { name: 'This device and the server' });

/** Everything that a page needs without a connection is on the device. */
async function isReadyToLeave(page: Page, session_id: string): Promise<void> {
  await page.evaluate(() => navigator.serviceWorker.ready.then(() => undefined));
  await expect
    .poll(
      async () =>
        (await heldOn(page)).copies.some((copy) => copy.includes('sessions.read') && copy.includes(session_id)),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
}

test('a day without the server: the app opens, what is written survives the browser’s end, and arrives once', async ({
  place,
}) => {
  test.setTimeout(240_000);
  const owner = await ownerOfNewPractice(place.origin, 'Practice in the valley');
  const elsewhere = await ownerElsewhere(place.origin, owner);
  const { patient_id, session_id, name } = await visitWithOpenSession(owner);
  const desk = `/patients/${patient_id}/sessions/${session_id}`;

  let tablet = await place.tablet({ by: owner });
  await test.step('today is opened once with a connection', async () => {
    await tablet.page.goto('/');
    await expect(tablet.page.getByRole('link', { name }).first()).toBeVisible();
    await expect(mark(tablet.page)).toHaveText('On the server');
    await isReadyToLeave(tablet.page, session_id);
  });

  await test.step('without network and server the app opens with today’s list, the chart and the session', async () => {
    await tablet.context.setOffline(true);
    await place.stop();
    const { page } = tablet;
    await page.reload();
    await expect(page.getByRole('link', { name }).first()).toBeVisible();
    await expect(page.getByText(/^No connection since/)).toBeVisible();
    await page.goto(`/patients/${patient_id}`);
    await expect(page.getByText(name).first()).toBeVisible();
    await page.goto(desk);
    await expect(page.getByLabel(SERIAL)).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
  });

  await test.step('what is written is on the device, where nobody can read it without the key', async () => {
    const { page } = tablet;
    await page.getByLabel(SERIAL).fill('SP-VALLEY-7');
    await expect(mark(page)).toContainText('1 waiting');
    // In the treatment room no strip says it, which would move what is under the finger.
    await expect(page.getByText(/^No connection since/)).toBeHidden();
    await mark(page).click();
    await expect(sheet(page).getByText(/^You see what this device read at/)).toBeVisible();
    await sheet(page).getByRole('button', { name: 'Close' }).click();
    const held = await heldOn(page);
    expect(held.writes).toHaveLength(1);
    expect(JSON.stringify(held)).not.toContain('SP-VALLEY-7');
    expect(JSON.stringify(held)).not.toContain(name.split(' ')[1]);
    expect(held.accounts).toEqual([{ ways: ['device', 'server'], extractable: false }]);
  });

  await test.step('the browser is killed and opened again, still without a connection', async () => {
    await tablet.kill();
    tablet = await place.tablet({ offline: true });
    await tablet.page.goto(`${place.origin}${desk}`);
    await expect(tablet.page.getByLabel(SERIAL)).toHaveValue('SP-VALLEY-7');
    await expect(mark(tablet.page)).toContainText('1 waiting');
  });

  await test.step('it is killed once more, and the connection is back', async () => {
    await tablet.kill();
    await place.start();
    // Chromium writes cookies to its disk every half minute; one that was killed sooner has to be given them again.
    tablet = await place.tablet({ by: owner });
    await tablet.page.goto(`${place.origin}/`);
    await expect(mark(tablet.page)).toHaveText('On the server', { timeout: 30_000 });
    await expect
      .poll(async () => (await heldOn(tablet.page)).writes.filter(({ state }) => state !== 'sent'))
      .toEqual([]);
  });

  const record = await place.server().record();
  const saved = `select device_serial, version::int as version from session where session_id = '${session_id}'`;
  const saves = `select actor_id from audit_event where subject_id = '${session_id}' and action = 'sessions.save'`;
  expect(await record.rowsAs(owner.practice_id, saved)).toEqual([{ device_serial: 'SP-VALLEY-7', version: 2 }]);
  expect(await record.rowsAs(owner.practice_id, saves)).toHaveLength(1);
  expect(await record.rowsAs(elsewhere.practice_id, saved)).toEqual([]);
  expect((await elsewhere.ask(readSession, { params: { session_id } })).status).toBe(404);

  await test.step('what a colleague changed meanwhile is not overwritten: both sides are kept and shown', async () => {
    const { page } = tablet;
    await page.goto(`${place.origin}${desk}`);
    await expect(page.getByLabel(SERIAL)).toHaveValue('SP-VALLEY-7');
    await tablet.context.setOffline(true);
    await page.getByLabel(SERIAL).fill('SP-MINE');
    await expect(mark(page)).toContainText('1 waiting');
    const { chart, version } = await owner.get(readSession, { params: { session_id } });
    const body = { version, chart: { ...chart, device_serial: 'SP-THEIRS' }, ...deviceTime() };
    await owner.get(saveSession, { params: { session_id }, body });
    await tablet.context.setOffline(false);
    await page.goto(`${place.origin}/`);
    await expect(mark(page)).toContainText('1 not accepted', { timeout: 30_000 });
    await mark(page).click();
    const refused = sheet(page).getByRole('article', { name: new RegExp(name) });
    await refused.getByText('Both sides', { exact: true }).click();
    await expect(refused.getByRole('row', { name: /device serial SP-MINE SP-THEIRS/ })).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
    expect(await record.rowsAs(owner.practice_id, saved)).toEqual([{ device_serial: 'SP-THEIRS', version: 3 }]);
  });

  await test.step('it is given up only with a reason, or put over the other side', async () => {
    const { page } = tablet;
    const refused = sheet(page).getByRole('article', { name: new RegExp(name) });
    await refused.getByRole('button', { name: 'Give it up' }).click();
    await refused.getByRole('button', { name: 'Give it up for good' }).click();
    await expect(refused.getByText('Say it in a few words')).toBeVisible();
    await refused.getByRole('button', { name: 'Keep it' }).click();
    await refused.getByRole('button', { name: 'Put mine over the server’s' }).click();
    await expect(refused).toHaveCount(0);
    await expect
      .poll(() => record.rowsAs(owner.practice_id, saved))
      .toEqual([{ device_serial: 'SP-MINE', version: 4 }]);
  });
  await record.close();
  await owner.close();
  await elsewhere.close();
});

test('the PIN of the device, and signing out: wiped, but never what is unsent', async ({ place }) => {
  test.setTimeout(240_000);
  const owner = await ownerOfNewPractice(place.origin, 'Practice on the hill');
  const { patient_id, session_id, name } = await visitWithOpenSession(owner);
  const desk = `/patients/${patient_id}/sessions/${session_id}`;
  const tablet = await place.tablet({ by: owner });
  const { page, context } = tablet;
  const locked = page.getByRole('dialog', { name: 'Locked' });
  const type = async (pin: string) => {
    for (const digit of pin) await locked.getByRole('button', { name: digit, exact: true }).click();
    await locked.getByRole('button', { name: 'Open', exact: true }).click();
  };
  const fromMenu = async (item: string) => {
    await page.getByRole('button', { name: `${owner.display_name}: account` }).click();
    await page.getByRole('menuitem', { name: item }).click();
  };

  await test.step('a PIN is set', async () => {
    await page.goto('/');
    await isReadyToLeave(page, session_id);
    await mark(page).click();
    await sheet(page).getByLabel('New PIN, 4 to 8 digits').fill('2580');
    await sheet(page).getByLabel('The same once more').fill('2580');
    await sheet(page).getByRole('button', { name: 'Set the PIN' }).click();
    await expect(sheet(page).getByText('A PIN is set on this device.')).toBeVisible();
    expect((await heldOn(page)).accounts).toEqual([{ ways: ['pin', 'server'], extractable: false }]);
  });

  await test.step('the pad comes down over the work, and nothing below it is lost', async () => {
    await page.goto(desk);
    await page.getByLabel(SERIAL).fill('SP-HILL');
    await expect(mark(page)).toHaveText('On the server');
    await page.getByRole('button', { name: 'Find a patient or page' }).focus();
    await fromMenu('Lock the screen');
    await expect(locked).toBeVisible();
    expect(await faultsOfScreen(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await expect(locked).toBeVisible();
    await type('1111');
    await expect(locked.getByText('Not the PIN. 4 tries left.')).toBeVisible();
    await type('2580');
    await expect(locked).toHaveCount(0);
    await expect(page.getByLabel(SERIAL)).toHaveValue('SP-HILL');
  });

  await test.step('a page that is loaded while locked shows nothing else, with and without the server', async () => {
    await fromMenu('Lock the screen');
    await expect(locked).toBeVisible();
    await page.reload();
    await expect(locked).toBeVisible();
    await expect(page.getByText(name)).toHaveCount(0);
    await type('2580');
    await expect(page.getByLabel(SERIAL)).toHaveValue('SP-HILL');
    await context.setOffline(true);
    await page.reload();
    await expect(locked).toBeVisible();
    await type('2580');
    await expect(page.getByLabel(SERIAL)).toHaveValue('SP-HILL');
    await context.setOffline(false);
    await expect(mark(page)).toHaveText('On the server', { timeout: 30_000 });
  });

  await test.step('a session that ended takes the copies and leaves what is unsent to the same person', async () => {
    await withoutSaves(context);
    await page.getByLabel(SERIAL).fill('SP-HILL-1');
    await expect(mark(page)).toContainText('1 waiting');
    await context.clearCookies();
    await page.reload();
    await expect(page.getByText(/This device keeps 1 unsent change of Dr Olga Owner, sealed/)).toBeVisible();
    const held = await heldOn(page);
    expect(held.copies).toEqual([]);
    expect(held.accounts).toEqual([{ ways: ['pin', 'server'], extractable: false }]);
    await context.unroute(ONE_SESSION);
    await signIn(page, owner);
    await expect(page.getByLabel(SERIAL)).toHaveValue('SP-HILL-1');
    await expect(mark(page)).toHaveText('On the server', { timeout: 30_000 });
  });

  await test.step('signing out with unsent work seals it, and says so', async () => {
    await withoutSaves(context);
    await page.getByLabel(SERIAL).fill('SP-HILL-2');
    await expect(mark(page)).toContainText('1 waiting');
    await fromMenu('Sign out');
    const asked = page.getByRole('dialog', { name: '1 change is not on the server yet' });
    expect(await faultsOfScreen(page)).toEqual([]);
    await asked.getByRole('button', { name: 'Sign out and keep them sealed' }).click();
    await expect(page.getByText(/This device keeps 1 unsent change of Dr Olga Owner, sealed/)).toBeVisible();
    const held = await heldOn(page);
    expect(held.writes.filter(({ state }) => state !== 'sent')).toHaveLength(1);
    expect(held.copies).toEqual([]);
    expect(held.accounts).toEqual([{ ways: ['server'], extractable: false }]);
  });

  await test.step('the same person signs in again, and it is sent', async () => {
    await context.unroute(ONE_SESSION);
    await signIn(page, owner);
    await expect(mark(page)).toHaveText('On the server', { timeout: 30_000 });
    const record = await place.server().record();
    const saved = `select device_serial from session where session_id = '${session_id}'`;
    await expect.poll(() => record.rowsAs(owner.practice_id, saved)).toEqual([{ device_serial: 'SP-HILL-2' }]);
    await record.close();
  });

  await test.step('signing out with everything sent leaves nothing on the device', async () => {
    await fromMenu('Sign out');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page).toHaveURL(/\/sign-in/);
    await expect.poll(() => heldOn(page)).toEqual({ databases: [], writes: [], copies: [], accounts: [] });
  });
  await owner.close();
});

const ONE_SESSION = '**/api/sessions/*';

/** The server is there, and what is saved does not reach it. */
function withoutSaves(context: BrowserContext): Promise<unknown> {
  return context.route(ONE_SESSION, (route) => (route.request().method() === 'PUT' ? route.abort() : route.continue()));
}

async function signIn(page: Page, owner: Colleague): Promise<void> {
  await page.getByLabel('E-mail').fill(owner.email);
  await page.getByLabel('Password').fill(owner.password);
  await page.getByRole('button', { name: 'Sign in', exact: true }).click();
  await page.getByLabel('Code').fill(totpCode(owner.totp_secret, Date.now()));
  await page
    .getByRole('button', { name: /Confirm|Sign in|Continue/ })
    .first()
    .click();
}

/** The time of the device, where the contract asks for it. */
function deviceTime(): { saved_on_device_at?: string } {
  return 'saved_on_device_at' in saveSession.body.shape ? { saved_on_device_at: new Date().toISOString() } : {};
}
