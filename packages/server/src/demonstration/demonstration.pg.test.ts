import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readStock } from '@stipple/contract/inventory';
import { readToday } from '@stipple/contract/today';
import { verifyAudit } from '@stipple/contract/audit';
import { readInbox } from '@stipple/contract/check-ins';
import { stories } from '@stipple/synthetic';
import { openTestServer } from '../testing/open-test-server.ts';
import type { Caller, TestServer } from '../testing/open-test-server.ts';
import { callerWith } from '../testing/caller.ts';
import { openDemonstration } from './demonstration.ts';

let server: TestServer;
let owner: Caller;
let user_id: string;

beforeAll(async () => {
  server = await openTestServer();
  const demonstration = openDemonstration(server.deps, () => undefined);
  ({ user_id } = await demonstration.ensure());
  expect((await demonstration.ensure()).user_id, 'a second look finds the same practice').toBe(user_id);
  const cookies = await server.deps.identity.signIn(user_id);
  owner = callerWith(server.app, server.deps, cookies.map((line) => line.split(';', 1)[0]).join('; '), null);
}, 120_000);

afterAll(() => server.close());

describe('the demonstration practice', () => {
  it('holds at least 24 invented patients', async () => {
    expect(stories.length).toBeGreaterThanOrEqual(24);
    const { rows } = await server.database.owner.query('select count(*)::int as patients from patient');
    expect(rows[0]).toEqual({ patients: stories.length });
  });

  it('shows every verdict that a practice meets', async () => {
    const { rows } = await server.database.owner.query('select distinct verdict from assessment order by verdict');
    expect(rows.map((row: { verdict: string }) => row.verdict)).toEqual(
      expect.arrayContaining(['cannot-tell', 'defer', 'refer', 'suitable-with-precautions', 'unsuitable']),
    );
  });

  it('has a day with visits, reviews due, an open session and an inbox that waits', async () => {
    const today = await owner.get(readToday);
    expect(today.appointments.length).toBeGreaterThanOrEqual(5);
    expect(today.reviews_due.length).toBeGreaterThanOrEqual(1);
    expect(today.unsigned_sessions.length).toBeGreaterThanOrEqual(1);
    expect(today.inbox?.same_day).toBeGreaterThanOrEqual(1);
    const inbox = await owner.get(readInbox, { query: { closed: 'no' } });
    expect(inbox.items.every((item) => item.patient_name !== '')).toBe(true);
  });

  it('has a stock from which its charts took, with one lot that nobody may take', async () => {
    const { lots } = await owner.get(readStock, { query: { show: 'all' } });
    expect(lots.filter(({ state }) => state === 'quarantined').map(({ lot }) => lot)).toEqual(['C26-0318']);
    expect(lots.every(({ on_hand }) => on_hand >= 0)).toBe(true);
    expect(lots.some(({ lot, on_hand }) => lot === 'C26-0412' && on_hand < 40)).toBe(true);
  });

  it('keeps an audit chain that verifies', async () => {
    expect(await owner.get(verifyAudit)).toMatchObject({ intact: true, first_break: null });
  });

  it('has outcomes that got better and some that cannot be told apart', async () => {
    const { rows } = await server.database.owner.query(
      "select count(*)::int as readings from outcome where occasion = 'review'",
    );
    expect(rows[0].readings).toBeGreaterThanOrEqual(4);
  });
});
