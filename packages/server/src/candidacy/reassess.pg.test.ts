import type { AnswerValue } from '@stipple/engine/catalog';
import { addDays, calendarDate, partialDate } from '@stipple/engine/kernel';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answerIntake, assessUsual, enterPatient } from '../testing/course.ts';
import { openTestServer, type Caller, type TestServer } from '../testing/open-test-server.ts';
import { reassessOnThreads } from './reassess-on-threads.ts';
import type { ChangedVerdict } from './reassess-page.ts';
import { reassessPractice, type Progress, type Reassessment } from './reassess-practice.ts';

let server: TestServer;
let physician: Caller;
beforeAll(async () => {
  server = await openTestServer({ now: '2026-11-20T09:00:00Z' });
  physician = await server.signedInAs('practitioner');
});
afterAll(() => server.close());

const today = calendarDate('2026-11-20');
const within28Days = 'filler.within-28-days';

/** A patient with filler so many days before the assessment, and of plain answers otherwise. */
async function assessedAfterFiller(days: number): Promise<string> {
  const patient_id = await enterPatient(physician);
  const filler: AnswerValue = { kind: 'yes-no', yes: true };
  const on: AnswerValue = { kind: 'date', date: partialDate(addDays(today, -days)) };
  await answerIntake(physician, patient_id, { filler, 'filler.last-on': on });
  await assessUsual(physician, patient_id);
  return patient_id;
}

function withWindow(days: number): Reassessment {
  const actor = { kind: 'job', actor_id: 'reassess-practice', role: null } as const;
  return {
    actor: { ...actor, practice_id: physician.staff.practice_id },
    settings: { windows_days: { [within28Days]: days } },
  };
}

async function changedIn(pages: AsyncIterable<Progress>): Promise<readonly ChangedVerdict[]> {
  const all: ChangedVerdict[] = [];
  for await (const page of pages) all.push(...page.changed);
  return all;
}

const ids = (changed: readonly ChangedVerdict[]): readonly string[] =>
  changed.map(({ patient_id }) => patient_id).toSorted();

describe('after a window became longer', () => {
  let patients: ReadonlyMap<number, string>;
  beforeAll(async () => {
    const before = [27, 28, 39, 40, 41];
    patients = new Map(await Promise.all(before.map(async (days) => [days, await assessedAfterFiller(days)] as const)));
    await enterPatient(physician);
  });
  const after = (...days: readonly number[]): readonly string[] =>
    days.flatMap((count) => patients.get(count) ?? []).toSorted();

  it('those are found whose event lies between the two windows, to the day', async () => {
    const changed = await changedIn(reassessPractice(server.deps.db, withWindow(40)));
    expect(ids(changed)).toEqual(after(28, 39));
    expect(changed.find(({ patient_id }) => patient_id === patients.get(39))).toEqual({
      patient_id: patients.get(39),
      indication: 'acne-scars-rolling-boxcar',
      assessed_on: today,
      was: 'suitable-with-precautions',
      is: 'defer',
      defer_until: addDays(today, 1),
    });
  });

  it.each([
    [39, [28]],
    [41, [28, 39, 40]],
    [42, [28, 39, 40, 41]],
    [20, []],
  ] as const)(
    '%i days move the border by as much; a window below the catalogue’s moves nothing',
    async (days, found) => {
      expect(ids(await changedIn(reassessPractice(server.deps.db, withWindow(days))))).toEqual(after(...found));
    },
  );

  it('pages of any size and threads of their own find the same', async () => {
    const small: Progress[] = [];
    for await (const page of reassessPractice(server.deps.db, withWindow(40), 2)) small.push(page);
    expect(ids(small.flatMap(({ changed }) => changed))).toEqual(after(28, 39));
    expect(small.map(({ pages_done, pages }) => [pages_done, pages])).toEqual([
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
    const task = { ...withWindow(40), connection: server.database.appConnection };
    expect(ids(await changedIn(reassessOnThreads(task, 2, 2)))).toEqual(after(28, 39));
  });

  it('another practice’s patients are never read', async () => {
    const { practice_id } = await server.anotherPractice();
    const elsewhere = { ...withWindow(40).actor, practice_id };
    expect(await changedIn(reassessPractice(server.deps.db, { ...withWindow(40), actor: elsewhere }))).toEqual([]);
  });
});
