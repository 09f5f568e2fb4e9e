import { createIntakeLink, createPatientLink } from '@stipple/contract/aftercare';
import { readInbox } from '@stipple/contract/check-ins';
import { readMe } from '@stipple/contract/identity';
import { listMessages } from '@stipple/contract/messages';
import { changePatient, readPatient } from '@stipple/contract/patients';
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { openSms } from '../sms/open-sms.ts';
import type { Caller } from '../testing/caller.ts';
import { openTestServer, type TestServer } from '../testing/open-test-server.ts';
import { signedVisit } from '../testing/visit.ts';

const NOW = '2026-11-20T09:00:00Z';
const END = '2026-11-20T10:00:00.000Z';
const PHONE = '+44 1632 960111';

let provider: Server;
let taken: string[] = [];
let status = 200;
let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      taken.push(body);
      // A provider that repeats what it was sent must not bring the secret into the record.
      response.writeHead(status).end(body.replaceAll('/', String.raw`\/`));
    });
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const address = provider.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const sms = openSms({ url: `http://127.0.0.1:${port}/`, token: 'token', from: 'Practice' });
  server = await openTestServer({ now: NOW, origin: 'https://stipple.example', deps: { sms } });
  physician = await server.signedInAs('practitioner');
});
afterAll(async () => {
  await server.close();
  provider.close();
});
beforeEach(() => {
  taken = [];
  status = 200;
});

async function visitOf(caller: Caller, phone: string) {
  const { session, patient_id } = await signedVisit(caller, END);
  const { patient_id: _id, created_at: _at, ...patient } = await caller.get(readPatient, { params: { patient_id } });
  await caller.get(changePatient, { params: { patient_id }, body: { ...patient, phone } });
  return { patient_id, session_id: session.session_id };
}

const asked = () => ({ link_id: newUuidV7(), send_by_mail: false, send_by_sms: true });

describe('a link by text message', () => {
  it('is offered where a provider is set up, and nowhere else', async () => {
    expect(await physician.get(readMe)).toMatchObject({ practice: { sends_sms: true } });
    const without = await openTestServer({ now: NOW, origin: 'https://stipple.example' });
    const other = await without.signedInAs('practitioner');
    expect(await other.get(readMe)).toMatchObject({ practice: { sends_sms: false } });
    const { session_id, patient_id } = await visitOf(other, PHONE);
    await other.get(createPatientLink, { params: { session_id }, body: asked() });
    expect((await other.get(listMessages, { params: { patient_id } })).messages).toMatchObject([
      { channel: 'sms', state: 'failed', fault: 'sms-off' },
    ]);
    await without.close();
  });

  it('leaves with the address and nothing clinical, and is kept without its secret', async () => {
    const { session_id, patient_id } = await visitOf(physician, PHONE);
    const { url } = await physician.get(createPatientLink, { params: { session_id }, body: asked() });
    expect(taken).toHaveLength(1);
    expect(JSON.parse(taken[0] ?? '')).toMatchObject({ to: PHONE, text: expect.stringContaining(url) });
    const { messages } = await physician.get(listMessages, { params: { patient_id } });
    expect(messages).toMatchObject([{ kind: 'link', channel: 'sms', sent_to: PHONE, state: 'sent' }]);
    const secret = url.slice(url.lastIndexOf('.') + 1);
    expect(JSON.stringify(messages)).not.toContain(secret);
    const { rows } = await server.database.owner.query('select body, server_said from message where patient_id = $1', [
      patient_id,
    ]);
    expect(JSON.stringify(rows)).not.toContain(secret);
  });

  it.each([
    ['the provider refuses it', PHONE, 'sms-refused'],
    ['there is no phone number', '', 'no-phone'],
  ])('that cannot leave, because %s, becomes an inbox item and the link stays', async (_why, phone, fault) => {
    status = 422;
    const { patient_id } = await visitOf(physician, phone);
    const body = { ...asked(), indication: 'striae', zones: ['abdomen'] };
    const { url } = await physician.get(createIntakeLink, { params: { patient_id }, body });
    expect(url).toContain('https://stipple.example/p/');
    const { messages } = await physician.get(listMessages, { params: { patient_id } });
    expect(messages).toMatchObject([{ channel: 'sms', state: 'failed', fault }]);
    const { items } = await physician.get(readInbox, { query: { closed: 'no', owner: 'all' } });
    expect(items.filter((item) => item.patient_id === patient_id)).toMatchObject([
      { kind: 'mail-failed', urgency: 'contact' },
    ]);
  });

  it('sent twice under one key leaves once', async () => {
    const { session_id } = await visitOf(physician, PHONE);
    const [key, body] = [newUuidV7(), asked()];
    const [first, second] = [
      await physician.call(createPatientLink, { params: { session_id }, body, key }),
      await physician.call(createPatientLink, { params: { session_id }, body, key }),
    ];
    expect(second.raw.json()).toEqual(first.raw.json());
    expect(taken).toHaveLength(1);
  });
});
