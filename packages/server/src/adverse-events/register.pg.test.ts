import {
  amendAdverseEvent,
  closeAdverseEvent,
  followUpAdverseEvent,
  prepareAdverseEvent,
  readAdverseEvent,
  recordAdverseEvent,
} from '@stipple/contract/adverse-events';
import { exportAdverseEvents, readRegister, readTrends } from '@stipple/contract/event-register';
import type { BodyInputOf } from '@stipple/contract/endpoint';
import { amendSession, enterInError } from '@stipple/contract/sessions';
import { exactProportion } from '@stipple/engine/statistics';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, signedVisit, startUsualSession, type Visit } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let owner: Caller;
let physician: Caller;
let stranger: Caller;
let visit: Visit;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  owner = await server.signedInAs('owner', { display_name: 'Dr Olga Owner' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
  visit = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
});
afterAll(() => server.close());

type Told = BodyInputOf<typeof recordAdverseEvent>;

function told(of: Partial<Told> = {}): Told {
  return {
    adverse_event_id: newUuidV7(),
    session_id: visit.session.session_id,
    check_in_id: null,
    kind: 'herpes-reactivation',
    onset_on: '2026-11-20',
    grade: 'moderate',
    zones: ['cheeks'],
    course: 'Grouped blisters',
    action: 'Seen by a physician',
    ...of,
  };
}

const recorded = (of: Partial<Told> = {}) =>
  physician.get(recordAdverseEvent, { params: { patient_id: visit.patient_id }, body: told(of) });

describe('what an event is linked to', () => {
  it('is shown before it is recorded, and kept as the session stood then', async () => {
    const links = await physician.get(prepareAdverseEvent, { params: { session_id: visit.session.session_id } });
    expect(links.session).toMatchObject({
      operator: 'Dr Vera Licensed',
      device: 'skinpen-precision',
      device_serial: 'SP-20418',
    });
    expect(links.session.lots.map(({ kind, lot }) => `${kind} ${lot}`)).toEqual(['cartridge C-100', 'topical H-7']);
    expect(links.session.zones.map(({ zone }) => zone)).toEqual(['cheeks', 'forehead']);
    expect(links.session.zones[0]?.passes[0]?.depth_mm).toBeGreaterThan(0);
    const event = await recorded();
    expect(event.session).toEqual(links.session);
    expect(event).toMatchObject({ seriousness: [], cause: 'unknown', amendments: [], reviews: [], closed_at: null });
    const read = await physician.get(readAdverseEvent, { params: { adverse_event_id: event.adverse_event_id } });
    expect(read).toMatchObject({ event, photos: [], incidents: [] });
  });

  it('is never another patient’s photo, nor a contradiction about how serious it was', async () => {
    const params = { patient_id: visit.patient_id };
    const body = told({ photo_ids: [newUuidV7()], seriousness: ['not-serious', 'death'], cause: 'luck' });
    const refused = await physician.refused(recordAdverseEvent, { params, body });
    expect(refused.errors.map(({ field }) => field)).toEqual(['seriousness', 'cause', 'photo_ids.0']);
  });

  it('names the incidents with the stock of its session', async () => {
    const first = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
    const { session_id } = first.session;
    await server.database.owner.query(
      `insert into stock_incident (practice_id, incident_id, incident_key, code, session_id, patient_id, kind, entry, lot,
                                   reason, raised_by, raised_at)
       values ($1, $2, $3, 'second-patient', $4, $5, 'cartridge', 'skinpen-precision', 'C-100', '', 'Dr Vera Licensed', now())`,
      [physician.staff.practice_id, newUuidV7(), `test ${session_id}`, session_id, first.patient_id],
    );
    const params = { patient_id: first.patient_id };
    const event = await physician.get(recordAdverseEvent, { params, body: told({ session_id }) });
    expect(event.incident_ids).toHaveLength(1);
    const read = await physician.get(readAdverseEvent, { params: { adverse_event_id: event.adverse_event_id } });
    expect(read.incidents).toMatchObject([{ code: 'second-patient', lot: 'C-100', acknowledged_at: null }]);
    const csv = await worksheet(event.adverse_event_id, 'csv');
    expect(csv).toContain('Used a second time');
  });
});

