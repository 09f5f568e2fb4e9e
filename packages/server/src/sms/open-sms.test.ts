import { once } from 'node:events';
import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { openSms } from './open-sms.ts';
import type { Sms } from './sms.ts';

type Request = { readonly method: string | undefined; readonly headers: IncomingHttpHeaders; readonly body: string };

let provider: Server;
let url: string;
let answers: { status: number; words: string; location?: string };
let requests: Request[] = [];
beforeAll(async () => {
  provider = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      requests.push({ method: request.method, headers: request.headers, body });
      const { status, words, location } = answers;
      if (status !== 0) response.writeHead(status, location === undefined ? {} : { location }).end(words);
    });
  }).listen(0, '127.0.0.1');
  await once(provider, 'listening');
  const address = provider.address();
  url = `http://127.0.0.1:${typeof address === 'object' && address !== null ? address.port : 0}/messages`;
});
afterAll(() => {
  provider.closeAllConnections();
  provider.close();
});
beforeEach(() => {
  requests = [];
  answers = { status: 202, words: 'queued' };
});

const message = { message_id: 'm-1', to: '+44 1632 960000', text: 'Your page' };
const opened = (timeout_ms?: number): Sms => openSms({ url, token: 'secret', from: 'Practice' }, timeout_ms);

describe('text messages', () => {
  it('leave in one plain form, with the token and an identifier that a provider can send once', async () => {
    expect(await opened().send(message)).toEqual({ ok: true, value: { said: '202 queued' } });
    expect(requests).toHaveLength(1);
    expect(requests[0]).toMatchObject({
      method: 'POST',
      headers: { authorization: 'Bearer secret', 'content-type': 'application/json', 'idempotency-key': 'm-1' },
    });
    expect(JSON.parse(requests[0]?.body ?? '')).toEqual({
      to: '+44 1632 960000',
      from: 'Practice',
      text: 'Your page',
      reference: 'm-1',
    });
  });

  it('that the provider refuses are refused in its own words', async () => {
    answers = { status: 422, words: 'unknown number' };
    expect(await opened().send(message)).toEqual({
      ok: false,
      problem: { code: 'sms-refused', said: '422 unknown number' },
    });
  });

  it('are not handed on to wherever an answer points', async () => {
    answers = { status: 307, words: '', location: url };
    expect(await opened().send(message)).toMatchObject({ ok: false, problem: { code: 'sms-unreachable' } });
    expect(requests).toHaveLength(1);
  });

  it('say so when nobody is there, or nobody answers', async () => {
    const nowhere = openSms({ url: 'http://127.0.0.1:1/', token: 'secret', from: 'Practice' });
    expect(await nowhere.send(message)).toMatchObject({ ok: false, problem: { code: 'sms-unreachable' } });
    answers = { status: 0, words: '' };
    expect(await opened(200).send(message)).toMatchObject({ ok: false, problem: { code: 'sms-unreachable' } });
  });

  it('are off where no provider is set up', async () => {
    const off = openSms(null);
    expect(off.is_on).toBe(false);
    expect(await off.send(message)).toMatchObject({ ok: false, problem: { code: 'sms-off' } });
  });
});
