import { giveUpWrite, readDeviceSecret } from '@stipple/contract/devices';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer();
});
afterAll(() => server.close());

describe('the secret of a device', () => {
  it('is the same for the same person on the same device, and no other', async () => {
    const [practitioner, assistant] = await Promise.all([
      server.signedInAs('practitioner'),
      server.signedInAs('assistant'),
    ]);
    const query = { device_id: newUuidV7() };
    const own = await practitioner.get(readDeviceSecret, { query });
    expect(await practitioner.get(readDeviceSecret, { query })).toEqual(own);
    expect(await assistant.get(readDeviceSecret, { query })).not.toEqual(own);
    expect(await practitioner.get(readDeviceSecret, { query: { device_id: newUuidV7() } })).not.toEqual(own);
  });

  it('is not told to somebody who is not signed in', async () => {
    const refused = await server.nobody.refused(readDeviceSecret, { query: { device_id: newUuidV7() } });
    expect(refused.code).toBe('not-signed-in');
  });
});

describe('a write that was given up', () => {
  const body = {
    write_id: newUuidV7(),
    endpoint: 'sessions.save',
    subject: 'session:01234567-89ab-7cde-8f01-23456789abcd',
    reason: 'Charted twice by mistake.',
    written_at: '2026-11-20T08:00:00Z',
    given_up_at: '2026-11-20T08:30:00Z',
  };

  it('is in the audit of the practice, with who and why', async () => {
    const assistant = await server.signedInAs('assistant');
    await assistant.get(giveUpWrite, { body });
    const { rows } = await server.database.owner.query(
      `select actor_id, detail->>'reason' as reason, detail->>'endpoint' as endpoint from audit_event
        where action = 'devices.give-up-write' and subject_id = $1`,
      [body.write_id],
    );
    expect(rows).toEqual([
      { actor_id: assistant.staff.staff_id, reason: 'Charted twice by mistake.', endpoint: 'sessions.save' },
    ]);
  });

  it('needs a reason and somebody who is signed in', async () => {
    const assistant = await server.signedInAs('assistant');
    expect(await assistant.refused(giveUpWrite, { body: { ...body, reason: ' ' } })).toMatchObject({
      code: 'invalid-request',
    });
    expect((await server.nobody.refused(giveUpWrite, { body })).code).toBe('not-signed-in');
  });
});

describe('a request in the name of somebody', () => {
  it('is refused where another person is signed in, and taken where it is the same', async () => {
    const assistant = await server.signedInAs('assistant');
    const url = `/api/devices/secret?device_id=${newUuidV7()}`;
    const ask = (staff_id: string) => assistant.raw({ method: 'GET', url, headers: { 'signed-in-as': staff_id } });
    expect((await ask(newUuidV7())).statusCode).toBe(401);
    expect((await ask(assistant.staff.staff_id)).statusCode).toBe(200);
  });
});
