import { createAppointment } from '@stipple/contract/appointments';
import {
  continuePatientImport,
  giveUpPatientImport,
  listPatientImports,
  mapPatientImport,
  previewPatientImport,
  startPatientImport,
  undoPatientImport,
} from '@stipple/contract/patient-import';
import { findPatients, readPatient } from '@stipple/contract/patients';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner', { display_name: 'Olga Owner' });
});
afterAll(() => server.close());

async function bring(text: string | Buffer, caller = owner): Promise<string> {
  const import_id = newUuidV7();
  const answer = await send(import_id, text, caller);
  expect(answer.statusCode, answer.body).toBe(200);
  return import_id;
}

function send(import_id: string, text: string | Buffer, caller = owner) {
  return server.app.inject({
    method: 'PUT',
    url: `/api/patient-import-files/${import_id}/patients.csv`,
    headers: { cookie: caller.cookies, origin: server.deps.config.origin, 'content-type': 'application/octet-stream' },
    payload: typeof text === 'string' ? Buffer.from(text) : text,
  });
}

async function runThrough(import_id: string, caller = owner) {
  for (;;) {
    const progress = await caller.get(continuePatientImport, { params: { import_id } });
    if (progress.state === 'done') return progress;
  }
}

const start = (import_id: string, add_anyway: 'all' | number[] = []) =>
  owner.get(startPatientImport, { params: { import_id }, body: { add_anyway } });

async function patientsNamed(family_name: string): Promise<number> {
  const { rows } = await server.database.owner.query<{ count: number }>(
    'select count(*)::integer as count from patient where family_name = $1 and withdrawn_at is null',
    [family_name],
  );
  return rows[0]?.count ?? 0;
}

/** Invented people with names of their own, born over seventy years. */
function manyRows(count: number, family: string): string {
  const rows = Array.from({ length: count }, (_, at) => {
    const name = createHash('sha256')
      .update(String(at))
      .digest('base64')
      .replaceAll(/[^A-Za-z]/g, '')
      .slice(0, 8);
    return `${name},${family},${addDays(calendarDate('1940-01-01'), (at * 7919) % 25_000)},,`;
  });
  return ['First name,Last name,Birth date,Phone,Email', ...rows].join('\n');
}

describe('a file of patients', () => {
  it('is looked at without a patient being written: columns proposed, rows counted, faults at their line and field', async () => {
    const text = [
      'Vorname;Nachname;Geburtsdatum;E-Mail',
      'Änne;Einfuhr;3.4.1980;aenne@example.org',
      'Bert;Einfuhr;31.2.1980;',
      ';Einfuhr;1.1.1990;not an address',
      'Änne;Einfuhr;3.4.1980;',
      'Carla;Einfuhr;1.1.2030;',
    ].join('\r\n');
    const import_id = await bring(Buffer.from(text, 'latin1'));
    const preview = await owner.get(previewPatientImport, { params: { import_id } });
    expect(preview).toMatchObject({
      encoding: 'windows-1252',
      separator: ';',
      state: 'looked-at',
      missing: [],
      ambiguous_dates: [],
      counts: { ready: 1, rejected: 3, alike: 1 },
      first: [{ line: 2, given_name: 'Änne', birth_date: '1980-04-03' }],
      alike: [{ line: 5, patient_id: null, like: 'line 2' }],
    });
    expect(preview.rejected_rows.map(({ line, field }) => [line, field])).toEqual([
      [3, 'birth_date'],
      [4, 'given_name'],
      [4, 'email'],
      [6, 'birth_date'],
    ]);
    expect(await patientsNamed('Einfuhr')).toBe(0);

    const report = await owner.raw({ method: 'GET', url: `/api/patient-imports/${import_id}/rejected.csv` });
    expect(report.headers['content-type']).toContain('text/csv');
    expect(report.body.split('\r\n')).toContainEqual(
      expect.stringContaining('3,birth_date,is not a day of the calendar'),
    );
    expect(report.body.match(/\r\n/g)).toHaveLength(6);

    await start(import_id);
    expect(await runThrough(import_id)).toMatchObject({ imported: 1, rejected: 3, skipped: 1, rows_done: 5 });
    const { patients } = await owner.get(findPatients, { query: { text: 'aenne einfuhr' } });
    expect(patients).toMatchObject([{ given_name: 'Änne', birth_date: '1980-04-03' }]);
  });

  it('with dates that can be read in two ways asks once, and is not started before', async () => {
    const import_id = await bring(
      '\uFEFFfirst name,last name,dob\nAda,Zweideutig,03/04/1980\nBea,Zweideutig,25/12/1981\n',
    );
    const params = { import_id };
    const preview = await owner.get(previewPatientImport, { params });
    expect(preview).toMatchObject({ ambiguous_dates: ['03/04/1980'], counts: { ready: 1 } });
    const refused = await owner.refused(startPatientImport, { params, body: { add_anyway: [] } });
    expect(refused.errors).toMatchObject([{ field: 'date_order' }]);
    const body = { columns: preview.mapping.columns, date_order: 'month-first' as const };
    const asked = await owner.get(mapPatientImport, { params, body });
    expect(asked).toMatchObject({
      ambiguous_dates: [],
      counts: { ready: 1, rejected: 1 },
      first: [{ birth_date: '1980-03-04' }],
    });
    const columns = { given_name: 0, family_name: 0 };
    expect((await owner.refused(mapPatientImport, { params, body: { columns, date_order: null } })).code).toBe(
      'invalid-request',
    );
    await owner.get(giveUpPatientImport, { params });
    expect((await owner.refused(startPatientImport, { params, body: { add_anyway: [] } })).code).toBe('wrong-state');
    expect(await patientsNamed('Zweideutig')).toBe(0);
  });

  it('that is no table, or too old a program’s, is refused with what to do', async () => {
    for (const text of ['only one column\nx', Buffer.from('a,b\n1,2', 'utf16le'), ''])
      expect((await send(newUuidV7(), text)).statusCode).toBe(400);
    const practitioner = await server.signedInAs('practitioner');
    expect((await send(newUuidV7(), 'a,b\n1,2', practitioner)).statusCode).toBe(403);
  });

  it('is skipped where somebody alike is there already, unless the owner wants the row all the same', async () => {
    const text = 'given name,family name,birth date\nTwo,Doppelt,1970-01-01\nTvo,Doppelt,1970-01-01';
    const first = await bring(text);
    await start(first);
    expect(await runThrough(first)).toMatchObject({ imported: 1, skipped: 1 });
    const second = await bring(text);
    const { alike } = await owner.get(previewPatientImport, { params: { import_id: second } });
    expect(alike.map(({ like }) => like)).toEqual(['Two Doppelt', 'Two Doppelt']);
    await start(second, [3]);
    expect(await runThrough(second)).toMatchObject({ imported: 1, skipped: 1 });
    expect(await patientsNamed('Doppelt')).toBe(2);
  });
});