describe('a correction', () => {
  it('keeps what stood there, who, when and why', async () => {
    const event = await recorded();
    const params = { adverse_event_id: event.adverse_event_id };
    const { kind, onset_on, zones, course, action } = event;
    const same = { kind, onset_on, zones, course, action, photo_ids: [], cause_text: '', cause: 'unknown' };
    const body = {
      ...same,
      version: 1,
      amendment_id: newUuidV7(),
      reason: 'Seen again',
      grade: 'severe' as const,
      seriousness: ['intervention-needed'],
    };
    const amended = await physician.get(amendAdverseEvent, { params, body });
    expect(amended).toMatchObject({ version: 2, grade: 'severe', seriousness: ['intervention-needed'] });
    expect(amended.amendments).toMatchObject([
      {
        number: 1,
        reason: 'Seen again',
        by: 'Dr Vera Licensed',
        before: { grade: 'moderate', seriousness: [] },
        after: { grade: 'severe', seriousness: ['intervention-needed'] },
      },
    ]);
    expect((await physician.refused(amendAdverseEvent, { params, body })).code).toBe('stale-version');
    const again = { ...body, version: 2, amendment_id: newUuidV7() };
    expect((await physician.refused(amendAdverseEvent, { params, body: again })).detail).toContain(
      'Nothing is different',
    );
    expect((await stranger.refused(amendAdverseEvent, { params, body: again })).code).toBe('not-found');
    const rows = `select before from adverse_event_amendment where adverse_event_id = $1`;
    await expect(server.database.owner.query(rows, [event.adverse_event_id])).resolves.toMatchObject({
      rows: [{ before: { grade: 'moderate', seriousness: [] } }],
    });
  });
});

describe('the closing review', () => {
  it('belongs to a licensed person, to an event that is over and judged; reopening takes the closing away and keeps the review', async () => {
    const event = await recorded();
    const params = { adverse_event_id: event.adverse_event_id };
    const review = {
      version: 1,
      review_id: newUuidV7(),
      conclusion: 'Healed in ten days',
      prevention: 'Prophylaxis next time',
    };
    const unlicensed = await server.signedInAs('practitioner', { licence: null });
    expect((await unlicensed.refused(closeAdverseEvent, { params, body: review })).code).toBe('licence-needed');
    expect((await physician.refused(closeAdverseEvent, { params, body: review })).detail).toContain('still open');
    const follow = { version: 1, follow_up_id: newUuidV7(), text: 'Healed', state: 'resolved' as const };
    await physician.get(followUpAdverseEvent, { params, body: follow });
    expect((await physician.refused(closeAdverseEvent, { params, body: { ...review, version: 2 } })).detail).toContain(
      'serious',
    );
    const { kind, onset_on, grade, zones, course, action, cause, cause_text } = event;
    const judged = { kind, onset_on, grade, zones, course, action, cause, cause_text, photo_ids: [] };
    await physician.get(amendAdverseEvent, {
      params,
      body: { ...judged, version: 2, amendment_id: newUuidV7(), reason: 'Judged', seriousness: ['not-serious'] },
    });
    const closed = await physician.get(closeAdverseEvent, { params, body: { ...review, version: 3 } });
    expect(closed).toMatchObject({
      version: 4,
      reviews: [{ by: 'Dr Vera Licensed', licence: 'physician', conclusion: 'Healed in ten days' }],
    });
    expect(closed.closed_at).not.toBeNull();
    const twice = { ...review, review_id: newUuidV7(), version: 4 };
    expect((await physician.refused(closeAdverseEvent, { params, body: twice })).detail).toContain('closed already');
    const back = { version: 4, follow_up_id: newUuidV7(), text: 'Blisters again', state: 'open' as const };
    const reopened = await physician.get(followUpAdverseEvent, { params, body: back });
    expect(reopened).toMatchObject({ state: 'open', closed_at: null, reviews: [{ conclusion: 'Healed in ten days' }] });
  });
});

