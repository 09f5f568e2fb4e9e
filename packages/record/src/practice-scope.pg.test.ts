import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fail, ok } from '@stipple/engine/kernel';
import type { AuditEntry } from './audit/insert-audit-event.ts';
import { isDatabaseUnavailable, openDatabase } from './database.ts';
import { withPracticeScope, type Scope } from './practice-scope.ts';
import { cloneDatabase, type TestDatabase } from './testing/clone-database.ts';
import { plantPractice, type PlantedPractice } from './testing/planted-practice.ts';

let test: TestDatabase;
let mine: PlantedPractice;
let other: PlantedPractice;
beforeAll(async () => {
  test = await cloneDatabase();
  mine = await plantPractice(test.db, 'Mine');
  other = await plantPractice(test.db, 'Other');
});
afterAll(() => test.close());

const LOOK: AuditEntry = {
  action: 'practice.read',
  subject_kind: 'practice',
  subject_id: 'p',
  patient_id: null,
  detail: { b: 1, a: [true, null, 'ü'] },
};

async function auditCount(): Promise<number> {
  const { rows } = await test.owner.query<{ count: string }>('select count(*) from audit_event');
  return Number(rows[0]?.count);
}

const names = async (scope: Scope): Promise<readonly string[]> =>
  (await scope.kysely.selectFrom('practice').select('name').execute()).map((row) => row.name);