describe('an import', () => {
  it('that is killed in the middle goes on where it stood, without doubles', async () => {
    const import_id = await bring(manyRows(2300, 'Unterbrochen'));
    await start(import_id);
    await owner.get(continuePatientImport, { params: { import_id } });
    // The connection dies while a piece is being written: nothing of the piece is there.
    await server.database.owner.query(
      `alter table patient_import_row add constraint killed check (line < 1500) not valid`,
    );
    expect((await owner.call(continuePatientImport, { params: { import_id } })).ok).toBe(false);
    expect(await patientsNamed('Unterbrochen')).toBe(1000);
    await server.database.owner.query('alter table patient_import_row drop constraint killed');
    const [twice, same] = await Promise.all([
      owner.get(continuePatientImport, { params: { import_id } }),
      owner.get(continuePatientImport, { params: { import_id } }),
    ]);
    expect([twice.rows_done, same.rows_done].toSorted((a, b) => a - b)).toEqual([2000, 2300]);
    expect(await runThrough(import_id)).toMatchObject({ rows_done: 2300, imported: 2300, rejected: 0, skipped: 0 });
    expect(await patientsNamed('Unterbrochen')).toBe(2300);
  });

  it('can be taken back as a whole while nobody has worked with its patients, and not after', async () => {
    const import_id = await bring(
      'given name,family name,birth date\nUna,Rückgängig,1970-01-01\nDua,Rückgängig,1980-01-01',
    );
    await start(import_id);
    await runThrough(import_id);
    const { patients } = await owner.get(findPatients, { query: { text: 'Rückgängig' } });
    const [patient] = patients;
    expect(patients).toHaveLength(2);
    expect(await owner.get(undoPatientImport, { params: { import_id } })).toMatchObject({
      state: 'undone',
      undone_by: 'Olga Owner',
    });
    expect((await owner.get(findPatients, { query: { text: 'Rückgängig' } })).patients).toEqual([]);
    expect((await owner.refused(readPatient, { params: { patient_id: patient?.patient_id ?? '' } })).code).toBe(
      'not-found',
    );

    const again = await bring('given name,family name,birth date\nUna,Rückgängig,1970-01-01');
    await start(again);
    await runThrough(again);
    const touched = (await owner.get(findPatients, { query: { text: 'Rückgängig' } })).patients[0];
    await owner.get(createAppointment, {
      body: {
        appointment_id: newUuidV7(),
        patient_id: touched?.patient_id ?? '',
        day: '2026-12-01',
        time: null,
        kind: 'review',
        kind_id: null,
        minutes: 30,
        staff_id: null,
        room_id: null,
        note: '',
      },
    });
    const refused = await owner.refused(undoPatientImport, { params: { import_id: again } });
    expect(refused).toMatchObject({ code: 'wrong-state', touched: 1 });
  });

  it('is of its practice alone', async () => {
    const import_id = await bring('given name,family name,birth date\nIna,Fremd,1970-01-01');
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    for (const endpoint of [previewPatientImport, continuePatientImport, undoPatientImport])
      expect((await stranger.refused(endpoint, { params: { import_id } })).code).toBe('not-found');
    expect((await stranger.get(listPatientImports)).imports).toEqual([]);
    const report = await stranger.raw({ method: 'GET', url: `/api/patient-imports/${import_id}/rejected.csv` });
    expect(report.statusCode).toBe(404);
  });
});