describe('the register', () => {
  it('finds by kind, grade, seriousness, standing, operator, device, lot and time, and only this practice’s', async () => {
    const event = await recorded({
      kind: 'tram-track-scar',
      grade: 'mild',
      onset_on: '2026-11-19',
      seriousness: ['not-serious'],
    });
    const operator = physician.staff.staff_id;
    const asked = {
      kind: 'tram-track-scar',
      grade: 'mild',
      serious: 'not-serious',
      standing: 'open',
      operator,
      device: 'skinpen-precision',
      lot: 'c-100',
      from: '2026-11-19',
      until: '2026-11-19',
    } as const;
    const found = async (query: object) =>
      (await physician.get(readRegister, { query })).adverse_events.map(({ adverse_event_id }) => adverse_event_id);
    expect(await found(asked)).toEqual([event.adverse_event_id]);
    for (const other of [
      { kind: 'pain' },
      { grade: 'severe' },
      { serious: 'unknown' },
      { standing: 'closed' },
      { operator: owner.staff.staff_id },
      { device: 'dermaroller' },
      { lot: 'C-1' },
      { from: '2026-11-20', until: '2026-11-20' },
    ])
      expect(await found({ ...asked, ...other }), JSON.stringify(other)).toEqual([]);
    const { counts, operators } = await physician.get(readRegister, { query: {} });
    expect(counts.open).toBeGreaterThan(0);
    expect(operators).toContainEqual({ staff_id: operator, name: 'Dr Vera Licensed' });
    expect((await stranger.get(readRegister, { query: {} })).adverse_events).toEqual([]);
  });

  it('leaves the house as a table whose cells are no formulas, and that is noted', async () => {
    await recorded({ course: '=HYPERLINK("http://nowhere")', action: '+41 22' });
    const taken = await physician.get(exportAdverseEvents, { body: { what: 'register', form: 'csv' } });
    expect(taken.csv).toContain(`"'=HYPERLINK(""http://nowhere"")"`);
    expect(taken.csv).toContain(`'+41 22`);
    expect(taken.csv.trim().split('\r\n')).toHaveLength(taken.lines + 1);
    const noted = await server.database.owner.query(
      `select detail from audit_event where practice_id = $1 and action = 'adverse-events.export' order by at desc limit 1`,
      [physician.staff.practice_id],
    );
    expect(noted.rows).toMatchObject([{ detail: { what: 'register', form: 'csv', lines: taken.lines } }]);
    const assistant = await server.signedInAs('assistant');
    expect((await assistant.refused(exportAdverseEvents, { body: { what: 'register', form: 'csv' } })).code).toBe(
      'not-allowed',
    );
  });
});

describe('the trends', () => {
  const query = { from: '2026-11-01', until: '2026-11-30' };

  it('are the counts of the record with exact limits, counted again by hand', async () => {
    const trends = await owner.get(readTrends, { query });
    const practice = [owner.staff.practice_id];
    const one = async (sql: string) => (await server.database.owner.query(sql, practice)).rows[0].n as number;
    const sessions = await one(
      `select count(*)::int as n from session where practice_id = $1 and signed_at is not null`,
    );
    const struck = await one(
      `select count(distinct session_id)::int as n from adverse_event where practice_id = $1 and session_id is not null`,
    );
    const events = await one(
      `select count(*)::int as n from adverse_event where practice_id = $1 and session_id is not null`,
    );
    const limits = exactProportion(struck, sessions);
    expect(trends.all).toMatchObject({
      sessions,
      sessions_with_event: struck,
      events,
      low: limits.low,
      high: limits.high,
      is_small: sessions < 10,
    });
    const rowsOf = (dimension: string) => trends.groups.find((group) => group.dimension === dimension)?.rows ?? [];
    for (const dimension of ['operator', 'device', 'depth']) {
      const rows = rowsOf(dimension);
      expect(
        rows.reduce((sum, row) => sum + row.sessions, 0),
        dimension,
      ).toBe(sessions);
      expect(
        rows.reduce((sum, row) => sum + row.events, 0),
        dimension,
      ).toBe(events);
    }
    expect(rowsOf('kind').reduce((sum, row) => sum + row.events, 0)).toBe(events);
    expect(rowsOf('zone').map(({ code, sessions: n }) => [code, n])).toEqual(
      expect.arrayContaining([
        ['cheeks', sessions],
        ['forehead', sessions],
      ]),
    );
    expect(rowsOf('lot').find(({ name }) => name.startsWith('C-100'))).toMatchObject({ sessions });
  });

  it('leave out drafts and sessions entered in error, and take a session as its latest amendment says', async () => {
    const none = await owner.get(readTrends, { query });
    await startUsualSession(physician);
    const wrong = await signedVisit(physician, END);
    const params = { session_id: wrong.session.session_id };
    await physician.get(recordAdverseEvent, { params: { patient_id: wrong.patient_id }, body: told(params) });
    await physician.get(enterInError, { params, body: { reason: 'Charted under the wrong name' } });
    const same = await owner.get(readTrends, { query });
    expect(same).toEqual({ ...none, without_session: none.without_session + 1 });
    const amended = await signedVisit(physician, END);
    const { session } = amended;
    const chart = fullChart(session, END);
    const zones = chart.zones.map((zone) =>
      zone.zone === 'forehead' ? { ...zone, skipped_because: 'Sore skin' } : zone,
    );
    const body = {
      amendment_id: newUuidV7(),
      version: session.version,
      reason: 'Left out',
      chart: { ...chart, zones },
    };
    await physician.get(amendSession, { params: { session_id: session.session_id }, body });
    const after = await owner.get(readTrends, { query });
    const zone = (of: typeof none, code: string) =>
      of.groups.find(({ dimension }) => dimension === 'zone')?.rows.find((row) => row.code === code)?.sessions ?? 0;
    expect(after.all.sessions).toBe(none.all.sessions + 1);
    expect(zone(after, 'cheeks')).toBe(zone(none, 'cheeks') + 1);
    expect(zone(after, 'forehead')).toBe(zone(none, 'forehead'));
  });

  it('of one kind count its events over the same sessions', async () => {
    const all = await owner.get(readTrends, { query });
    const one = await owner.get(readTrends, { query: { ...query, kind: 'tram-track-scar' } });
    expect(one.all.sessions).toBe(all.all.sessions);
    expect(one.all.events).toBeLessThan(all.all.events);
    expect(one.groups.find(({ dimension }) => dimension === 'kind')?.rows.map(({ code }) => code)).toEqual([
      'tram-track-scar',
    ]);
  });

  it('show a person their own numbers and the owner everybody’s', async () => {
    const operators = async (caller: Caller) =>
      (await caller.get(readTrends, { query })).groups
        .find(({ dimension }) => dimension === 'operator')
        ?.rows.map(({ name }) => name);
    expect(await operators(owner)).toContain('Dr Vera Licensed');
    expect(await operators(physician)).toEqual(['Dr Vera Licensed']);
    expect(await operators(await server.signedInAs('practitioner', { display_name: 'Dr Else' }))).toEqual([]);
    expect((await stranger.get(readTrends, { query })).all).toMatchObject({
      sessions: 0,
      share: null,
      low: 0,
      high: 1,
    });
  });

  it('leave the house with both limits in every line', async () => {
    const { csv, lines } = await owner.get(exportAdverseEvents, { body: { what: 'trends', form: 'csv', ...query } });
    const [head = '', ...rows] = csv.replace('\u{FEFF}', '').trim().split('\r\n');
    expect(head).toContain('Low 95 %');
    expect(rows).toHaveLength(lines);
    expect(rows[0]?.split(',')[0]).toBe('all');
  });
});

