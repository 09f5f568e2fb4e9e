import { afterAll, beforeAll, expect, it } from 'vitest';
import { cloneDatabase, type TestDatabase } from '../testing/clone-database.ts';
import { copyIn, copyOut } from './copy-stream.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await cloneDatabase();
});
afterAll(() => database.close());

it.each([1, 10_000, 65_536, 100_000, 3_000_000])(
  'a connection that gave away a row of %i bytes answers the next question',
  async (bytes) => {
    const { rows, count } = copyOut(database.owner, `copy (select repeat('x', ${bytes})) to stdout`);
    let length = 0;
    for await (const chunk of rows) length += chunk.length;
    expect([length, count()]).toEqual([bytes + 1, 1]);
    expect((await database.owner.query('select 1 as one')).rows).toEqual([{ one: 1 }]);
  },
);

it('what goes out comes in again', async () => {
  const { owner } = database;
  await owner.query(`create table out_of as select n, repeat('ä', n) as text from generate_series(1, 2000) as n`);
  await owner.query('create table into_it (like out_of)');
  const chunks: Buffer[] = [];
  for await (const chunk of copyOut(owner, 'copy out_of to stdout').rows) chunks.push(chunk);
  expect(await copyIn(owner, 'copy into_it from stdin', toStream(chunks))).toBe(2_000);
  expect((await owner.query('select * from out_of except select * from into_it')).rowCount).toBe(0);
});

async function* toStream(chunks: readonly Buffer[]): AsyncGenerator<Buffer> {
  yield* chunks;
}
