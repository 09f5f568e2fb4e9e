import { readPractice } from '@stipple/contract/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T23:30:00Z' });
});
afterAll(() => server.close());

describe('reading the practice', () => {
  it('gives its settings and its own day, which may be ahead of UTC', async () => {
    const owner = await server.signedInAs('owner');
    const practice = await owner.get(readPractice);
    expect(practice).toMatchObject({ name: 'Practice of the test', today: '2026-11-21', version: 1 });
  });

  it('asks who is there', async () => {
    expect((await server.nobody.refused(readPractice)).code).toBe('not-signed-in');
  });

  it('gives each person their own practice', async () => {
    const other = await server.anotherPractice('The other');
    const owner = await server.signedInAs('owner', { practice: other });
    expect((await owner.get(readPractice)).name).toBe('The other');
  });
});
