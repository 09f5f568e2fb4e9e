import { followUpAdverseEvent, listAdverseEvents, recordAdverseEvent } from '@stipple/contract/adverse-events';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit, type Visit } from '../testing/visit.ts';

let server: TestServer;
let physician: Caller;
let stranger: Caller;
let visit: Visit;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Vera Licensed' });
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
  visit = await signedVisit(physician, '2026-11-20T10:00:00.000Z');
});
afterAll(() => server.close());

const event = () => ({
  adverse_event_id: newUuidV7(),
  session_id: visit.session.session_id,
  check_in_id: null,
  kind: 'herpes-reactivation',
  onset_on: '2026-11-20',
  grade: 'moderate' as const,
  zones: ['cheeks'],
  course: 'Grouped blisters',
  action: 'Referred to physician',
});

describe('an adverse event', () => {
  it('is recorded with its session and followed until it is over', async () => {
    const params = { patient_id: visit.patient_id };
    const recorded = await physician.get(recordAdverseEvent, { params, body: event() });
    expect(recorded).toMatchObject({ state: 'open', version: 1, follow_ups: [], reported_by: 'Dr Vera Licensed' });
    const { adverse_event_id } = recorded;
    const follow = { version: 1, follow_up_id: newUuidV7(), text: 'Healed without a mark', state: 'resolved' } as const;
    const sent = { params: { adverse_event_id }, body: follow };
    const followed = await physician.get(followUpAdverseEvent, sent);
    expect(followed).toMatchObject({ state: 'resolved', version: 2, follow_ups: [{ text: 'Healed without a mark' }] });
    expect(await physician.refused(followUpAdverseEvent, sent)).toMatchObject({
      code: 'stale-version',
      current: { version: 2 },
    });
    const reused = { ...sent, body: { ...follow, version: 2 } };
    expect((await physician.refused(followUpAdverseEvent, reused)).code).toBe('id-already-used');
    const { adverse_events } = await physician.get(listAdverseEvents, { params });
    expect(adverse_events).toEqual([followed]);
    const assistant = await server.signedInAs('assistant');
    expect((await assistant.refused(recordAdverseEvent, { params, body: event() })).code).toBe('not-allowed');
  });

  it('names every code that is not in the catalogue', async () => {
    const params = { patient_id: visit.patient_id };
    const body = { ...event(), kind: 'hiccups', zones: ['cheeks', 'elbow'] };
    const refused = await physician.refused(recordAdverseEvent, { params, body });
    expect(refused.code).toBe('unknown-code');
    expect(refused.errors.map(({ field }) => field)).toEqual(['kind', 'zones.1']);
  });

  it('does not begin tomorrow', async () => {
    const params = { patient_id: visit.patient_id };
    const refused = await physician.refused(recordAdverseEvent, {
      params,
      body: { ...event(), onset_on: '2026-11-21' },
    });
    expect(refused.errors).toMatchObject([{ field: 'onset_on' }]);
  });

  it('is not tied to another patient’s session, nor reached from another practice', async () => {
    const params = { patient_id: await enterPatient(physician) };
    expect((await physician.refused(recordAdverseEvent, { params, body: event() })).code).toBe('not-found');
    const foreign = { params: { patient_id: visit.patient_id } };
    expect((await stranger.refused(recordAdverseEvent, { ...foreign, body: event() })).code).toBe('not-found');
    expect((await stranger.refused(listAdverseEvents, foreign)).code).toBe('not-found');
  });
});
