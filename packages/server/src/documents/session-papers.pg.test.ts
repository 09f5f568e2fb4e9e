import { amendSession } from '@stipple/contract/sessions';
import { withPracticeScope } from '@stipple/record';
import { findSession } from '@stipple/record/sessions/read-session';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { practiceFacts } from '../access/practice-of-row.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { fullChart, signedVisit, startUsualSession } from '../testing/visit.ts';
import type { PrintedDocument } from './printed-document.ts';
import { treatmentRecord } from './treatment-record.ts';
import { findPractice } from '@stipple/record/practice/practice';

const END = '2026-11-20T10:00:00.000Z';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner', { display_name: 'Dr Paula Practitioner' });
});
afterAll(() => server.close());

const paper = (caller: Caller, session_id: string, which: 'record' | 'card') =>
  caller.raw({ method: 'GET', url: `/api/sessions/${session_id}/${which}.pdf` });

/** The words of the record as they go to paper. */
async function recordOf(session_id: string): Promise<PrintedDocument> {
  const { db } = server.deps;
  return withPracticeScope(db, server.practice.actor, async (scope) => {
    const [session, row] = [await findSession(scope, session_id), await findPractice(scope)];
    if (session === null || row === null) throw new Error('the session of the test is not there');
    const patient = { given_name: 'Nora', family_name: 'Example', birth_date: '1990-01-01' };
    return treatmentRecord({ practice: practiceFacts(row), patient, session, indication: 'acne-scars-rolling-boxcar' });
  });
}

const textOf = ({ introduction, sections }: PrintedDocument): string =>
  [
    ...introduction,
    ...sections.flatMap(({ heading, lines }) => [heading, ...lines.map(({ lead, text }) => `${lead} ${text}`)]),
  ].join('\n');

describe('the treatment record', () => {
  it('says what was done with which lots, by whom it was signed, and what stayed as proposed', async () => {
    const { session } = await signedVisit(physician, END);
    const text = textOf(await recordOf(session.session_id));
    expect(text).toContain('by Dr Paula Practitioner');
    expect(text).toContain('SkinPen Precision');
    for (const { lot } of session.chart.cartridges) expect(text).toContain(`lot ${lot}`);
    for (const { passes } of session.chart.zones)
      for (const { depth_mm } of passes) expect(text).toContain(`${depth_mm} mm`);
    expect(text).toContain('seen: ');
    expect(text).not.toContain('Still missing');
  });

  it('keeps an amendment with its reason, and says of a draft that it is none', async () => {
    const { session } = await signedVisit(physician, END);
    const params = { session_id: session.session_id };
    const chart = { ...fullChart(session, END), notes: 'Cheek left first.' };
    const body = { amendment_id: newUuidV7(), version: session.version, reason: 'Order noted late', chart };
    await physician.get(amendSession, { params, body });
    const amended = textOf(await recordOf(session.session_id));
    expect(amended).toContain('Order noted late');
    expect(amended).toContain('Cheek left first.');
    const draft = await startUsualSession(physician);
    const text = textOf(await recordOf(draft.session.session_id));
    expect(text).toContain('DRAFT, NOT SIGNED');
    expect(text).toContain('proposed only, not recorded as done');
    expect(text).toContain('Still missing');
  });
});

describe('both papers', () => {
  it.each([
    ['record', 'treatment-record-2026-11-20.pdf', 3],
    ['card', 'treatment-card-2026-11-20.pdf', 1],
  ] as const)(
    '%s: a tagged PDF named %s, %i pages at most, and the copy is written down',
    async (which, name, pages) => {
      const { session } = await signedVisit(physician, END);
      const { session_id } = session;
      const printed = await paper(physician, session_id, which);
      expect(printed.statusCode).toBe(200);
      expect(printed.headers['content-disposition']).toContain(name);
      const bytes = printed.rawPayload.toString('latin1');
      for (const part of ['%PDF-1.7', '/StructTreeRoot', '/Marked true', '/Lang (en)', '/S /H1', '/S /LBody'])
        expect(bytes).toContain(part);
      expect(bytes.match(/\/Type \/Page\b/g)?.length).toBeLessThanOrEqual(pages);
      const { rows } = await server.database.owner.query(
        `select from audit_event where subject_id = $1 and action = $2`,
        [session_id, `sessions.print-${which}`],
      );
      expect(rows).toHaveLength(1);
    },
  );

  it.each(['record', 'card'] as const)('%s is for those who may read charts of this practice', async (which) => {
    const { session } = await signedVisit(physician, END);
    const { session_id } = session;
    const stranger = await server.signedInAs('owner', { practice: await server.anotherPractice() });
    expect((await paper(stranger, session_id, which)).statusCode).toBe(404);
    expect((await paper(await server.signedInAs('front-desk'), session_id, which)).statusCode).toBe(403);
    expect((await paper(server.nobody, session_id, which)).statusCode).toBe(401);
  });

  it('the card waits for the end of the session', async () => {
    const { session } = await startUsualSession(physician);
    expect((await paper(physician, session.session_id, 'card')).statusCode).toBe(409);
  });
});
