import type { TestProject } from 'vitest/node';
import { cloneDatabaseAt } from './test-database.ts';
import { startTestPostgres } from './test-postgres.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    postgresSocket: string;
  }
}

/** Vitest calls this once for the whole run: one server, one migrated template, and all test files copy it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const server = await startTestPostgres();
  const first = await cloneDatabaseAt(server.socketDirectory);
  await first.close();
  project.provide('postgresSocket', server.socketDirectory);
  return () => server.stop();
}
