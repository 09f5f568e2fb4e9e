import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { Server } from 'node:https';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { rmSync } from 'node:fs';
import { createPatientLink } from '@stipple/contract/aftercare';
import { readMe, recoverOwner } from '@stipple/contract/identity';
import { openLink, readCompanion } from '@stipple/contract/portal';
import { signedVisit } from '@stipple/server/testing/visit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeCertificate } from '../stage/certificate.ts';
import { freePort } from '../stage/free-port.ts';
import { earlierToday } from '../stage/practice-day.ts';
import { makeFolder, startPracticeServer } from '../stage/practice-server.ts';
import type { PracticeServer } from '../stage/practice-server.ts';
import { timeOrderedId } from '../stage/time-ordered-id.ts';
import { openBrowser } from './browser.ts';
import type { Browser } from './browser.ts';
import { setUpOwner, tryPassword } from './practice-owner.ts';

const LONG = { timeout: 120_000 };

/** A signed session, and what the practice gets when it asks for a link to it. */
async function askForLink(
  browser: Browser,
): Promise<{ session_id: string; body: { link_id: string; send_by_mail: boolean } }> {
  const { session } = await signedVisit(browser, earlierToday(1), earlierToday(1));
  return { session_id: session.session_id, body: { link_id: timeOrderedId(), send_by_mail: false } };
}

describe('with a certificate of one’s own', () => {
  let server: PracticeServer;
  let browser: Browser;
  let authority: string;
  let email: string;
  beforeAll(async () => {
    server = await startPracticeServer({ https: true });
    authority = readFileSync(`${server.data}/certificate.pem`, 'utf8');
    browser = openBrowser(server.origin, { authority });
    ({ email } = await setUpOwner(browser));
  }, 120_000);
  afterAll(async () => {
    browser.close();
    await server.stop();
  }, 60_000);

  it('says its https address and keeps browsers to it', LONG, async () => {
    expect(server.output()).toContain(`Stipple is ready at ${server.origin}\n`);
    const answer = await browser.call(readMe);
    expect(answer.headers['strict-transport-security']).toMatch(/max-age=\d{7,}/);
    const plain = openBrowser(server.origin.replace('https:', 'http:'));
    await expect(plain.call(readMe)).rejects.toThrow();
    plain.close();
  });

  it('gives cookies that never travel in the clear', LONG, async () => {
    const stranger = openBrowser(server.origin, { authority });
    const answer = await tryPassword(stranger, email, 'a quiet long password');
    const lines = answer.headers['set-cookie'] ?? [];
    expect(lines.length).toBeGreaterThan(0);
    for (const line of lines) expect(line).toMatch(/(?=.*; Secure)(?=.*; HttpOnly)(?=.*; SameSite=Strict)/i);
    stranger.close();
  });

  it('gives the patient a link under it that one phone can open', LONG, async () => {
    const { session_id, body } = await askForLink(browser);
    const { url } = await browser.get(createPatientLink, { params: { session_id }, body });
    expect(url.startsWith(`${server.origin}/p/`)).toBe(true);
    const link = url.slice(`${server.origin}/p/`.length);
    const [phone, other] = [openBrowser(server.origin, { authority }), openBrowser(server.origin, { authority })];
    const opened = await phone.call(openLink, { body: { link, birth_date: '1990-05-05' } });
    expect(opened.status, opened.text).toBe(200);
    expect(opened.headers['set-cookie']?.join()).toMatch(/; Secure/);
    expect((await phone.call(readCompanion)).status).toBe(200);
    expect((await other.refused(openLink, { body: { link, birth_date: '1990-05-05' } })).code).toBe('link-unusable');
    expect((await other.call(readCompanion)).status).toBe(401);
    phone.close();
    other.close();
  });
});

describe('behind a proxy that ends https', () => {
  let server: PracticeServer;
  let proxy: Server;
  let folder: string;
  let origin: string;
  let authority: string;
  beforeAll(async () => {
    folder = makeFolder();
    const { certificate, key } = await writeCertificate(folder);
    authority = readFileSync(certificate, 'utf8');
    const target = await freePort();
    proxy = createServer({ cert: authority, key: readFileSync(key) }, (asked, answer) => {
      const headers = { ...asked.headers, 'x-forwarded-for': String(asked.headers['x-test-address'] ?? '192.0.2.1') };
      const passed = request(`http://localhost:${target}${asked.url}`, { method: asked.method, headers }, (got) => {
        answer.writeHead(got.statusCode ?? 502, got.headers);
        got.pipe(answer);
      });
      asked.pipe(passed);
    });
    await new Promise<void>((resolve) => {
      proxy.listen(0, 'localhost', resolve);
    });
    origin = `https://localhost:${(proxy.address() as AddressInfo).port}`;
    server = await startPracticeServer({ environment: { ORIGIN: origin, TRUST_PROXY: 'yes', PORT: String(target) } });
  }, 120_000);
  afterAll(async () => {
    await server.stop();
    await new Promise((resolve) => {
      proxy.close(resolve);
      proxy.closeAllConnections();
    });
    rmSync(folder, { recursive: true, force: true });
  }, 60_000);

  it('works under the proxy’s address, with secure cookies and links under it', LONG, async () => {
    const browser = openBrowser(origin, { authority });
    await setUpOwner(browser);
    expect([...browser.cookies.keys()].join()).toContain('__Secure-');
    const { session_id, body } = await askForLink(browser);
    const { url } = await browser.get(createPatientLink, { params: { session_id }, body });
    expect(url.startsWith(`${origin}/p/`)).toBe(true);
    browser.close();
  });

  it('counts tries per caller, as the proxy tells them apart', LONG, async () => {
    const statusFrom = async (address: string): Promise<number> => {
      const browser = openBrowser(origin, { authority });
      const body = {
        email: `${timeOrderedId()}@example.org`,
        code: 'AAAA-BBBB-CCCC',
        new_password: 'long enough a password',
      };
      const sent = { method: 'POST', path: recoverOwner.path, body, headers: { 'x-test-address': address } };
      const { status } = await browser.send(sent);
      browser.close();
      return status;
    };
    const statuses: number[] = [];
    for (let attempt = 0; attempt < 6; attempt += 1) statuses.push(await statusFrom('198.51.100.7'));
    expect(statuses).toEqual([400, 400, 400, 400, 400, 429]);
    expect(await statusFrom('198.51.100.8')).toBe(400);
  });
});

describe('without https', () => {
  it('refuses links for phones with one sentence that says how to get an address', LONG, async () => {
    const server = await startPracticeServer();
    const browser = openBrowser(server.origin);
    await setUpOwner(browser);
    const { session_id, body } = await askForLink(browser);
    const refused = await browser.refused(createPatientLink, { params: { session_id }, body });
    expect(refused).toMatchObject({ code: 'no-https-origin', status: 409 });
    expect(refused.remedy).toMatch(/ORIGIN.*docs\/operations\/reach\.md/);
    expect((await browser.call(readMe)).headers).not.toHaveProperty('strict-transport-security');
    browser.close();
    await server.stop();
  });
});
