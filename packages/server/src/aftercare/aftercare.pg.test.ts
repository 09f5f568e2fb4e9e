import { readAftercare } from '@stipple/contract/aftercare';
import { amendSession } from '@stipple/contract/sessions';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, signedVisit, startUsualSession } from '../testing/visit.ts';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
let stranger: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner');
  stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
});
afterAll(() => server.close());

const pdf = (caller: Caller, session_id: string) =>
  caller.raw({ method: 'GET', url: `/api/sessions/${session_id}/aftercare.pdf` });

describe('aftercare', () => {
  it('is a timeline from the end of the session, with what is due when', async () => {
    const { session } = await signedVisit(physician, END);
    const { session_id } = session;
    const { ended_at, items } = await physician.get(readAftercare, { params: { session_id } });
    expect(ended_at).toBe(END);
    expect(new Set(items.map(({ kind }) => kind))).toEqual(new Set(['call', 'dont', 'do', 'expect']));
    for (const item of items) expect(item.from_at >= END).toBe(true);
  });

  it('moves when an amendment corrects the end of the session', async () => {
    const { session } = await signedVisit(physician, END);
    const params = { session_id: session.session_id };
    const later = '2026-11-20T11:00:00.000Z';
    const body = {
      amendment_id: newUuidV7(),
      version: session.version,
      reason: 'Wrong hour',
      chart: fullChart(session, later),
    };
    await physician.get(amendSession, { params, body });
    expect((await physician.get(readAftercare, { params })).ended_at).toBe(later);
  });

  it('begins when the session is over, not before', async () => {
    const { session } = await startUsualSession(physician);
    const { session_id } = session;
    expect((await physician.refused(readAftercare, { params: { session_id } })).code).toBe('wrong-state');
    expect((await pdf(physician, session_id)).statusCode).toBe(409);
  });

  it('is printed for those who may read charts, and the look is written down', async () => {
    const { session } = await signedVisit(physician, END);
    const { session_id } = session;
    const printed = await pdf(physician, session_id);
    expect(printed.statusCode).toBe(200);
    expect(printed.headers['content-type']).toBe('application/pdf');
    expect(printed.headers['content-disposition']).toContain('aftercare-2026-11-20.pdf');
    expect(printed.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
    const { rows } = await server.database.owner.query(
      `select action from audit_event where subject_id = $1 and action = 'aftercare.print'`,
      [session_id],
    );
    expect(rows).toHaveLength(1);
    expect((await pdf(await server.signedInAs('front-desk'), session_id)).statusCode).toBe(403);
    expect((await pdf(server.nobody, session_id)).statusCode).toBe(401);
  });

  it('of another practice is not found', async () => {
    const { session } = await signedVisit(physician, END);
    const { session_id } = session;
    expect((await stranger.refused(readAftercare, { params: { session_id } })).code).toBe('not-found');
    expect((await pdf(stranger, session_id)).statusCode).toBe(404);
  });
});
