import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import { describe, expect, it } from 'vitest';
import { openMail } from './open-mail.ts';

const message = { to: 'ada@example.org', subject: 'Your link', text: 'https://practice.example/p/x' };

async function withMailServer<Value>(
  refuses: boolean,
  work: (url: string, received: string[]) => Promise<Value>,
): Promise<Value> {
  const received: string[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, callback) => callback(refuses ? new Error('no such mailbox') : null),
    onData: (stream, _session, callback) => {
      stream.on('data', (chunk: Buffer) => received.push(chunk.toString()));
      stream.on('end', () => callback());
    },
  });
  server.on('error', () => undefined);
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const address: AddressInfo | string | null = server.server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  try {
    return await work(`smtp://127.0.0.1:${port}`, received);
  } finally {
    await new Promise<void>((done) => server.close(done));
  }
}

describe('mail', () => {
  it('is off without a server', async () => {
    expect(await openMail(null).send(message)).toMatchObject({ ok: false, problem: { code: 'mail-off' } });
  });

  it('arrives at the practice’s own server as plain text', async () => {
    await withMailServer(false, async (url, received) => {
      const mail = openMail({ smtp_url: url, from: 'Practice <desk@practice.example>' });
      expect(await mail.send(message)).toMatchObject({ ok: true, value: { said: expect.stringMatching(/^250/) } });
      expect(received.join('')).toMatch(
        /From: Practice <desk@practice\.example>[\s\S]*https:\/\/practice\.example\/p\/x/,
      );
    });
  });

  it('says that it was refused', async () => {
    await withMailServer(true, async (url) => {
      const mail = openMail({ smtp_url: url, from: 'desk@practice.example' });
      expect(await mail.send(message)).toMatchObject({
        ok: false,
        problem: { code: 'mail-refused', said: expect.stringContaining('no such mailbox'), may_have_left: false },
      });
    });
  });

  it('says that nobody answered', async () => {
    const url = await withMailServer(false, (here) => Promise.resolve(here));
    const mail = openMail({ smtp_url: url, from: 'desk@practice.example' });
    expect(await mail.send(message)).toMatchObject({
      ok: false,
      problem: { code: 'mail-unreachable', may_have_left: false },
    });
  });
});
