import type { Kysely } from 'kysely';
import type { PoolClient, QueryResult, QueryResultRow } from 'pg';
import type { Actor } from './actor.ts';
import { insertAuditEvent, type AuditEntry } from './audit/insert-audit-event.ts';
import type { Database } from './database.ts';
import type { Tables } from './tables.generated.ts';
import { transactionKysely } from './transaction-kysely.ts';

/** One transaction, in which exactly one practice exists. */
export type Scope = {
  readonly practice_id: string;
  readonly actor: Actor;
  readonly kysely: Kysely<Tables>;
  query<Row extends QueryResultRow>(text: string, values?: readonly unknown[]): Promise<QueryResult<Row>>;
  /** A statement that each connection plans once under its name. */
  prepared<Row extends QueryResultRow>(
    name: string,
    text: string,
    values: readonly unknown[],
  ): Promise<QueryResult<Row>>;
  /** A statement whose answer nobody needs: it travels with the commit, and without it nothing is committed. */
  withCommit(name: string, text: string, values: readonly unknown[]): void;
  /** Notes who did or saw what. It travels with the commit: there is nothing to await, and without it nothing is committed. */
  audit(entry: AuditEntry): void;
};

/**
 * The only way to a transaction on practice data. Role, practice and actor hold for this transaction alone (`SET LOCAL`:
 * a session-wide setting would leak to the next user of a pooled connection), and row-level security does the rest.
 * A thrown error or a failing result rolls everything back; two transactions that got in each other's way are tried
 * again, so `work` may run more than once.
 */
export async function withPracticeScope<Value>(
  db: Database,
  actor: Actor,
  work: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  const begin = beginStatement(actor);
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await attemptOnce(db, actor, begin, work);
    } catch (error) {
      if (attempt > RETRIES || !isCollision(error)) throw error;
    }
  }
}

const RETRIES = 3;
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const JOB_NAME = /^[a-z0-9][a-z0-9:_./-]{0,99}$/i;

/** The ids go into the statement itself, so that beginning costs one trip; that is why their form is checked here. */
function beginStatement(actor: Actor): string {
  if (!UUID.test(actor.practice_id)) throw new TypeError('a practice id is a UUID');
  const isKnown = actor.kind === 'job' ? JOB_NAME.test(actor.actor_id) : UUID.test(actor.actor_id);
  if (!isKnown) throw new TypeError(`the id of a ${actor.kind} does not have the form of one`);
  return `begin; set local app.practice_id = '${actor.practice_id}'; set local app.actor_id = '${actor.actor_id}'`;
}

async function attemptOnce<Value>(
  db: Database,
  actor: Actor,
  begin: string,
  work: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  const client = await db.pool.connect();
  let broken: Error | null = null;
  const noteBroken = (error: Error): void => {
    broken = error;
  };
  client.on('error', noteBroken);
  try {
    const value = await inTransaction(client, actor, begin, work);
    return value;
  } catch (error) {
    await client.query('rollback').catch(noteBroken);
    throw error;
  } finally {
    client.off('error', noteBroken);
    client.release(broken ?? false);
  }
}

async function inTransaction<Value>(
  client: PoolClient,
  actor: Actor,
  begin: string,
  work: (scope: Scope) => Promise<Value>,
): Promise<Value> {
  // Not awaited: the first statement of the work follows on the same trip. Should it fail, so does everything after it.
  const begun = quietly(client.query(begin));
  const travelling: Promise<unknown>[] = [];
  let isOver = false;
  const held = (): PoolClient => {
    if (isOver) throw new Error('this practice scope is over: its connection may serve another practice by now');
    return client;
  };
  const value = await work(scopeOver(held, actor, travelling)).finally(() => {
    isOver = true;
  });
  await begun;
  if (isFailure(value)) {
    await client.query('rollback');
    return value;
  }
  const committed = quietly(client.query('commit'));
  await Promise.all(travelling);
  // PostgreSQL answers COMMIT with ROLLBACK when a statement that nobody waited for has failed.
  if ((await committed).command === 'ROLLBACK') throw new Error('a statement failed unnoticed; nothing was committed');
  return value;
}

function scopeOver(held: () => PoolClient, actor: Actor, travelling: Promise<unknown>[]): Scope {
  let kysely: Kysely<Tables> | null = null;
  return {
    practice_id: actor.practice_id,
    actor,
    get kysely() {
      return (kysely ??= transactionKysely(held));
    },
    query: async (text, values = []) => await held().query(text, [...values]),
    prepared: async (name, text, values) => await held().query({ name, text, values: [...values] }),
    withCommit: (name, text, values) => {
      travelling.push(quietly(held().query({ name, text, values: [...values] })));
    },
    audit: (entry) => {
      travelling.push(quietly(insertAuditEvent(held(), actor, entry)));
    },
  };
}

/** Keeps a failure that is looked at later from counting as unhandled until then. */
function quietly<Value>(promise: Promise<Value>): Promise<Value> {
  promise.catch(() => undefined);
  return promise;
}

function isFailure(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'ok' in value && value.ok === false;
}

/** Serialisation failure or deadlock: PostgreSQL's own advice is to try again. */
function isCollision(error: unknown): boolean {
  return error instanceof Error && 'code' in error && (error.code === '40001' || error.code === '40P01');
}
