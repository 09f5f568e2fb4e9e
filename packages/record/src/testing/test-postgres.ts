import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { PoolConfig } from 'pg';
import { expectOk } from '@stipple/engine/kernel';
import { OWNER_LOGIN, startManagedPostgres } from '../managed-postgres.ts';

/** A private server in a throw-away folder. */
export type TestPostgres = {
  readonly socketDirectory: string;
  ownerConnection(database: string): PoolConfig;
  stop(): Promise<void>;
};

export async function startTestPostgres(): Promise<TestPostgres> {
  const dataDirectory = mkdtempSync(join(tmpdir(), 'stipple-test-'));
  const server = expectOk(await startManagedPostgres({ dataDirectory, throwAway: true }));
  return {
    socketDirectory: server.socketDirectory,
    ownerConnection: (database) => server.connection(OWNER_LOGIN, database),
    stop: async () => {
      await server.stop();
      rmSync(dataDirectory, { recursive: true, force: true });
    },
  };
}
