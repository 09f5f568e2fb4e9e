export type { Actor, StaffRole } from './actor.ts';
export { isDatabaseUnavailable, openDatabase, type Database, type DatabaseSettings } from './database.ts';
export {
  OWNER_LOGIN,
  startManagedPostgres,
  type ManagedPostgres,
  type ManagedPostgresSettings,
  type StartProblem,
} from './managed-postgres.ts';
export { migrate, type MigrationProblem, type MigrationReport, type MigrationSettings } from './migrate.ts';
export { withPracticeScope, type Scope } from './practice-scope.ts';
export { DEFAULT_APP_LOGIN, grantSchema, loginFaults, type AppLogin } from './roles.ts';
export { ensureRecordDatabase, RECORD_DATABASE } from './record-database.ts';
