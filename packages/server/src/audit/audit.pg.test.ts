import { readAudit, verifyAudit } from '@stipple/contract/audit';
import { changePractice, listStaff } from '@stipple/contract/practice';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer();
  owner = await server.signedInAs('owner', { display_name: 'Ada Bark' });
});
afterAll(() => server.close());

describe('the audit', () => {
  it('says who did what, newest first, and notes the look itself', async () => {
    await owner.get(listStaff);
    await owner.get(readAudit);
    const { events, next } = await owner.get(readAudit);
    expect(events.map(({ action }) => action)).toEqual(['audit.read', 'staff.list']);
    expect(events[0]).toMatchObject({ actor_name: 'Ada Bark', actor_kind: 'staff', sealed: false });
    expect(next).toBeNull();
  });

  it('comes in pages that neither repeat nor lose an event', async () => {
    for (let look = 0; look < 60; look += 1) await owner.get(listStaff);
    const first = await owner.get(readAudit, { query: { action: 'staff.list' } });
    expect(first.events).toHaveLength(50);
    const rest = await owner.get(readAudit, { query: { action: 'staff.list', after: first.next ?? '' } });
    expect(new Set([...first.events, ...rest.events].map(({ audit_id }) => audit_id)).size).toBe(61);
    expect(rest.next).toBeNull();
  });

  it('can be narrowed to a person and to days of the practice', async () => {
    const { staff_id } = owner.staff;
    const mine = await owner.get(readAudit, { query: { staff_id, from: '2020-01-01', until: '2199-12-31' } });
    expect(mine.events.length).toBeGreaterThan(0);
    expect((await owner.get(readAudit, { query: { until: '2020-01-01' } })).events).toEqual([]);
  });

  it('is open to auditors, and they can do nothing else', async () => {
    const auditor = await server.signedInAs('auditor');
    expect((await auditor.get(readAudit)).events.length).toBeGreaterThan(0);
    expect((await auditor.refused(listStaff)).code).toBe('not-allowed');
  });

  it('shows nothing of another practice', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await stranger.get(readAudit)).events).toEqual([]);
  });

  it('says nothing when nothing was changed', async () => {
    const body = {
      version: 9,
      name: 'X',
      country: 'AT',
      time_zone: 'UTC',
      emergency_number: '1',
      settings: { windows_days: {}, phone: '', opening_hours: '', check_ins_on: true },
    };
    await owner.refused(changePractice, { body });
    expect((await owner.get(readAudit, { query: { action: 'practice.change' } })).events).toEqual([]);
  });
});

describe('the chain', () => {
  it('is intact, and everything written before is sealed', async () => {
    const checked = await owner.get(verifyAudit);
    expect(checked).toMatchObject({ intact: true, unsealed: 0, first_break: null });
    expect(checked.events).toBeGreaterThan(60);
  });

  it('names the entry that was changed behind its back', async () => {
    const { rows } = await server.database.owner.query<{ audit_id: string }>(
      `update audit_event set detail = '{"forged":true}' where audit_id = (select max(audit_id::text)::uuid from audit_event where action = 'staff.list') returning audit_id`,
    );
    const checked = await owner.get(verifyAudit);
    expect(checked.intact).toBe(false);
    expect(checked.first_break).toContain(rows[0]?.audit_id);
  });
});
