import { changePatient, createPatient, findPatients, readPatient } from '@stipple/contract/patients';
import { readChart } from '@stipple/contract/chart';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';

let server: TestServer;
let desk: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  desk = await server.signedInAs('front-desk');
});
afterAll(() => server.close());

const fields = {
  given_name: 'Zoë',
  family_name: 'Müller-Łukasz',
  birth_date: '1985-03-14',
  phone: '+43 664 123 45 67',
  email: 'zoe@example.org',
  called: 'Zo',
  notes: 'prefers mornings',
};

describe('entering a patient', () => {
  it('keeps the row, audits it without a name, and answers the same when it is sent twice', async () => {
    const body = { patient_id: newUuidV7(), ...fields };
    const key = newUuidV7();
    const first = await desk.get(createPatient, { body, key });
    const second = await desk.get(createPatient, { body, key });
    expect(first).toMatchObject({ ...body, version: 1, created_at: '2026-11-20T09:00:00Z' });
    expect(second).toEqual(first);
    const { rows } = await server.database.owner.query(
      `select action, actor_id, patient_id, detail from audit_event where subject_id = $1`,
      [body.patient_id],
    );
    expect(rows).toEqual([
      { action: 'patients.create', actor_id: desk.staff.staff_id, patient_id: body.patient_id, detail: { version: 1 } },
    ]);
  });

  it('refuses an identifier that is taken', async () => {
    const patient_id = await enterPatient(desk);
    const refused = await desk.refused(createPatient, { body: { patient_id, ...fields } });
    expect(refused.code).toBe('id-already-used');
  });

  it('names every fault of a body at once and writes nothing', async () => {
    const body = {
      patient_id: newUuidV7(),
      ...fields,
      given_name: '',
      birth_date: '1985-02-30',
      email: 'x',
      blood_group: 'A',
    };
    const refused = await desk.refused(createPatient, { body });
    expect(refused).toMatchObject({ status: 400, code: 'invalid-request' });
    expect(refused.errors.map(({ field }) => field).toSorted()).toEqual([
      'birth_date',
      'blood_group',
      'email',
      'given_name',
    ]);
    const { rowCount } = await server.database.owner.query('select from patient where patient_id = $1', [
      body.patient_id,
    ]);
    expect(rowCount).toBe(0);
  });

  it('refuses a birth date of tomorrow', async () => {
    const refused = await desk.refused(createPatient, {
      body: { patient_id: newUuidV7(), ...fields, birth_date: '2026-11-21' },
    });
    expect(refused.errors).toEqual([{ field: 'birth_date', fault: 'lies in the future' }]);
  });

  it('needs a key that makes a repeated send recognisable', async () => {
    const refused = await desk.refused(createPatient, { body: { patient_id: newUuidV7(), ...fields }, key: null });
    expect(refused.errors.map(({ field }) => field)).toEqual(['idempotency-key']);
  });

  it('is not for an auditor, nor for somebody who is not signed in', async () => {
    const auditor = await server.signedInAs('auditor');
    const body = { patient_id: newUuidV7(), ...fields };
    expect((await auditor.refused(createPatient, { body })).code).toBe('not-allowed');
    expect((await server.nobody.refused(createPatient, { body })).code).toBe('not-signed-in');
  });
});

