import { grantSchema, type Scope } from '@stipple/record';
import { SteadyClient } from '@stipple/record/steady-client';
import type { Client } from 'pg';
import { PgBoss, type ConstructorOptions } from 'pg-boss';

/** The queue's tables live in a schema of their own, beside the record. */
const QUEUE_SCHEMA = 'pgboss';

/** Every kind of work. `-everywhere` enqueues one of its kind for each practice. */
export const QUEUES = [
  'seal-audit-everywhere',
  'seal-audit',
  'back-up',
  'remind-everywhere',
  'remind',
  'appointment-mail',
  'escalate-everywhere',
  'escalate',
  'message',
] as const;

/** Makes the queue's tables and queues, and lets the powerless login use them. Runs as the owner, after the migrations. */
export async function prepareJobQueue(owner: Client): Promise<void> {
  await owner.query('set client_min_messages = warning');
  const boss = new PgBoss({ db: connectionOf(owner), schema: QUEUE_SCHEMA, supervise: false, schedule: false });
  boss.on('error', () => undefined);
  await boss.start();
  for (const name of QUEUES) {
    const options = { retryLimit: 3, retryDelay: 30, retryBackoff: true, deleteAfterSeconds: 86_400 };
    if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { policy: 'short', ...options });
  }
  await boss.stop({ graceful: false });
  await grantSchema(owner, QUEUE_SCHEMA);
}

/** Goes on to the driver, which the queue's own options do not name. */
const surviving = { Client: SteadyClient };

/** The queue for daily work, on connections of its own. */
export function openJobQueue(
  connection: Pick<ConstructorOptions, 'host' | 'port' | 'user' | 'password' | 'database' | 'ssl'>,
): PgBoss {
  return new PgBoss({
    ...connection,
    schema: QUEUE_SCHEMA,
    migrate: false,
    createSchema: false,
    max: 2,
    application_name: 'stipple jobs',
    ...surviving,
  });
}

/** Lets the queue write through a transaction that is already open. */
export function transactionOf(scope: Scope): {
  executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }>;
} {
  return { executeSql: (text, values = []) => scope.query(text, values) };
}

function connectionOf(client: Client): { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> } {
  return { executeSql: (text, values) => client.query(text, values) };
}
