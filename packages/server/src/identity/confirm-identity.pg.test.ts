import { confirmIdentity } from '@stipple/contract/identity';
import { signSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

const PASSWORD = 'a quiet long password';
const nowhere = { params: { session_id: newUuidV7() }, body: { version: 1, override_reasons: {}, past_missing: {} } };

/** Plants a password for an account that the test signed in without one. */
async function passwordFor(user_id: string): Promise<void> {
  const hash = await server.deps.identity.hashPassword(PASSWORD);
  await server.database.owner.query(
    `insert into identity.account (id, "accountId", "providerId", "userId", password, "createdAt", "updatedAt")
     values ($1, $2, 'credential', $2, $3, now(), now())`,
    [newUuidV7(), user_id, hash],
  );
}

describe('an act that binds', () => {
  it('is asked for again until the person has shown the password', async () => {
    const person = await server.signedInAs('practitioner', { confirmed: false });
    await passwordFor(person.staff.user_id);
    const asked = await person.refused(signSession, nowhere);
    expect(asked).toMatchObject({ status: 403, code: 'confirm-needed', ways: expect.arrayContaining(['password']) });
    const wrong = await person.refused(confirmIdentity, { body: { password: 'not the password at all' } });
    expect(wrong).toMatchObject({ status: 403, code: 'wrong-password' });
    expect((await person.refused(signSession, nowhere)).code).toBe('confirm-needed');
    await person.get(confirmIdentity, { body: { password: PASSWORD } });
    expect((await person.refused(signSession, nowhere)).code).toBe('not-found');
    const { rows } = await server.database.owner.query<{ action: string }>(
      `select action from audit_event where subject_id = $1 order by at`,
      [person.staff.staff_id],
    );
    expect(rows.map(({ action }) => action)).toEqual(['identity.confirm-failed', 'identity.confirm']);
  });

  it('is open to one browser only', async () => {
    const person = await server.signedInAs('practitioner', { confirmed: false });
    await passwordFor(person.staff.user_id);
    await person.get(confirmIdentity, { body: { password: PASSWORD } });
    const again = await server.deps.identity.signIn(person.staff.user_id);
    const elsewhere = server.withCookies(again.map((line) => line.split(';', 1)[0]).join('; '));
    expect((await elsewhere.refused(signSession, nowhere)).code).toBe('confirm-needed');
  });

  it('says nothing to who is not signed in, and an account without a password has none to show', async () => {
    expect((await server.nobody.refused(confirmIdentity, { body: { password: PASSWORD } })).code).toBe('not-signed-in');
    const person = await server.signedInAs('practitioner', { confirmed: false });
    expect((await person.refused(confirmIdentity, { body: { password: PASSWORD } })).code).toBe('wrong-password');
  });

  it('may be tried a few times only', async () => {
    const person = await server.signedInAs('practitioner', { confirmed: false });
    const codes = new Set<string>();
    for (let tries = 0; tries < 10; tries += 1)
      codes.add((await person.refused(confirmIdentity, { body: { password: 'wrong wrong wrong' } })).code);
    expect(codes).toEqual(new Set(['wrong-password', 'too-many-tries']));
  });
});