describe('finding a patient', () => {
  let finder: Caller;
  const ids = new Map<string, string>();
  beforeAll(async () => {
    const practice = await server.anotherPractice('Practice of the search');
    finder = await server.signedInAs('front-desk', { practice });
    const people = [
      { given_name: 'Zoë', family_name: 'Müller', birth_date: '1985-03-14', phone: '+43 664 123 45 67' },
      { given_name: 'John', family_name: 'Schmidt', birth_date: '1985-04-03' },
      { given_name: 'José', family_name: 'García Márquez', birth_date: '1970-12-01' },
      { given_name: 'Søren', family_name: 'Kjær', birth_date: '2000-02-29', called: 'Sunny' },
      { given_name: 'Margarethe', family_name: 'Oberhuber', birth_date: '1999-09-09', phone: '0512 99 88 77' },
    ];
    for (const person of people) {
      ids.set(person.given_name, await enterPatient(finder, person));
      server.clock.advance({ minutes: 1 });
    }
  });

  const found = async (text: string) => {
    const { patients } = await finder.get(findPatients, { query: { text } });
    return patients.map(({ given_name }) => given_name);
  };

  it.each([
    ['muller', 'Zoë'],
    ['Mueller Zoe', 'Zoë'],
    ['MÜLLER', 'Zoë'],
    ['mull', 'Zoë'],
    ['14.3.1985', 'Zoë'],
    ['1985-03-14', 'Zoë'],
    ['14/03/1985', 'Zoë'],
    ['müller 14.3.1985', 'Zoë'],
    ['0664 1234567', 'Zoë'],
    ['1234567', 'Zoë'],
    ['schmitd', 'John'],
    ['Jhon', 'John'],
    ['Schmidt, John', 'John'],
    ['garcia marques', 'José'],
    ['Marquez Jose', 'José'],
    ['Kjaer', 'Søren'],
    ['soren', 'Søren'],
    ['sunny', 'Søren'],
    ['margarete oberhuber', 'Margarethe'],
    ['Obrehuber', 'Margarethe'],
  ])('brings the right person first for "%s"', async (text, name) => {
    expect((await found(text))[0]).toBe(name);
  });

  it('gives both people when a birth date can be read in two ways', async () => {
    await enterPatient(finder, { given_name: 'April', family_name: 'Third', birth_date: '1985-03-04' });
    expect((await found('3/4/1985')).toSorted()).toEqual(['April', 'John']);
  });

  it('gives nobody for a birth date that nobody has, or for signs without meaning', async () => {
    expect(await found('1.1.1911')).toEqual([]);
    expect(await found('%')).toEqual([]);
    expect(await found('qqqqxxxx')).toEqual([]);
  });

  it('gives the latest opened without a text, with their age today', async () => {
    server.clock.advance({ minutes: 1 });
    await enterPatient(finder, { given_name: 'Newest', family_name: 'Of All', birth_date: '2000-11-21' });
    const { patients } = await finder.get(findPatients, { query: {} });
    expect(patients[0]).toMatchObject({ given_name: 'Newest', age: 25 });
  });

  it('finds nobody of another practice', async () => {
    const { patients } = await desk.get(findPatients, { query: { text: 'Oberhuber' } });
    expect(patients).toEqual([]);
  });
});

describe('reading and changing a patient', () => {
  it('keeps what was replaced and names the changed fields in the audit', async () => {
    const patient_id = await enterPatient(desk, { family_name: 'Before' });
    const {
      version,
      patient_id: _,
      created_at: __,
      ...before
    } = await desk.get(readPatient, { params: { patient_id } });
    const body = { version, ...before, family_name: 'After', phone: '1234' };
    const after = await desk.get(changePatient, { params: { patient_id }, body });
    expect(after).toMatchObject({ family_name: 'After', phone: '1234', version: 2 });
    const { rows } = await server.database.owner.query(
      `select version, content->>'family_name' as name, changed_by from patient_version where patient_id = $1`,
      [patient_id],
    );
    expect(rows).toEqual([{ version: 1, name: 'Before', changed_by: desk.staff.display_name }]);
    const audit = await server.database.owner.query(
      `select detail from audit_event where subject_id = $1 and action = 'patients.change'`,
      [patient_id],
    );
    expect(audit.rows).toEqual([{ detail: { version: 2, changed: ['family_name', 'phone'] } }]);
  });

  it('answers a stale change with the present side and changes nothing', async () => {
    const patient_id = await enterPatient(desk);
    const body = { version: 1, ...fields };
    await desk.get(changePatient, { params: { patient_id }, body });
    const refused = await desk.refused(changePatient, {
      params: { patient_id },
      body: { ...body, family_name: 'Late' },
    });
    expect(refused).toMatchObject({
      status: 409,
      code: 'stale-version',
      current: { version: 2, family_name: 'Müller-Łukasz' },
    });
    expect(await desk.get(readPatient, { params: { patient_id } })).toMatchObject({
      family_name: 'Müller-Łukasz',
      version: 2,
    });
  });

  it('answers the same change sent twice with one change', async () => {
    const patient_id = await enterPatient(desk);
    const sent = { params: { patient_id }, body: { version: 1, ...fields }, key: newUuidV7() };
    expect(await desk.get(changePatient, sent)).toEqual(await desk.get(changePatient, sent));
  });

  it('does not find another practice’s patient', async () => {
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const patient_id = await enterPatient(desk);
    const params = { patient_id };
    expect((await stranger.refused(readPatient, { params })).code).toBe('not-found');
    expect((await stranger.refused(changePatient, { params, body: { version: 1, ...fields } })).code).toBe('not-found');
    expect((await stranger.refused(readChart, { params })).code).toBe('not-found');
  });

  it('notes who looked', async () => {
    const patient_id = await enterPatient(desk);
    await desk.get(readPatient, { params: { patient_id } });
    const { rows } = await server.database.owner.query(
      `select actor_id from audit_event where patient_id = $1 and action = 'patients.read'`,
      [patient_id],
    );
    expect(rows).toEqual([{ actor_id: desk.staff.staff_id }]);
  });
});
