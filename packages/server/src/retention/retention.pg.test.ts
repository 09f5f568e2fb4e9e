import { createHash } from 'node:crypto';
import { verifyAudit } from '@stipple/contract/audit';
import { readChart } from '@stipple/contract/chart';
import * as photos from '@stipple/contract/photos';
import { readPatient } from '@stipple/contract/patients';
import { endHold, eraseRecord, holdRecord, listRetention, readRetention } from '@stipple/contract/retention';
import { withPracticeScope } from '@stipple/record';
import { exportAudit, verifyAuditExport } from '@stipple/record/audit/index';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { drawnJpeg } from '../testing/drawn-picture.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';
import { removeErasedObjects } from './remove-erased-objects.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
/** Twenty years after the last entry, as is proposed for a country of which no rule was read. */
const RUN_OUT = '2046-11-20T11:00:00Z';

let server: TestServer;
let owner: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: NOW });
  owner = await server.signedInAs('owner');
});
afterEach(() => server.clock.set(NOW));
afterAll(() => server.close());

function erase(patient_id: string, caller = owner) {
  const body = { erasure_id: newUuidV7(), reason: 'Its time has run out' };
  return caller.call(eraseRecord, { params: { patient_id }, body });
}

/** A picture of one patient, in the store and in the record; the same bytes may be sent for two. */
async function addPhoto(patient_id: string, bytes: Buffer): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const headers = { 'content-type': 'image/jpeg' };
  const sent = await owner.raw({ method: 'PUT', url: `/api/photo-files/${sha256}`, payload: bytes, headers });
  expect(sent.statusCode).toBe(200);
  const about = { view: 'face-front', taken_at: '2026-11-20T08:55:00Z', make_up: false, capture: null };
  const body = {
    photo_id: newUuidV7(),
    sha256,
    ...about,
    session_id: null,
    indication: null,
    source: 'camera' as const,
  };
  await owner.get(photos.addPhoto, { params: { patient_id }, body });
  return sha256;
}

/** How many rows of the whole record hold this text anywhere, by table. */
async function rowsWith(text: string): Promise<Readonly<Record<string, number>>> {
  const { owner: sql } = server.database;
  const { rows: tables } = await sql.query<{ name: string }>(
    `select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r' order by 1`,
  );
  const found: Record<string, number> = {};
  for (const { name } of tables) {
    const counted = await sql.query<{ count: number }>(
      `select count(*)::integer as count from ${name} t where position(lower($1) in lower(t::text)) > 0`,
      [text],
    );
    const count = counted.rows[0]?.count ?? 0;
    if (count > 0) found[name] = count;
  }
  return found;
}

describe('a record whose time has not run out', () => {
  it('is not erased, and the day from which it may be is named', async () => {
    const patient_id = await enterPatient(owner, { given_name: 'Early', family_name: 'Erlinger' });
    const kept = await owner.get(readRetention, { params: { patient_id } });
    expect(kept).toMatchObject({ last_entry_on: '2026-11-20', kept_until: '2046-11-20', was_minor: false });
    server.clock.set('2046-11-19T11:00:00Z');
    const refused = await erase(patient_id);
    expect(refused).toMatchObject({ ok: false, problem: { code: 'too-early', kept_until: '2046-11-20' } });
    expect((await owner.get(listRetention)).run_out).toEqual([]);
    server.clock.set(RUN_OUT);
    const { run_out } = await owner.get(listRetention);
    expect(run_out).toMatchObject([{ patient_id, patient_name: 'Early Erlinger' }]);
  });

  it('is kept longer where the person was a minor then', async () => {
    const patient_id = await enterPatient(owner, { birth_date: '2020-06-01' });
    const kept = await owner.get(readRetention, { params: { patient_id } });
    expect(kept).toMatchObject({ was_minor: true, kept_until: '2048-06-01' });
  });
});

describe('a hold', () => {
  it('stops an erasure until it is ended', async () => {
    const patient_id = await enterPatient(owner, { given_name: 'Held' });
    const hold_id = newUuidV7();
    const body = { hold_id, reason: 'A claim was announced' };
    const held = await owner.get(holdRecord, { params: { patient_id }, body });
    expect(held.hold).toMatchObject({ hold_id, reason: 'A claim was announced', by: 'Ada owner' });
    server.clock.set(RUN_OUT);
    expect(await erase(patient_id)).toMatchObject({ ok: false, problem: { code: 'on-hold' } });
    expect((await owner.get(listRetention)).held.map((one) => one.patient_id)).toEqual([patient_id]);
    await owner.get(endHold, { params: { hold_id }, body: { because: 'The claim was withdrawn' } });
    const again = { params: { hold_id }, body: { because: 'The claim was withdrawn' } };
    expect((await owner.refused(endHold, again)).code).toBe('not-found');
    expect(await erase(patient_id)).toMatchObject({ ok: true });
  });
});

