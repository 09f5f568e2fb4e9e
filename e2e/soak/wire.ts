import { connect, createServer } from 'node:net';
import type { Socket } from 'node:net';
import { once } from 'node:events';

/** The cable between a tablet and its server, at one address for as long as a run lasts. */
export type Wire = {
  readonly origin: string;
  /** The server behind it, wherever it listens now. */
  leadTo(port: number): void;
  /** Breaks what is open and lets nothing through. */
  cut(): void;
  mend(): void;
  /** The next write still reaches the server; its answer is lost with the connection. */
  loseNextAnswer(): void;
  close(): Promise<void>;
};

export async function layWire(): Promise<Wire> {
  const open = new Set<Socket>();
  const state = { server: 0, isCut: false, losesAnswer: false };
  const breakOff = (...sockets: readonly Socket[]): void => {
    for (const socket of sockets) socket.destroy();
  };
  const listener = createServer((tablet) => {
    if (state.isCut || state.server === 0) return breakOff(tablet);
    const server = connect({ host: 'localhost', port: state.server });
    let isWrite = false;
    for (const socket of [tablet, server]) {
      open.add(socket);
      socket.on('error', () => breakOff(tablet, server));
      socket.once('close', () => {
        open.delete(socket);
        breakOff(tablet, server);
      });
    }
    tablet.on('data', (asked: Buffer) => {
      if (/^[A-Z]+ \//.test(asked.toString('latin1', 0, 20))) isWrite = isWriteTo(asked);
      server.write(asked);
    });
    server.on('data', (answer: Buffer) => {
      if (!state.losesAnswer || !isWrite) return tablet.write(answer);
      state.losesAnswer = false;
      return breakOff(tablet, server);
    });
  });
  listener.listen(0);
  await once(listener, 'listening');
  const at = listener.address();
  if (at === null || typeof at === 'string') throw new Error('the wire has no port');
  return {
    origin: `http://localhost:${at.port}`,
    leadTo: (port) => {
      state.server = port;
    },
    cut: () => {
      state.isCut = true;
      breakOff(...open);
    },
    mend: () => {
      state.isCut = false;
    },
    loseNextAnswer: () => {
      state.losesAnswer = true;
    },
    close: async () => {
      listener.close();
      breakOff(...open);
      await once(listener, 'close');
    },
  };
}

function isWriteTo(asked: Buffer): boolean {
  return /^(PUT|POST) \/api\//.test(asked.toString('latin1', 0, 20));
}
