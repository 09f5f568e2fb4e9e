import { crc32 } from 'node:zlib';
import { mergePatients } from '@stipple/contract/patient-merge';
import { readChart } from '@stipple/contract/chart';
import { withPracticeScope } from '@stipple/record';
import { findPractice } from '@stipple/record/practice/practice';
import { readPersonRow } from '@stipple/record/patients/read-patient';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceFacts } from '../access/practice-of-row.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';
import { readChartOfPerson } from './chart-of-person.ts';
import { recordInWords } from './record-in-words.ts';
import { zipped } from './zip.ts';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Paula Practitioner' });
});
afterAll(() => server.close());

const copy = (patient_id: string, form: 'pdf' | 'json' | 'zip', caller = physician) =>
  caller.raw({ method: 'GET', url: `/api/patients/${patient_id}/record.${form}` });

type Data = { readonly tables: Readonly<Record<string, readonly Readonly<Record<string, unknown>>[]>> };

async function dataOf(patient_id: string): Promise<{ readonly text: string; readonly data: Data }> {
  const { body } = await copy(patient_id, 'json');
  return { text: body, data: JSON.parse(body) };
}

async function wordsOf(patient_id: string): Promise<string> {
  const printed = await withPracticeScope(server.deps.db, server.practice.actor, async (scope) => {
    const [patient, practice] = [await readPersonRow(scope, patient_id), await findPractice(scope)];
    if (patient === null || practice === null) throw new Error('the patient of the test is not there');
    const chart = await readChartOfPerson(scope, patient_id);
    return recordInWords({ practice: practiceFacts(practice), patient, chart, made_at: '2026-11-20T09:00:00Z' });
  });
  return printed.sections
    .flatMap(({ heading, lines }) => [heading, ...lines.map(({ lead, text }) => `${lead} ${text}`)])
    .join('\n');
}

describe('the record of one patient', () => {
  it('on paper holds the chart: answers, findings, plan, the consent word for word, every session', async () => {
    const { patient_id, session } = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const words = await wordsOf(patient_id);
    const consent = await server.database.owner.query<{ sections: { heading: string; text: string }[] }>(
      'select sections from consent where patient_id = $1',
      [patient_id],
    );
    expect(consent.rows[0]?.sections.length).toBeGreaterThan(3);
    for (const { heading, text } of consent.rows[0]?.sections ?? []) expect(words).toContain(`${heading} ${text}`);
    expect(words).toContain('Consent of 20 November 2026');
    expect(words).toContain('Session 1 of 20 November 2026: zones');
    for (const { lot } of session.chart.cartridges) expect(words).toContain(`lot ${lot}`);
    const paper = await copy(patient_id, 'pdf');
    expect(paper.headers['content-type']).toBe('application/pdf');
    expect(paper.rawPayload.includes('/StructTreeRoot')).toBe(true);
    expect(paper.rawPayload.includes('/Lang (en)')).toBe(true);
    const { rows } = await server.database.owner.query(
      `select detail from audit_event where action = 'patients.export-record' and patient_id = $1`,
      [patient_id],
    );
    expect(rows).toEqual([{ detail: { form: 'pdf' } }]);
  });

  it('as data holds every row that speaks of the person, and not one of anybody else', async () => {
    const theirs = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const mine = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const { text, data } = await dataOf(mine.patient_id);
    for (const table of [
      'patient',
      'intake_answer',
      'assessment',
      'treatment_plan',
      'plan_zone',
      'consent',
      'session',
      'session_zone',
    ])
      expect(data.tables[table]?.length, table).toBeGreaterThan(0);
    const strangers = await server.database.owner.query<{ id: string }>(
      `select patient_id::text as id from patient where patient_id <> $1
       union all select session_id::text from session where patient_id <> $1
       union all select plan_id::text from treatment_plan where patient_id <> $1
       union all select consent_id::text from consent where patient_id <> $1
       union all select answer_id::text from intake_answer where patient_id <> $1`,
      [mine.patient_id],
    );
    expect(strangers.rows.map(({ id }) => id)).toContain(theirs.patient_id);
    expect(strangers.rows.filter(({ id }) => text.includes(id))).toEqual([]);
    for (const hidden of ['secret_hash', 'search_key', 'other_patient_id']) expect(text).not.toContain(hidden);
  });

  it('of somebody entered twice and merged is the record of both', async () => {
    const { patient_id: merged_id, session } = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const survivor_id = await enterPatient(physician);
    const { patient } = await physician.get(readChart, { params: { patient_id: merged_id } });
    const sides = { survivor_id, survivor_version: 1, merged_id, merged_version: patient.version };
    await physician.get(mergePatients, { body: { merge_id: newUuidV7(), ...sides } });
    const { data } = await dataOf(survivor_id);
    expect(data.tables['patient']).toHaveLength(2);
    expect(data.tables['session']?.map((row) => row['session_id'])).toEqual([session.session_id]);
    expect(await wordsOf(survivor_id)).toContain('Session 1 of');
  });

  it('goes to no other practice and to nobody who may not read charts', async () => {
    const patient_id = await enterPatient(physician);
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    const desk = await server.signedInAs('front-desk');
    for (const form of ['pdf', 'json', 'zip'] as const) {
      expect((await copy(patient_id, form, stranger)).statusCode).toBe(404);
      expect((await copy(patient_id, form, desk)).statusCode).toBe(403);
    }
  });

  it('comes as one file with paper and data', async () => {
    const patient_id = await enterPatient(physician);
    const { rawPayload, headers } = await copy(patient_id, 'zip');
    expect(headers['content-type']).toBe('application/zip');
    expect(rawPayload.readUInt32LE(0)).toBe(0x04034b50);
    for (const name of ['record.pdf', 'record.json']) expect(rawPayload.includes(name)).toBe(true);
  });
});

describe('a zip', () => {
  it('says where each file lies, how long it is and its checksum', () => {
    const bytes = Buffer.from('Zoë');
    const zip = zipped([
      { path: 'a.txt', bytes },
      { path: 'b/ü.txt', bytes: Buffer.alloc(3) },
    ]);
    const end = zip.lastIndexOf(Buffer.from('PK\u0005\u0006'));
    expect(zip.readUInt16LE(end + 10)).toBe(2);
    const directory = zip.readUInt32LE(end + 16);
    expect(zip.readUInt32LE(directory + 16)).toBe(crc32(bytes));
    const local = zip.readUInt32LE(directory + 42);
    const data = local + 30 + zip.readUInt16LE(local + 26);
    expect(zip.subarray(data, data + zip.readUInt32LE(directory + 24))).toEqual(bytes);
  });
});