describe('the worksheet of form FDA 3500', () => {
  it('holds the record, says unknown where it holds nothing, and is noted', async () => {
    const event = await recorded({
      kind: 'bacterial-infection',
      seriousness: ['intervention-needed'],
      cause: 'topical',
    });
    const csv = await worksheet(event.adverse_event_id, 'csv');
    expect(csv).toContain('A3,Sex,unknown');
    expect(csv).toContain('E4,Lot number,C-100');
    expect(csv).toContain('D1,Lot number,H-7');
    expect(csv).toContain('E4,Serial number,SP-20418');
    expect(csv).toContain('E5,Operator of the device,Health professional: Dr Vera Licensed');
    expect(csv).not.toContain('Nora');
    const paper = await physician.raw({
      method: 'GET',
      url: `/api/adverse-events/${event.adverse_event_id}/medwatch.pdf`,
    });
    expect(paper.statusCode).toBe(200);
    expect(paper.headers['content-type']).toBe('application/pdf');
    const bytes = paper.rawPayload.toString('latin1');
    expect(bytes.startsWith('%PDF-1.7')).toBe(true);
    expect(bytes).toContain('/StructTreeRoot');
    const noted = await server.database.owner.query(
      `select action from audit_event where practice_id = $1 and subject_id = $2 and action like 'adverse-events.medwatch%' order by action`,
      [physician.staff.practice_id, event.adverse_event_id],
    );
    expect(noted.rows.map(({ action }) => action)).toEqual([
      'adverse-events.medwatch-csv',
      'adverse-events.medwatch-pdf',
    ]);
  });

  it('is not for another practice, nor for who may not record', async () => {
    const { adverse_event_id } = await recorded();
    const assistant = await server.signedInAs('assistant');
    const status = async (caller: Caller) =>
      (await caller.raw({ method: 'GET', url: `/api/adverse-events/${adverse_event_id}/medwatch.csv` })).statusCode;
    expect([await status(stranger), await status(assistant)]).toEqual([404, 403]);
  });
});

async function worksheet(adverse_event_id: string, form: 'csv'): Promise<string> {
  const answer = await physician.raw({
    method: 'GET',
    url: `/api/adverse-events/${adverse_event_id}/medwatch.${form}`,
  });
  return answer.body;
}
