import { changePractice, readBackupStatus, readPractice, runBackup } from '@stipple/contract/practice';
import { contraindications } from '@stipple/engine/catalog';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T23:30:00Z' });
  owner = await server.signedInAs('owner');
});
afterAll(() => server.close());

describe('reading the practice', () => {
  it('gives its settings and its own day, which may be ahead of UTC', async () => {
    const practice = await owner.get(readPractice);
    expect(practice).toMatchObject({ name: 'Practice of the test', today: '2026-11-21', version: 1 });
  });

  it('asks who is there', async () => {
    expect((await server.nobody.refused(readPractice)).code).toBe('not-signed-in');
  });

  it('gives each person their own practice', async () => {
    const other = await server.anotherPractice('The other');
    const stranger = await server.signedInAs('owner', { practice: other });
    expect((await stranger.get(readPractice)).name).toBe('The other');
  });
});

describe('changing the practice', () => {
  const settings = { windows_days: {}, phone: '+43 1 234', opening_hours: 'Mo-Fr', check_ins_on: true };
  const details = { name: 'Bark', country: 'AT', time_zone: 'America/New_York', emergency_number: '144', settings };

  it('keeps every version and moves the practice’s day with its zone', async () => {
    const changed = await owner.get(changePractice, { body: { version: 1, ...details } });
    expect(changed).toMatchObject({ version: 2, name: 'Bark', today: '2026-11-20' });
    expect(await owner.get(readPractice)).toMatchObject({ version: 2, emergency_number: '144' });
    const { rows } = await server.database.owner.query(
      'select version from practice_setting_version where practice_id = $1 order by version',
      [server.practice.practice_id],
    );
    expect(rows).toEqual([{ version: 1 }, { version: 2 }]);
  });

  it('shows both sides of a stale change', async () => {
    const stale = await owner.refused(changePractice, { body: { version: 1, ...details } });
    expect(stale).toMatchObject({ code: 'stale-version', current: { version: 2, name: 'Bark' } });
  });

  it('refuses places that there are not', async () => {
    const body = { version: 2, ...details, country: 'zz', time_zone: '+02:00' };
    const problem = await owner.refused(changePractice, { body });
    expect(problem.errors.map(({ field }) => field)).toEqual(['country', 'time_zone']);
  });

  it('lets windows be stricter than the catalogue, never looser, and only where there is one', async () => {
    const { name, floor } = aWindow();
    const change = (windows_days: Record<string, number>) =>
      owner.call(changePractice, { body: { version: 2, ...details, settings: { ...settings, windows_days } } });
    const loose = await change({ [name]: floor - 1, 'no-such.rule': 3 });
    expect(loose.ok ? [] : loose.problem.errors.map(({ field }) => field)).toEqual([
      `settings.windows_days.${name}`,
      'settings.windows_days.no-such.rule',
    ]);
    expect((await change({ [name]: floor + 1 })).status).toBe(200);
  });
});

describe('backups', () => {
  it('are overdue when there is none', async () => {
    expect(await owner.get(readBackupStatus)).toMatchObject({ last_backup_at: null, overdue: true });
  });

  it('can be made now', async () => {
    expect(await owner.get(runBackup)).toMatchObject({ overdue: false, hours_since: 0 });
  });
});

/** Any rule of the catalogue whose windows are one number of days. */
function aWindow(): { name: string; floor: number } {
  for (const entry of Object.values(contraindications))
    for (const rule of entry.rules) {
      const text = JSON.stringify(rule.when);
      const floor = /"kind":"days","days":(\d+)/.exec(text)?.[1];
      if (floor !== undefined && text.split('"window"').length === 2)
        return { name: `${entry.code}.${rule.code}`, floor: Number(floor) };
    }
  throw new Error('the catalogue has no window in days');
}