describe('an erasure', () => {
  it('asks the owner to show once more who they are', async () => {
    const patient_id = await enterPatient(owner);
    const unconfirmed = await server.signedInAs('owner', { confirmed: false });
    expect(await erase(patient_id, unconfirmed)).toMatchObject({ ok: false, problem: { code: 'confirm-needed' } });
    const practitioner = await server.signedInAs('practitioner');
    expect(await erase(patient_id, practitioner)).toMatchObject({ ok: false, problem: { code: 'not-allowed' } });
  });

  it('takes away everything that hangs on the person and nothing else, and the audit chain holds', async () => {
    const bystander = await signedVisit(owner, END);
    const { patient_id } = await signedVisit(owner, END);
    await server.database.owner.query('update patient set family_name = $1 where patient_id = $2', [
      'Unmistakable',
      patient_id,
    ]);
    const shared = await addPhoto(bystander.patient_id, await drawnJpeg({ seed: 901 }));
    await addPhoto(patient_id, await drawnJpeg({ seed: 901 }));
    const own = await addPhoto(patient_id, await drawnJpeg({ seed: 902 }));
    await owner.get(readChart, { params: { patient_id } });
    const before = await rowsWith(patient_id);
    expect(before).toMatchObject({ session: 1, consent: 1, treatment_plan: 1, photo: 2, patient: 1 });
    const others = await rowsWith(bystander.patient_id);
    const stock = await server.database.owner.query('select unit_id from stock_unit order by 1');
    await owner.get(verifyAudit);

    server.clock.set(RUN_OUT);
    const answer = await erase(patient_id);
    if (!answer.ok) throw new Error(JSON.stringify(answer.problem));
    await removeErasedObjects(server.deps, server.practice.practice_id);

    expect(await rowsWith(patient_id)).toEqual({ record_erasure: 1 });
    expect(await rowsWith('unmistakable')).toEqual({});
    // The bystander's receipts go with the others that are older than three months; the chart stays whole.
    const { command_receipt: _receipts, ...rest } = others;
    expect(await rowsWith(bystander.patient_id)).toMatchObject(rest);
    expect((await server.database.owner.query('select unit_id from stock_unit order by 1')).rows).toEqual(stock.rows);
    expect((await owner.refused(readChart, { params: { patient_id } })).code).toBe('not-found');
    expect(await server.deps.photos.get(server.practice.practice_id, own)).toMatchObject({ ok: false });
    expect(await server.deps.photos.get(server.practice.practice_id, shared)).toMatchObject({ ok: true });

    expect(await owner.get(verifyAudit)).toMatchObject({ intact: true, unsealed: 0 });
    const { erasures } = await owner.get(listRetention);
    const { audit_events, photos: gone } = answer.body;
    expect(audit_events).toBeGreaterThan(5);
    expect(gone).toBe(2);
    const past = erasures.find(({ erasure_id }) => erasure_id === answer.body.erasure_id);
    expect(past).toMatchObject({ by: 'Ada owner', reason: 'Its time has run out', audit_events });
    expect(past?.photos_gone_at).not.toBeNull();
  });

  it('cannot be used to hide an event: only what the sealed erasure names may be missing', async () => {
    const trail = await withPracticeScope(server.deps.db, server.practice.actor, exportAudit);
    expect(verifyAuditExport(trail)).toMatchObject({ kind: 'intact' });
    const hidden = trail.events.find(({ action }) => action === 'patients.create');
    const [first, ...more] = trail.erasures ?? [];
    if (hidden === undefined || first === undefined) throw new Error('nothing was erased');
    const events = trail.events.filter((event) => event !== hidden);
    expect(verifyAuditExport({ ...trail, events })).toMatchObject({ place: { kind: 'event-missing' } });
    const widened = [{ ...first, audit_ids: [...first.audit_ids, hidden.audit_id] }, ...more];
    expect(verifyAuditExport({ ...trail, events, erasures: widened })).toMatchObject({
      place: { kind: 'erasure-unproven', erasure_id: first.erasure_id },
    });
    const invented = [...(trail.erasures ?? []), { erasure_id: newUuidV7(), audit_ids: [hidden.audit_id] }];
    expect(verifyAuditExport({ ...trail, events, erasures: invented })).toMatchObject({
      place: { kind: 'erasure-unproven' },
    });
  });

  it('reaches every table that hangs on a patient, also where the owner of the tables has no special rights', async () => {
    const { rows } = await server.database.owner.query<{ name: string; may_delete: boolean }>(
      `select relname as name, exists (select from pg_policy where polrelid = c.oid and polcmd in ('*', 'd')
                 and polqual is not null and pg_get_expr(polqual, polrelid) not like '%signed_at%') as may_delete
         from pg_class c
        where relnamespace = 'public'::regnamespace and relkind = 'r' and belongs_to_erased(c.oid, 't', 0) is not null`,
    );
    expect(rows.length).toBeGreaterThan(35);
    expect(rows.filter(({ may_delete }) => !may_delete)).toEqual([]);
    const { rows: named } = await server.database.owner.query<{ name: string }>(
      `select c.relname as name from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attname = 'patient_id'
        where relnamespace = 'public'::regnamespace and relkind = 'r'`,
    );
    const reached = new Set(rows.map(({ name }) => name));
    expect(named.map(({ name }) => name).filter((name) => !reached.has(name))).toEqual(['audit_event']);
  });

  it('is not to be had in raw SQL without leaving its row, nor in another practice', async () => {
    const patient_id = await enterPatient(owner);
    const other = await server.anotherPractice();
    await withPracticeScope(server.deps.db, other.actor, (scope) =>
      scope.query('select erase_records($1, $2, $3)', [
        newUuidV7(),
        [patient_id],
        JSON.stringify({
          last_entry_on: '2020-01-01',
          kept_until: '2030-01-01',
          reason: 'none',
          by_name: 'Nobody',
          staff_id: newUuidV7(),
          erased_at: '2046-01-01T00:00:00Z',
        }),
      ]),
    );
    expect(await owner.get(readPatient, { params: { patient_id } })).toMatchObject({ patient_id });
    await expect(
      withPracticeScope(server.deps.db, server.practice.actor, (scope) => scope.query('delete from patient')),
    ).rejects.toThrow('permission denied');
  });
});
