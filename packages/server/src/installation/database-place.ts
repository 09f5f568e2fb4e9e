import { fail, ok, type Result } from '@stipple/engine/kernel';
import {
  DEFAULT_APP_LOGIN,
  OWNER_LOGIN,
  startManagedPostgres,
  type AppLogin,
  type ManagedPostgres,
} from '@stipple/record';
import { ensureRecordDatabase, RECORD_DATABASE } from '@stipple/record/record-database';
import { join } from 'node:path';
import type { Config } from '../config.ts';

/** How the record is reached: as its owner (migrations, backups) and as the powerless login (everything else). */
export type DatabasePlace = {
  readonly owner: PlainConnection;
  readonly app: PlainConnection;
  readonly appLogin: AppLogin;
  /** Where the private server listens; null for one's own server. */
  readonly socket: string | null;
  stop(): Promise<void>;
};

/** A connection in parts, as every library understands it. */
export type PlainConnection = {
  readonly host: string;
  readonly port: number;
  readonly user: string;
  readonly database: string;
  readonly password?: string;
  readonly ssl?: { readonly rejectUnauthorized: boolean };
};

type Say = (sentence: string) => void;

/** The folder of the private server inside the data folder. */
export function postgresFolder(config: Pick<Config, 'data_folder'>): string {
  return join(config.data_folder, 'postgres');
}

/** Starts the private PostgreSQL, or describes the one that DATABASE_URL names. */
export async function openDatabasePlace(
  config: Config,
  password: string,
  say: Say,
): Promise<Result<DatabasePlace, string>> {
  if (config.database_url !== null) return ok(ownServer(new URL(config.database_url), password));
  const started = await startManagedPostgres({
    dataDirectory: postgresFolder(config),
    postgresBinaries: config.postgres_binaries,
    onProgress: say,
  });
  if (!started.ok) return fail(started.problem.sentence);
  const server = started.value;
  await ensureRecordDatabase(server.connection(OWNER_LOGIN, 'postgres'));
  return ok({ ...privatePlace(server.socketDirectory), stop: stopping(server) });
}

/** The private server of a Stipple that is running already. */
export function privatePlace(socket: string): DatabasePlace {
  const at = (user: string): PlainConnection => ({ host: socket, port: 5432, user, database: RECORD_DATABASE });
  return {
    owner: at(OWNER_LOGIN),
    app: at(DEFAULT_APP_LOGIN),
    appLogin: { name: DEFAULT_APP_LOGIN, password: null },
    socket,
    stop: () => Promise.resolve(),
  };
}

function stopping(server: ManagedPostgres): () => Promise<void> {
  return () => server.stop();
}

function ownServer(url: URL, password: string): DatabasePlace {
  const owner: PlainConnection = {
    host: decodeURIComponent(url.searchParams.get('host') ?? url.hostname),
    port: url.port === '' ? 5432 : Number(url.port),
    user: decodeURIComponent(url.username),
    database: decodeURIComponent(url.pathname.slice(1)) || 'stipple',
    ...(url.password === '' ? {} : { password: decodeURIComponent(url.password) }),
    ...sslOf(url.searchParams.get('sslmode')),
  };
  return {
    owner,
    app: { ...owner, user: DEFAULT_APP_LOGIN, password },
    appLogin: { name: DEFAULT_APP_LOGIN, password },
    socket: null,
    stop: () => Promise.resolve(),
  };
}

function sslOf(mode: string | null): { ssl?: { rejectUnauthorized: boolean } } {
  if (mode === null || mode === 'disable' || mode === 'prefer' || mode === 'allow') return {};
  return { ssl: { rejectUnauthorized: mode !== 'require' } };
}
