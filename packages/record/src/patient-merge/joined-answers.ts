import { questions, type Answer } from '@stipple/engine/catalog';
import { daysBetween } from '@stipple/engine/kernel';

/** An answer with the row of `patient` that it was filed under. */
export type FiledAnswer = Answer & {
  readonly patient_id: string;
  readonly recorded_at: string;
  /** Given after the rows were merged: by somebody who had both in front of them. */
  readonly since_merge: boolean;
};

/**
 * The answers of a person whose rows were merged. Where both rows were asked and said different things while both answers
 * still held, the newer one does not win as it would within one chart: perhaps it was not the same person after all. Both
 * are handed on as of the newer day, the one as coming from the record, and the engine finds that they disagree: the answer
 * counts as not known until somebody asks again. An answer given after the merge settles it.
 */
export function joinedAnswers(rows: readonly FiledAnswer[]): readonly Answer[] {
  if (new Set(rows.map((row) => row.patient_id)).size < 2) return rows.map(plain);
  return [...Map.groupBy(rows, (row) => row.question).values()].flatMap(joinQuestion);
}

/** The questions to which the rows of the person were answered differently. */
export function contradictedQuestions(rows: readonly FiledAnswer[]): readonly string[] {
  const asked = Map.groupBy(rows, (row) => row.question);
  return [...asked].filter(([, all]) => contradictionIn(all) !== null).map(([question]) => question);
}

function joinQuestion(all: readonly FiledAnswer[]): readonly Answer[] {
  return contradictionIn(all) ?? newestOfEachSource(all).map(plain);
}

function contradictionIn(all: readonly FiledAnswer[]): readonly Answer[] | null {
  if (all.some((row) => row.since_merge)) return null;
  const told = all.filter((row) => !isUnknowing(row));
  for (const one of told)
    for (const other of told)
      if (one.patient_id < other.patient_id && contradict(one, other)) return asOfOneDay(one, other);
  return null;
}

function contradict(one: FiledAnswer, other: FiledAnswer): boolean {
  const [older, newer] = one.answered_on <= other.answered_on ? [one, other] : [other, one];
  const age = daysBetween(older.answered_on, newer.answered_on);
  const holds = questions[older.question]?.holds_for_days ?? age;
  return age <= holds && JSON.stringify(one.value) !== JSON.stringify(other.value);
}

function asOfOneDay(one: FiledAnswer, other: FiledAnswer): readonly Answer[] {
  const answered_on = one.answered_on > other.answered_on ? one.answered_on : other.answered_on;
  const [first, second] = one.answered_by === 'record' ? [other, one] : [one, other];
  const answered_by = first.answered_by === 'record' ? 'clinician' : first.answered_by;
  return [
    { ...plain(first), answered_on, answered_by },
    { ...plain(second), answered_on, answered_by: 'record' },
  ];
}

function newestOfEachSource(all: readonly FiledAnswer[]): readonly FiledAnswer[] {
  return [...Map.groupBy(all, (row) => row.answered_by).values()].flatMap((given) =>
    given.reduce<FiledAnswer[]>(
      ([newest], row) => (newest === undefined || isNewer(row, newest) ? [row] : [newest]),
      [],
    ),
  );
}

function isNewer(row: FiledAnswer, than: FiledAnswer): boolean {
  if (row.since_merge !== than.since_merge) return row.since_merge;
  return row.answered_on === than.answered_on ? row.recorded_at > than.recorded_at : row.answered_on > than.answered_on;
}

function isUnknowing({ value }: FiledAnswer): boolean {
  return value.kind === 'dont-know';
}

function plain({ question, value, answered_on, answered_by }: FiledAnswer): Answer {
  return { question, value, answered_on, answered_by };
}
