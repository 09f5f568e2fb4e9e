import { Client } from 'pg';
import { expectOk } from '@stipple/engine/kernel';
import { OWNER_LOGIN, startManagedPostgres, type ManagedPostgres } from '../managed-postgres.ts';

/**
 * A process made to be killed: starts the private server in the folder it is given, writes rows on several connections,
 * and prints each row's number once its commit was acknowledged. First line: `server <pid>`.
 */
const WRITERS = 3;

async function main(dataDirectory: string, firstNumber: number): Promise<void> {
  const server = expectOk(await startManagedPostgres({ dataDirectory }));
  await once(server, (client) => client.query('create table if not exists kept (number integer primary key)'));
  process.stdout.write(`server ${server.pid}\n`);
  let next = firstNumber;
  const takeNumber = (): number => next++;
  await Promise.all(Array.from({ length: WRITERS }, () => writeForever(server, takeNumber)));
}

/** After a lost connection it connects again, as the product's pool does. */
async function writeForever(server: ManagedPostgres, takeNumber: () => number): Promise<never> {
  for (;;) {
    await once(server, async (client) => {
      for (;;) {
        const number = takeNumber();
        await client.query('insert into kept values ($1)', [number]);
        process.stdout.write(`${number} ${server.pid}\n`);
      }
    }).catch(() => undefined);
  }
}

async function once(server: ManagedPostgres, work: (client: Client) => Promise<unknown>): Promise<void> {
  const client = new Client(server.connection(OWNER_LOGIN, 'postgres'));
  client.on('error', () => undefined);
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

await main(process.argv[2] ?? '', Number(process.argv[3] ?? 1));
