import { once } from 'node:events';
import { Readable } from 'node:stream';
import type { Client, Connection, Submittable } from 'pg';

/** PostgreSQL's bulk protocol, which the driver carries but gives no method for. */

/** The rows of `copy … to stdout`, as PostgreSQL's own text. The count is known when the stream has ended. */
export function copyOut(client: Client, sql: string): { readonly rows: Readable; count(): number } {
  let connection: Connection | null = null;
  let count = 0;
  const rows = new Readable({ read: () => connection?.stream.resume() });
  const query: CopyQuery = {
    submit: (submitted) => {
      connection = submitted;
      submitted.query(sql);
    },
    handleCopyData: ({ chunk }) => {
      // The driver reuses its buffer.
      if (!rows.push(Buffer.from(chunk))) connection?.stream.pause();
    },
    handleCommandComplete: ({ text }) => {
      count = rowCount(text);
    },
    handleReadyForQuery: () => {
      // Nobody asks for more after the end: a connection left paused would be silent for whoever uses it next.
      connection?.stream.resume();
      rows.push(null);
    },
    handleError: (error) => {
      connection?.stream.resume();
      rows.destroy(error);
    },
  };
  client.query(query);
  return { rows, count: () => count };
}

/** Sends rows to `copy … from stdin` and gives their number. */
export function copyIn(client: Client, sql: string, rows: AsyncIterable<Buffer>): Promise<number> {
  return new Promise((resolve, reject) => {
    let count = 0;
    let failure: Error | null = null;
    const query: CopyQuery = {
      submit: (connection) => connection.query(sql),
      handleCopyInResponse: (connection) => {
        pump(connection, rows, () => failure !== null).catch((error: unknown) => {
          failure = error instanceof Error ? error : new Error(String(error));
          if (canCopy(connection)) connection.sendCopyFail('the source failed');
        });
      },
      handleCommandComplete: ({ text }) => {
        count = rowCount(text);
      },
      handleReadyForQuery: () => resolve(count),
      handleError: (error) => {
        failure ??= error;
        reject(failure);
      },
    };
    client.query(query);
  });
}

type CopyQuery = Submittable & {
  handleCopyData?(message: { readonly chunk: Buffer }): void;
  handleCopyInResponse?(connection: Connection): void;
  handleCommandComplete(message: { readonly text: string }): void;
  handleReadyForQuery(): void;
  handleError(error: Error): void;
};

/** Methods that the driver has and its type description lacks. */
type CopyConnection = Connection & {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
  sendCopyFail(reason: string): void;
};

function canCopy(connection: Connection): connection is CopyConnection {
  return 'sendCopyFromChunk' in connection && 'endCopyFrom' in connection && 'sendCopyFail' in connection;
}

async function pump(connection: Connection, rows: AsyncIterable<Buffer>, hasFailed: () => boolean): Promise<void> {
  if (!canCopy(connection)) throw new Error('the driver no longer carries COPY');
  for await (const chunk of rows) {
    if (hasFailed()) return;
    connection.sendCopyFromChunk(chunk);
    if (connection.stream.writableNeedDrain) await once(connection.stream, 'drain');
  }
  connection.endCopyFrom();
}

/** From the command tag, such as `COPY 12`. */
function rowCount(tag: string): number {
  return Number(/(\d+)$/.exec(tag)?.[1] ?? 0);
}
