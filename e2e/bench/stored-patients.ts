import { assessCandidacy, noSettings, questionsFor } from '@stipple/engine/candidacy';
import type { Answer, AnswerValue, Question } from '@stipple/engine/catalog';
import { addDays, calendarDate, partialDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';
import type pg from 'pg';

/** Different sets of answers; the patients of the crowd take turns at them. */
const KINDS = 5000;
const WISH = { indication: 'acne-scars-rolling-boxcar', zones: ['cheeks', 'temples'] };
const FIRST_DAY = calendarDate('2026-01-05');

export type StoredPatients = { readonly kinds: number; readonly answers_each: number; readonly bytes_each: number };

/**
 * Fills a practice with `count` patients, each with an assessment as the product would have stored it: every main
 * question answered, its details after a yes, the findings in their words. Written by the database's owner, in plain SQL.
 */
export async function storePatients(owner: pg.Client, practice_id: string, count: number): Promise<StoredPatients> {
  const kinds = Array.from({ length: KINDS }, (_none, number) => kindOf(number));
  await owner.query('begin');
  await owner.query("set local session_replication_role = 'replica'");
  await owner.query('set local row_security = off');
  await owner.query(`insert into practice (practice_id, name, country, time_zone, language, emergency_number, is_demonstration)
                     values ('${practice_id}', 'Large practice', 'AT', 'Europe/Vienna', 'en', '112', false)`);
  await owner.query(`create temporary table kind (number integer primary key, assessed_on date,
    verdict text, defer_until date, not_before date, findings jsonb, open_questions jsonb, answers jsonb)`);
  for (let from = 0; from < kinds.length; from += 500)
    await owner.query('insert into kind select * from json_populate_recordset(null::kind, $1)', [
      JSON.stringify(kinds.slice(from, from + 500)),
    ]);
  await owner.query(PATIENTS, [practice_id, count]);
  await owner.query(ASSESSMENTS, [practice_id, count, KINDS, WISH.indication, WISH.zones]);
  await owner.query('commit');
  await owner.query('drop table kind');
  await owner.query('vacuum analyze patient');
  await owner.query('vacuum analyze assessment');
  const all = kinds.map(({ answers }) => answers);
  return {
    kinds: KINDS,
    answers_each: all.reduce((sum, answers) => sum + answers.length, 0) / KINDS,
    bytes_each: JSON.stringify(all).length / KINDS,
  };
}

/** In the form of the product's own, which begin with the time: who came later has the larger one, and lies later on disk. */
const idOf = (kind: string): string =>
  `(lpad(to_hex(1767225600000 + n * 20), 12, '0') || '7' || substr(md5($1::text || '${kind}' || n), 1, 3)
    || '8' || substr(md5('${kind}' || n), 1, 15))::uuid`;

const PATIENTS = `
  insert into patient (practice_id, patient_id, given_name, family_name, birth_date, search_key, created_at, opened_at)
  select $1::uuid, ${idOf('patient')}, 'Given' || n, 'Family' || n, date '1960-01-01' + n % 15000, 'stored', now(), now()
    from generate_series(1, $2::int) n`;

const ASSESSMENTS = `
  insert into assessment (practice_id, assessment_id, patient_id, indication, zones, assessed_on, verdict, defer_until,
                          not_before, findings, open_questions, answers, catalogue_revision, assessed_by, created_at)
  select $1::uuid, ${idOf('assessment')}, ${idOf('patient')}, $4, $5, k.assessed_on, k.verdict, k.defer_until,
         k.not_before, k.findings, k.open_questions, k.answers, 'bench', 'Bench', now()
    from generate_series(1, $2::int) n join kind k on k.number = n % $3::int`;

function kindOf(number: number) {
  const below = drawingFrom(number);
  const today = addDays(FIRST_DAY, below(300));
  const answers = new Map<string, Answer>();
  for (const question of questionsFor(WISH)) {
    const main = question.asked_when === null ? null : answers.get(question.asked_when.question)?.value;
    if (main !== null && !(main?.kind === 'yes-no' && main.yes)) continue;
    const value = valueFor(question, today, below);
    answers.set(question.code, { question: question.code, value, answered_on: today, answered_by: 'patient' });
  }
  const given = [...answers.values()];
  const { verdict, defer_until, not_before, findings, open_questions } = assessCandidacy({
    ...WISH,
    today,
    birth_date: calendarDate('1985-06-15'),
    answers: given,
    settings: noSettings,
  });
  return {
    number,
    birth_date: null,
    assessed_on: today,
    verdict,
    defer_until,
    not_before,
    findings,
    open_questions,
    answers: given,
  };
}

/** Mostly plain, and filler in one of ten: it is that rule's window that changes. */
function valueFor(question: Question, today: CalendarDate, below: (limit: number) => number): AnswerValue {
  switch (question.kind) {
    case 'yes-no':
      return { kind: 'yes-no', yes: below(question.code === 'filler' ? 10 : 40) === 0 };
    case 'choice':
      return { kind: 'choice', choice: question.choices[below(question.choices.length)]?.code ?? '' };
    case 'number':
      return { kind: 'number', number: question.min ?? 1 };
    case 'date':
      return { kind: 'date', date: partialDate(addDays(today, -below(180))) };
  }
}

/** A small generator with 32 bits of state (mulberry32): the same patients in every run. */
function drawingFrom(seed: number): (limit: number) => number {
  let state = Math.imul(seed + 1, 0x9e_37_79_b1) >>> 0;
  return (limit) => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
