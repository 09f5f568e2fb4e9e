import type { Socket } from 'node:net';
import { SMTPServer } from 'smtp-server';

/** What the server does once it has the whole text: take it, say nothing more, or break the connection. */
export type Manner = 'takes' | 'stays-silent' | 'hangs-up';

/** A real SMTP server on loopback, which keeps what it takes and refuses every mailbox that begins with `nobody`. */
export type PostOffice = {
  readonly url: string;
  readonly letters: string[];
  /** The addresses to which each letter would come back. */
  readonly senders: string[];
  behave(manner: Manner): void;
  close(): Promise<void>;
};

export async function openPostOffice(): Promise<PostOffice> {
  const letters: string[] = [];
  const senders: string[] = [];
  const sockets = new Set<Socket>();
  let manner: Manner = 'takes';
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: ({ address }, _session, done) =>
      done(address.startsWith('nobody') ? Object.assign(new Error('No such mailbox'), { responseCode: 550 }) : null),
    onData: (stream, session, done) => {
      const chunks: Buffer[] = [];
      stream.on('data', (chunk: Buffer) => chunks.push(chunk));
      stream.on('end', () => {
        letters.push(Buffer.concat(chunks).toString());
        senders.push(session.envelope.mailFrom === false ? '' : session.envelope.mailFrom.address);
        if (manner === 'takes') done();
        if (manner === 'hangs-up') for (const socket of sockets) socket.destroy();
      });
    },
  });
  server.on('error', () => undefined);
  server.server.on('connection', (socket) => {
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
  });
  const port = await new Promise<number>((resolve) => {
    const listening = server.listen(0, '127.0.0.1', () => {
      const address = listening.address();
      resolve(typeof address === 'object' && address !== null ? address.port : 0);
    });
  });
  return {
    url: `smtp://127.0.0.1:${port}`,
    letters,
    senders,
    behave: (next) => {
      manner = next;
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        for (const socket of sockets) socket.destroy();
      }),
  };
}
