import type { Scope } from '../practice-scope.ts';
import { MERGE_COLUMNS, type MergeRow } from './merge-row.ts';
import { rowsOfPerson } from './of-person.ts';

/** Every merge that this person's rows were part of, undone ones too, newest first. */
export async function listMerges(scope: Scope, patient_id: string): Promise<readonly MergeRow[]> {
  const { rows } = await scope.query<MergeRow>(
    `select ${MERGE_COLUMNS} from patient_merge
      where practice_id = $1 and (survivor_id = any (${rowsOfPerson('$2')}) or merged_id = any (${rowsOfPerson('$2')}))
      order by merged_at desc, merge_id desc`,
    [scope.practice_id, patient_id],
  );
  return rows;
}

export async function readMerge(scope: Scope, merge_id: string): Promise<MergeRow | null> {
  const { rows } = await scope.query<MergeRow>(
    `select ${MERGE_COLUMNS} from patient_merge where practice_id = $1 and merge_id = $2`,
    [scope.practice_id, merge_id],
  );
  return rows[0] ?? null;
}

/** What is filed under one row of `patient`, by what it is. */
export type FiledCounts = Readonly<
  Record<'appointments' | 'answers' | 'plans' | 'consents' | 'sessions' | 'photos' | 'check_ins' | 'events', number>
>;

/** Under this very row, whatever was merged: so that two sides can be held against each other. */
export async function countFiled(scope: Scope, patient_id: string): Promise<FiledCounts> {
  const { rows } = await scope.query<{ counts: FiledCounts }>(
    `select json_build_object(${Object.entries(TABLES)
      .map(
        ([name, table]) =>
          `'${name}', (select count(*) from ${table} r where r.practice_id = $1 and r.patient_id = $2)`,
      )
      .join(', ')}) as counts`,
    [scope.practice_id, patient_id],
  );
  const [row] = rows;
  if (row === undefined) throw new Error('a statement without a condition gave no row');
  return row.counts;
}

const TABLES: Readonly<Record<keyof FiledCounts, string>> = {
  appointments: 'appointment',
  answers: 'intake_answer',
  plans: 'treatment_plan',
  consents: 'consent',
  sessions: 'session',
  photos: 'photo',
  check_ins: 'check_in',
  events: 'adverse_event',
};
