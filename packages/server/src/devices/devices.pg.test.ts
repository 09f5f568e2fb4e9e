import { readDeviceSecret } from '@stipple/contract/devices';
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

describe('a request in the name of somebody', () => {
  it('is refused where another person is signed in, and taken where it is the same', async () => {
    const assistant = await server.signedInAs('assistant');
    const url = `/api/devices/secret?device_id=${newUuidV7()}`;
    const ask = (staff_id: string) => assistant.raw({ method: 'GET', url, headers: { 'signed-in-as': staff_id } });
    expect((await ask(newUuidV7())).statusCode).toBe(401);
    expect((await ask(assistant.staff.staff_id)).statusCode).toBe(200);
  });
});