describe('a practice scope', () => {
  it('shows one practice and no other, through Kysely and through SQL', async () => {
    expect(await withPracticeScope(test.db, mine.actor, names)).toEqual(['Mine']);
    expect(await withPracticeScope(test.db, other.actor, names)).toEqual(['Other']);
    const rows = await withPracticeScope(test.db, mine.actor, (scope) =>
      scope.prepared<{ name: string }>('names', 'select name from practice where practice_id = $1', [
        other.practice_id,
      ]),
    );
    expect(rows.rows).toEqual([]);
  });

  it('leaves nothing behind on the connection', async () => {
    const one = openDatabase(test.appConnection, { max: 1 });
    await withPracticeScope(one, mine.actor, names);
    const { rows } = await one.pool.query(
      `select current_setting('app.practice_id', true) as practice, count(*) from practice`,
    );
    expect(rows).toEqual([{ practice: '', count: 0 }]);
    await one.close();
  });

  it('keeps what the work did, with its audit row', async () => {
    const before = await auditCount();
    await withPracticeScope(test.db, mine.actor, async (scope) => {
      await scope.query('update practice set language = $2 where practice_id = $1', [mine.practice_id, 'de']);
      scope.audit(LOOK);
    });
    expect(await auditCount()).toBe(before + 1);
    const { rows } = await test.owner.query('select language from practice where practice_id = $1', [mine.practice_id]);
    expect(rows).toEqual([{ language: 'de' }]);
  });

  it('rolls back and hands on a failing result', async () => {
    const before = await auditCount();
    const result = await withPracticeScope(test.db, mine.actor, async (scope) => {
      await scope.query('update practice set language = $2 where practice_id = $1', [mine.practice_id, 'fr']);
      scope.audit(LOOK);
      return fail({ code: 'refused' });
    });
    expect(result).toEqual(fail({ code: 'refused' }));
    expect(await auditCount()).toBe(before);
    const { rows } = await test.owner.query('select language from practice where practice_id = $1', [mine.practice_id]);
    expect(rows).toEqual([{ language: 'de' }]);
  });

  it('rolls back when the work throws, and the connection stays usable', async () => {
    const one = openDatabase(test.appConnection, { max: 1 });
    const failing = withPracticeScope(one, mine.actor, async (scope) => {
      scope.audit(LOOK);
      await scope.query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    expect(await withPracticeScope(one, mine.actor, names)).toEqual(['Mine']);
    await one.close();
  });

  it('commits nothing when the audit row cannot be written', async () => {
    const before = await auditCount();
    const work = withPracticeScope(test.db, mine.actor, async (scope) => {
      await scope.query('update practice set language = $2 where practice_id = $1', [mine.practice_id, 'it']);
      scope.audit({ ...LOOK, patient_id: 'not a uuid' });
      return ok(null);
    });
    await expect(work).rejects.toThrow('invalid input syntax for type uuid');
    expect(await auditCount()).toBe(before);
    const { rows } = await test.owner.query('select language from practice where practice_id = $1', [mine.practice_id]);
    expect(rows).toEqual([{ language: 'de' }]);
  });

  it('commits nothing when a statement nobody waited for has failed', async () => {
    const work = withPracticeScope(test.db, mine.actor, async (scope) => {
      await scope.query('select 1');
      scope.query('select 1 / 0').catch(() => undefined);
    });
    await expect(work).rejects.toThrow('nothing was committed');
  });

  it('is good for its own transaction only, whether that was kept or not', async () => {
    const kept: Scope[] = [];
    await withPracticeScope(test.db, mine.actor, async (scope) => {
      kept.push(scope);
    });
    const failing = withPracticeScope(test.db, mine.actor, async (scope) => {
      kept.push(scope);
      await scope.query('select 1 / 0');
    });
    await expect(failing).rejects.toThrow('division by zero');
    const before = await auditCount();
    for (const scope of kept) {
      await expect(scope.query('select 1')).rejects.toThrow('this practice scope is over');
      await expect(scope.prepared('one', 'select 1', [])).rejects.toThrow('this practice scope is over');
      await expect(names(scope)).rejects.toThrow('this practice scope is over');
      expect(() => scope.audit(LOOK)).toThrow('this practice scope is over');
      expect(() => scope.withCommit('two', 'select 2', [])).toThrow('this practice scope is over');
    }
    expect(kept).toHaveLength(2);
    expect(await auditCount()).toBe(before);
  });

  it('tries again when two transactions got in each other’s way', async () => {
    let attempts = 0;
    const value = await withPracticeScope(test.db, mine.actor, async (scope) => {
      attempts += 1;
      scope.audit(LOOK);
      if (attempts < 3) await scope.query(`do $$ begin raise exception 'collision' using errcode = '40001'; end $$`);
      return attempts;
    });
    expect(value).toBe(3);
    let always = 0;
    const hopeless = withPracticeScope(test.db, mine.actor, async (scope) => {
      always += 1;
      await scope.query(`do $$ begin raise exception 'deadlock' using errcode = '40P01'; end $$`);
    });
    await expect(hopeless).rejects.toThrow('deadlock');
    expect(always).toBe(4);
  });

  it('refuses ids that are not ids', async () => {
    const planted = { ...mine.actor, practice_id: `${randomUUID()}'; drop table practice; --` };
    await expect(withPracticeScope(test.db, planted, names)).rejects.toThrow('a practice id is a UUID');
    const staff = { ...mine.actor, actor_id: "x'" };
    await expect(withPracticeScope(test.db, staff, names)).rejects.toThrow('the id of a staff');
    const job = { ...mine.actor, kind: 'job' as const, actor_id: 'audit.seal', role: null };
    expect(await withPracticeScope(test.db, job, names)).toEqual(['Mine']);
  });

  it('tells a lost connection from other failures', async () => {
    const lost = withPracticeScope(test.db, mine.actor, async (scope) => {
      const { rows } = await scope.query<{ pid: number }>('select pg_backend_pid() as pid');
      await test.owner.query('select pg_terminate_backend($1, 5000)', [rows[0]?.pid]);
      await scope.query('select 1');
    });
    const error: unknown = await lost.catch((reason: unknown) => reason);
    expect(isDatabaseUnavailable(error)).toBe(true);
    expect(isDatabaseUnavailable(new Error('division by zero'))).toBe(false);
    expect(await withPracticeScope(test.db, mine.actor, names)).toEqual(['Mine']);
  });

  it('reads instants and days as text, counts and quantities as numbers', async () => {
    const { rows } = await withPracticeScope(test.db, mine.actor, (scope) =>
      scope.query(`
        select timestamptz '2026-03-01 10:00:00.25+02' as instant, date '2026-03-01' as day, 12::bigint as count,
               1.5::numeric as quantity, array[date '2026-03-01', null] as days, '{}'::bigint[] as none,
               array[timestamptz '2026-03-01 10:00:00+00'] as instants`),
    );
    expect(rows).toEqual([
      {
        instant: '2026-03-01T08:00:00.25Z',
        day: '2026-03-01',
        count: 12,
        quantity: 1.5,
        days: ['2026-03-01', null],
        none: [],
        instants: ['2026-03-01T10:00:00Z'],
      },
    ]);
  });
});
