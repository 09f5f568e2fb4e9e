import type { Database, Scope } from '@stipple/record';
import { listPractices } from '@stipple/record/practice/directory';

/** Whether a real practice lives here; the demonstration does not count. */
export async function isSetUp(db: Database): Promise<boolean> {
  return (await listPractices(db)).some((practice) => !practice.is_demonstration);
}

/** The same inside a transaction in which nobody else can set one up. */
export async function isSetUpByAnother(scope: Scope): Promise<boolean> {
  await scope.query(`select pg_advisory_xact_lock(hashtext('set-up-practice'))`);
  const { rowCount } = await scope.query('select from identity.directory where not is_demonstration limit 1');
  return rowCount === 1;
}
