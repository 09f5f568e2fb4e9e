import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { columnValues } from './column-values.ts';
import { SteadyClient } from './steady-client.ts';
import type { Tables } from './tables.generated.ts';

/** The open record: a pool of connections, and queries typed after the tables. */
export type Database = {
  readonly pool: pg.Pool;
  /** For the tables outside the practices (identity). Practice tables show no row here: use `withPracticeScope`. */
  readonly kysely: Kysely<Tables>;
  close(): Promise<void>;
};

export type DatabaseSettings = {
  /** How many connections at most. */
  readonly max?: number;
  /** Told of a connection that broke while nobody used it; the pool replaces it by itself. */
  readonly onConnectionLost?: (error: Error) => void;
};

/** Several statements may be under way on one connection: the answers come in order, the round trips overlap. */
export function openDatabase(connection: pg.PoolConfig, settings: DatabaseSettings = {}): Database {
  const pool = new pg.Pool({
    max: settings.max ?? 20,
    connectionTimeoutMillis: 5_000,
    idleTimeoutMillis: 60_000,
    statement_timeout: 30_000,
    lock_timeout: 10_000,
    idle_in_transaction_session_timeout: 60_000,
    application_name: 'stipple',
    ...connection,
    pipeline: true,
    types: columnValues,
    Client: SteadyClient,
  });
  pool.on('error', (error) => settings.onConnectionLost?.(error));
  const kysely = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  return { pool, kysely, close: () => pool.end() };
}

/** True for failures that pass when the server is back: the caller may answer *try again shortly*. */
export function isDatabaseUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? String(error.code) : '';
  return UNAVAILABLE_CODES.test(code) || UNAVAILABLE_MESSAGES.test(error.message);
}

/** Connection exceptions (08), shutting down or starting up (57P01 to 57P03), too many connections, and the socket's own. */
const UNAVAILABLE_CODES = /^(08...|57P0[123]|53300|ECONNREFUSED|ECONNRESET|ENOENT|EPIPE|ETIMEDOUT)$/;
const UNAVAILABLE_MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Client was closed/;
