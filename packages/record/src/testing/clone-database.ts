import { inject } from 'vitest';
import { cloneDatabaseAt, type Preparation, type TestDatabase } from './test-database.ts';

export type { Preparation, TestDatabase } from './test-database.ts';

/** A fresh migrated database for this test file; close it in `afterAll`. */
export function cloneDatabase(preparation: Preparation | null = null): Promise<TestDatabase> {
  return cloneDatabaseAt(inject('postgresSocket'), preparation);
}
