import { acceptInvitation, readInvitation, readMe } from '@stipple/contract/identity';
import { changeStaff, inviteStaff, listStaff, readPractice, withdrawStaff } from '@stipple/contract/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { cookiesOf, openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner');
});
afterAll(() => server.close());

const NOBODYS = { licence: null, licence_number: '', licence_valid_until: null } as const;

async function invite(role: 'assistant' | 'practitioner' = 'assistant', key = newUuidV7()) {
  const body = { invitation_id: newUuidV7(), role, ...NOBODYS, note: 'for Ben' };
  const { url } = await owner.get(inviteStaff, { body, key });
  return { token: url.split('/').at(-1) ?? '', url, body, key };
}

describe('an invitation', () => {
  it('lets one person in, once, with its role', async () => {
    const { token } = await invite();
    expect(await server.nobody.get(readInvitation, { params: { token } })).toEqual({
      practice_name: 'Practice of the test',
      role: 'assistant',
      licence: null,
    });
    const body = { display_name: 'Ben Ash', email: 'ben@example.org', password: null };
    const accepted = await server.nobody.call(acceptInvitation, { params: { token }, body });
    const ben = server.withCookies(cookiesOf(accepted.raw));
    expect(await ben.get(readMe)).toMatchObject({ role: 'assistant', display_name: 'Ben Ash', secured: false });
    const again = await server.nobody.refused(acceptInvitation, { params: { token }, body });
    expect(again.code).toBe('link-unusable');
  });

  it('gives the same link when it is sent twice, and another practice key no second one', async () => {
    const { url, body, key } = await invite();
    expect((await owner.get(inviteStaff, { body, key })).url).toBe(url);
    const changed = await owner.refused(inviteStaff, { body: { ...body, role: 'owner' }, key });
    expect(changed.code).toBe('id-already-used');
    const { rows } = await server.database.owner.query(
      `select response::text from command_receipt where command_id = $1`,
      [key],
    );
    expect(JSON.stringify(rows)).not.toContain(url.slice(-20));
  });

  it('refuses an address that has an account', async () => {
    const { token } = await invite();
    const body = { display_name: 'Eve', email: owner.staff.email, password: null };
    expect((await server.nobody.refused(acceptInvitation, { params: { token }, body })).code).toBe('email-in-use');
  });

  it('is of no use after a week, or when its secret is guessed', async () => {
    const { token } = await invite();
    server.clock.advance({ days: 8 });
    expect((await server.nobody.refused(readInvitation, { params: { token } })).code).toBe('link-unusable');
    const guessed = `${token.slice(0, -4)}AAAA`;
    expect((await server.nobody.refused(readInvitation, { params: { token: guessed } })).code).toBe('link-unusable');
    expect((await server.nobody.refused(readInvitation, { params: { token: 'x'.repeat(30) } })).code).toBe(
      'link-unusable',
    );
  });
});

describe('the staff', () => {
  it('get another role at once', async () => {
    const desk = await server.signedInAs('front-desk');
    expect((await desk.refused(listStaff)).code).toBe('not-allowed');
    const { staff_id } = desk.staff;
    const changed = await owner.get(changeStaff, {
      params: { staff_id },
      body: { version: 1, role: 'owner', licence: 'other', licence_number: '7', licence_valid_until: '2026-11-30' },
    });
    expect(changed).toMatchObject({ role: 'owner', licence: 'other', version: 2 });
    expect((await desk.get(listStaff)).staff.length).toBeGreaterThan(1);
    const stale = await owner.refused(changeStaff, {
      params: { staff_id },
      body: { version: 1, role: 'assistant', ...NOBODYS },
    });
    expect(stale).toMatchObject({ code: 'stale-version', current: { version: 2, role: 'owner' } });
    await owner.get(withdrawStaff, { params: { staff_id }, body: { version: 2 } });
  });

  it('hold a licence until its last day', async () => {
    server.clock.set('2026-12-01T09:00:00Z');
    const doctor = await server.signedInAs('practitioner', { licence_valid_until: '2026-12-02' });
    expect(await doctor.get(readMe)).toMatchObject({ licence: 'physician' });
    server.clock.set('2026-12-02T22:59:00Z');
    expect(await doctor.get(readMe)).toMatchObject({ licence: 'physician' });
    server.clock.set('2026-12-02T23:01:00Z');
    expect(await doctor.get(readMe)).toMatchObject({ licence: null });
  });

  it('are out the moment their access ends, in every browser', async () => {
    const leaver = await server.signedInAs('assistant');
    await leaver.get(readPractice);
    await owner.get(withdrawStaff, { params: { staff_id: leaver.staff.staff_id }, body: { version: 1 } });
    expect((await leaver.refused(readPractice)).code).toBe('not-signed-in');
    expect((await leaver.get(readMe)).state).toBe('nobody');
  });

  it('always include an owner', async () => {
    const { staff_id } = owner.staff;
    const withdrawn = await owner.refused(withdrawStaff, { params: { staff_id }, body: { version: 1 } });
    expect(withdrawn.code).toBe('wrong-state');
    const demoted = await owner.refused(changeStaff, {
      params: { staff_id },
      body: { version: 1, role: 'auditor', ...NOBODYS },
    });
    expect(demoted.code).toBe('wrong-state');
  });

  it('of another practice are not there', async () => {
    const other = await server.signedInAs('assistant', { practice: await server.anotherPractice() });
    const { staff_id } = other.staff;
    expect((await owner.refused(withdrawStaff, { params: { staff_id }, body: { version: 1 } })).code).toBe('not-found');
  });
});
