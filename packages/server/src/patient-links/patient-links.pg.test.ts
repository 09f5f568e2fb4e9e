import { createPatientLink } from '@stipple/contract/aftercare';
import { readInbox } from '@stipple/contract/check-ins';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { SMTPServer } from 'smtp-server';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openMail } from '../mail/open-mail.ts';
import type { Caller } from '../testing/caller.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';

async function linkFor(caller: Caller, send_by_mail: boolean, email = '') {
  const { session, patient_id } = await signedVisit(caller, END);
  const { patient_id: _id, created_at: _at, ...patient } = await caller.get(readPatient, { params: { patient_id } });
  await caller.get(changePatient, { params: { patient_id }, body: { ...patient, email } });
  const { session_id } = session;
  const body = { link_id: newUuidV7(), send_by_mail };
  return { patient_id, reply: await caller.call(createPatientLink, { params: { session_id }, body }) };
}

describe('without an https address', () => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer({ now: NOW });
  });
  afterAll(() => server.close());

  it('no link is given in a real practice', async () => {
    const { reply } = await linkFor(await server.signedInAs('practitioner'), false);
    expect(reply).toMatchObject({ ok: false, status: 409, problem: { code: 'no-https-origin' } });
  });

  it('the demonstration may be looked at on this machine', async () => {
    const demonstration = await server.anotherPractice('Demonstration');
    await server.database.owner.query('update practice set is_demonstration = true where practice_id = $1', [
      demonstration.practice_id,
    ]);
    const { reply } = await linkFor(await server.signedInAs('practitioner', { practice: demonstration }), false);
    expect(reply).toMatchObject({ ok: true });
    expect(reply.raw.json()).toMatchObject({ url: expect.stringMatching(/^http:\/\/localhost:4600\/p\//) });
  });
});

describe('under https', () => {
  let server: TestServer;
  let physician: Caller;
  let postOffice: SMTPServer;
  const letters: string[] = [];
  beforeAll(async () => {
    postOffice = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onRcptTo: ({ address }, _session, done) => {
        const refused = Object.assign(new Error('No such mailbox'), { responseCode: 550 });
        done(address.startsWith('nobody') ? refused : null);
      },
      onData: (stream, _session, done) => {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          letters.push(Buffer.concat(chunks).toString());
          done();
        });
      },
    });
    const port = await new Promise<number>((resolve) => {
      const listening = postOffice.listen(0, '127.0.0.1', () => {
        const address = listening.address();
        resolve(typeof address === 'object' && address !== null ? address.port : 0);
      });
    });
    const mail = openMail({ smtp_url: `smtp://127.0.0.1:${port}`, from: 'desk@practice.example' });
    server = await openTestServer({ now: NOW, origin: 'https://stipple.example', deps: { mail } });
    physician = await server.signedInAs('practitioner');
  });
  afterAll(async () => {
    await server.close();
    await new Promise<void>((resolve) => postOffice.close(() => resolve()));
  });

  const inboxOf = async (patient: string) =>
    (await physician.get(readInbox)).items.filter(({ patient_id }) => patient_id === patient);

  it('a link can be mailed, in words that say nothing clinical', async () => {
    const { reply, patient_id } = await linkFor(physician, true, 'nora@example.org');
    expect(reply.ok).toBe(true);
    expect(letters).toHaveLength(1);
    expect(letters[0]).toContain('To: nora@example.org');
    expect(letters[0]).toContain('https://stipple.example/p/');
    expect(letters[0]).not.toMatch(/needling|scar|aftercare|session/i);
    expect(await inboxOf(patient_id)).toEqual([]);
  });

  it.each([
    ['the mailbox refuses it', 'nobody@example.org'],
    ['there is no address', ''],
  ])('a mail that cannot leave, because %s, becomes an inbox item and the link stays', async (_why, email) => {
    const { reply, patient_id } = await linkFor(physician, true, email);
    expect(reply.ok).toBe(true);
    expect(await inboxOf(patient_id)).toMatchObject([{ kind: 'mail-failed', urgency: 'contact' }]);
  });

  it('the secret is in the answer and nowhere in the record', async () => {
    const { reply } = await linkFor(physician, false);
    const url: unknown = reply.raw.json<{ url: string }>().url;
    const secret = String(url).split('.').at(-1) ?? '';
    expect(secret).toHaveLength(43);
    const { rows } = await server.database.owner.query<{ found: boolean }>(
      `select exists (select from command_receipt where response::text like '%' || $1 || '%')
           or exists (select from audit_event where detail::text like '%' || $1 || '%')
           or exists (select from patient_link l where l::text like '%' || $1 || '%') as found`,
      [secret],
    );
    expect(rows).toEqual([{ found: false }]);
  });

  it('sent twice with the same key gives the same link', async () => {
    const { session } = await signedVisit(physician, END);
    const { session_id } = session;
    const sent = {
      params: { session_id },
      body: { link_id: newUuidV7(), send_by_mail: false },
      key: newUuidV7(),
    };
    const first = await physician.get(createPatientLink, sent);
    expect(await physician.get(createPatientLink, sent)).toEqual(first);
  });
});
