import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { withPracticeScope, type Scope } from '../practice-scope.ts';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';
import { plantPractice, type PlantedPractice } from '../testing/planted-practice.ts';
import { ofPerson, personOf } from './of-person.ts';

let test: TestDatabase;
let mine: PlantedPractice;
beforeAll(async () => {
  test = await cloneDatabase();
  mine = await plantPractice(test.db, 'Entered twice');
});
afterAll(() => test.close());

it('a person is found by an index, also behind row-level security', async () => {
  const plan = await withPracticeScope(test.db, mine.actor, (scope) =>
    planOf(scope, `select from session s where s.practice_id = $1 and ${ofPerson('s.patient_id', '$2')}`),
  );
  expect(plan).toContain('patient_of_person');
  expect(plan).not.toContain('Seq Scan on patient');
});

it('a row is found under the one that stands for its person', async () => {
  const plan = await withPracticeScope(test.db, mine.actor, (scope) =>
    planOf(
      scope,
      `select from patient asked join patient p on p.practice_id = $1 and p.patient_id = ${personOf('asked')}
        where asked.practice_id = $1 and asked.patient_id = $2`,
    ),
  );
  expect(plan).not.toContain('Seq Scan');
});

/** As planned for tables that are large: an empty one would be read whole. */
async function planOf(scope: Scope, text: string): Promise<string> {
  await scope.query('set local enable_seqscan = off');
  const { rows } = await scope.query<{ 'QUERY PLAN': string }>(`explain ${text}`, [scope.practice_id, randomUUID()]);
  return rows.map((row) => row['QUERY PLAN']).join('\n');
}
