import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readBackupStatus, rehearseRestore, runBackup } from '@stipple/contract/backup';
import { changePractice, proposeForCountry, readPractice, readPracticeHistory } from '@stipple/contract/practice';
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

describe('the minimum age', () => {
  it('is never lower than the catalogue’s', async () => {
    const { version, settings, ...facts } = await asSettings();
    const body = { version, ...facts, settings: { ...settings, minimum_age_years: 17 } };
    const problem = await owner.refused(changePractice, { body });
    expect(problem.errors).toEqual([
      { field: 'settings.minimum_age_years', fault: 'is lower than the catalogue, which asks for at least 18 years' },
    ]);
  });
});

describe('the modules', () => {
  it('follow the proposal for the country until the practice decides', async () => {
    const elsewhere = await server.signedInAs('owner', { practice: await server.anotherPractice('Fresh') });
    const fresh = await elsewhere.get(readPractice);
    const undecided = { candidacy: null, planning: null, photo_measurement: null, check_in_sorting: null };
    const { version, name, time_zone, emergency_number } = fresh;
    const settings = { ...fresh.settings, modules: undecided };
    const inAustria = { version, name, country: 'AT', time_zone, emergency_number, settings };
    const austrian = await elsewhere.get(changePractice, { body: inAustria });
    expect(austrian.modules).toEqual({
      candidacy: false,
      planning: false,
      photo_measurement: true,
      check_in_sorting: false,
    });
    const inBritain = { ...inAustria, version: austrian.version, country: 'GB' };
    expect(Object.values((await elsewhere.get(changePractice, { body: inBritain })).modules)).not.toContain(false);
  });

  it('are proposed with the retention of the country and where that was read', async () => {
    const germany = await owner.get(proposeForCountry, { query: { country: 'DE' } });
    expect(germany).toMatchObject({ modules: { candidacy: false }, retention: { years: 10, minors_until_age: 28 } });
    expect(germany.retention.years_source?.url).toContain('bgb_630f');
    expect(germany.retention.minors_source).toBeNull();
    const unread = await owner.get(proposeForCountry, { query: { country: 'NZ' } });
    expect(unread.retention).toMatchObject({ years: 20, years_source: null });
  });
});

describe('earlier settings', () => {
  it('are kept with who changed what, when, and what it was', async () => {
    const { version, settings, ...facts } = await asSettings();
    const body = { version, ...facts, name: 'Birch', settings: { ...settings, minimum_age_years: 21 } };
    await owner.get(changePractice, { body });
    const { versions } = await owner.get(readPracticeHistory);
    expect(versions[0]).toMatchObject({
      version: version + 1,
      changed_by: 'Ada owner',
      changes: [
        { field: 'name', was: facts.name, is: 'Birch' },
        { field: 'settings.minimum_age_years', was: 18, is: 21 },
      ],
    });
    expect(versions.map((one) => one.version)).toEqual(
      Array.from({ length: version + 1 }, (_, at) => version + 1 - at),
    );
    expect(versions.at(-1)?.changes).toEqual([]);
  });
});

/** The practice as it is, in the shape that changes it. */
async function asSettings() {
  const { version, name, country, time_zone, emergency_number, settings } = await owner.get(readPractice);
  return { version, name, country, time_zone, emergency_number, settings };
}

describe('backups', () => {
  it('are overdue when there is none', async () => {
    expect(await owner.get(readBackupStatus)).toMatchObject({ last_backup_at: null, overdue: true });
  });

  it('can be made now', async () => {
    expect(await owner.get(runBackup)).toMatchObject({ overdue: false, hours_since: 0, under_way: null });
  });

  it('are rehearsed: restored elsewhere, counted, their audit chains followed, and thrown away', async () => {
    expect(await owner.get(rehearseRestore)).toEqual({ done: true });
    const proven = await server.deps.backups.rehearse();
    expect(proven).toMatchObject({ fault: null, proven: { practices: 3 } });
    const { rows } = await server.database.owner.query<{ count: string }>('select count(*) from audit_event');
    expect(proven.proven?.rows).toBeGreaterThan(Number(rows[0]?.count ?? 0) / 2);
    const status = await owner.get(readBackupStatus);
    expect(status.last_rehearsal).toMatchObject({ fault: null, backup: status.file, practices: 3 });
    expect(status.under_way).toBeNull();
    expect(readdirSync(join(server.deps.config.data_folder, 'rehearsal'))).toEqual([]);
  });

  it('say so when a rehearsal cannot begin, and the next one can', async () => {
    const folder = join(server.deps.config.data_folder, 'rehearsal');
    rmSync(folder, { recursive: true });
    writeFileSync(folder, 'a file where the folder should be');
    const stopped = await server.deps.backups.rehearse();
    expect(stopped).toMatchObject({ proven: null, fault: expect.stringContaining('could not begin') });
    expect((await owner.get(readBackupStatus)).last_rehearsal?.fault).toBe(stopped.fault);
    rmSync(folder);
    expect((await server.deps.backups.rehearse()).fault).toBeNull();
  });

  it('say so when a rehearsal finds a damaged one', async () => {
    const { file } = await server.deps.backups.status();
    const bytes = readFileSync(file ?? '');
    bytes[bytes.length - 40] = (bytes[bytes.length - 40] ?? 0) ^ 1;
    writeFileSync(file ?? '', bytes);
    const found = await server.deps.backups.rehearse();
    expect(found.proven).toBeNull();
    expect(found.fault).toContain('damaged');
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
