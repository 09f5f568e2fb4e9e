import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withPracticeScope } from '../practice-scope.ts';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';
import { plantPractice, type PlantedPractice } from '../testing/planted-practice.ts';
import {
  exportAudit,
  listAudit,
  sealAudit,
  verifyAudit,
  verifyAuditExport,
  type AuditCheck,
  type AuditFilter,
} from './index.ts';

let test: TestDatabase;
let mine: PlantedPractice;
beforeAll(async () => {
  test = await cloneDatabase();
});
afterAll(() => test.close());

const EVERYTHING: AuditFilter = { patient_id: null, actor_id: null, action: null, before: null, limit: 100 };

async function note(...actions: readonly string[]): Promise<void> {
  for (const action of actions) {
    await withPracticeScope(test.db, mine.actor, async (scope) => {
      scope.audit({
        action,
        subject_kind: 'patient',
        subject_id: 'p1',
        patient_id: mine.practice_id,
        detail: { version: 2, ratio: 0.1, fields: ['name', 'phone'], nested: { z: null, a: 'é' } },
      });
    });
  }
}

const seal = (): Promise<unknown> => withPracticeScope(test.db, mine.actor, sealAudit);
const check = (): Promise<AuditCheck> => withPracticeScope(test.db, mine.actor, verifyAudit);

describe('the audit trail', () => {
  it('is sealed in batches, and what is sealed verifies', async () => {
    mine = await plantPractice(test.db, 'Sealed');
    expect(await seal()).toBeNull();
    await note('patients.create', 'chart.read');
    expect(await seal()).toEqual({ seal_number: 1, entry_count: 2 });
    expect(await seal()).toBeNull();
    await note('patients.update');
    expect(await check()).toMatchObject({ kind: 'intact', events: 3, sealed: 2, seals: 1 });
    expect(await seal()).toEqual({ seal_number: 2, entry_count: 1 });
    expect(await check()).toMatchObject({ kind: 'intact', events: 3, sealed: 3, seals: 2 });
  });

  it('is read newest first, filtered and page by page', async () => {
    mine = await plantPractice(test.db, 'Read');
    await note('a.one', 'a.two', 'a.three');
    const list = (filter: Partial<AuditFilter>): ReturnType<typeof listAudit> =>
      withPracticeScope(test.db, mine.actor, (scope) => listAudit(scope, { ...EVERYTHING, ...filter }));
    const all = await list({});
    expect(all.map((row) => row.action)).toEqual(['a.three', 'a.two', 'a.one']);
    expect(all[0]).toMatchObject({ actor_kind: 'staff', actor_id: mine.actor.actor_id, is_sealed: false });
    expect((await list({ action: 'a.two' })).map((row) => row.action)).toEqual(['a.two']);
    expect(await list({ patient_id: '00000000-0000-0000-0000-000000000000' })).toEqual([]);
    const [first] = await list({ limit: 1 });
    const rest = await withPracticeScope(test.db, mine.actor, (scope) =>
      listAudit(scope, {
        ...EVERYTHING,
        before: first === undefined ? null : { at: first.at, audit_id: first.audit_id },
      }),
    );
    expect(rest.map((row) => row.action)).toEqual(['a.two', 'a.one']);
  });

  it('can be checked from its export alone', async () => {
    mine = await plantPractice(test.db, 'Exported');
    await note('a.one', 'a.two');
    await seal();
    const file = JSON.stringify(await withPracticeScope(test.db, mine.actor, exportAudit));
    const trail: Awaited<ReturnType<typeof exportAudit>> = JSON.parse(file);
    expect(verifyAuditExport(trail)).toMatchObject({ kind: 'intact', events: 2, sealed: 2 });
    const [first] = trail.events;
    const forged = trail.events.map((event) => (event === first ? { ...event, actor_id: 'someone-else' } : event));
    expect(verifyAuditExport({ ...trail, events: forged })).toEqual({
      kind: 'broken',
      place: { kind: 'event-changed', audit_id: first?.audit_id },
    });
  });

  it.each([
    ['a changed value', `update audit_event set detail = '{}'`, { kind: 'event-changed' }],
    ['a changed instant', `update audit_event set at = at + interval '1 microsecond'`, { kind: 'event-changed' }],
    [
      'a value and its digest both changed',
      `update audit_event set digest = sha256('forged'), detail = '{}'`,
      { kind: 'event-changed' },
    ],
    ['a removed event', `delete from audit_event`, { kind: 'event-missing', seal_number: 1 }],
    ['a changed link', `update audit_seal set digest = sha256('forged')`, { kind: 'seal-changed', seal_number: 1 }],
    ['a removed entry', `delete from audit_seal_entry`, { kind: 'seal-changed', seal_number: 1 }],
  ])('shows %s', async (_what, forgery, place) => {
    mine = await plantPractice(test.db, 'Forged');
    await note('a.one');
    await seal();
    await test.owner.query(`${forgery} where practice_id = $1`, [mine.practice_id]);
    expect(await check()).toMatchObject({ kind: 'broken', place });
  });

  it('shows a seal cut out of the middle', async () => {
    mine = await plantPractice(test.db, 'Cut');
    await note('a.one');
    await seal();
    await note('a.two');
    await seal();
    await test.owner.query('delete from audit_seal_entry where practice_id = $1 and seal_number = 1', [
      mine.practice_id,
    ]);
    await test.owner.query('delete from audit_seal where practice_id = $1 and seal_number = 1', [mine.practice_id]);
    expect(await check()).toEqual({ kind: 'broken', place: { kind: 'seal-missing', seal_number: 1 } });
  });

  it('cannot be forked by two sealers at once', async () => {
    mine = await plantPractice(test.db, 'Two sealers');
    await note('a.one', 'a.two');
    const runs = await Promise.all([seal(), seal()]);
    expect(runs.filter((run) => run !== null)).toHaveLength(1);
    expect(await check()).toMatchObject({ kind: 'intact', sealed: 2, seals: 1 });
  });
});
