import type { answerCheckIn, checkInAnswers, readCheckInQuestions } from '@stipple/contract/portal';
import { problem, type Problem } from '@stipple/contract/problems';
import { catalogueRevision } from '@stipple/engine/catalog';
import { fail, ok, type Result } from '@stipple/engine/kernel';
import { bandReasons, checkInQuestions, raisedByBand, sortCheckIn, type SortedCheckIn } from '@stipple/engine/triage';
import { findCheckIn, insertCheckIn, type CheckInRow } from '@stipple/record/check-ins/check-in';
import type { SessionRow } from '@stipple/record/sessions/session-content';
import type { z } from 'zod';
import { instantText } from '../access/practice-facts.ts';
import { deepestMm } from '../aftercare/session-aftercare.ts';
import { demandKnownCodes } from '../candidacy/known-codes.ts';
import { raiseItem } from '../check-ins/raise-item.ts';
import { unsortedCheckIn, type JudgedCheckIn } from '../check-ins/unsorted-check-in.ts';
import { wordsAfterCheckIn } from '../check-ins/urgency-words.ts';
import { bandOfCheckIn, hoursSince, followedThatWereTold } from '../healing-band/band-of-check-in.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { PatientContext } from '../http/contexts.ts';
import { presentContent } from '../sessions/session-chart.ts';
import { mayAnswer } from './check-in-due.ts';
import { shownGroups } from './shown-groups.ts';
import { patientVisit, type PatientVisit } from './patient-visit.ts';
import { checkInOf } from './read-companion.command.ts';

type SentAnswers = z.output<typeof checkInAnswers>;

export async function readCheckInCommand(context: PatientContext): Answer<typeof readCheckInQuestions> {
  const { scope, patient_id } = context;
  const visit = await patientVisit(context);
  if (!visit.ok) return visit;
  const { state, for_day } = checkInOf(context, visit.value);
  if (state !== 'due' || for_day === null) return fail(problem('wrong-state', 'No check-in is due now.'));
  scope.audit({
    action: 'portal.read-check-in',
    subject_kind: 'session',
    subject_id: visit.value.session.session_id,
    patient_id,
    detail: { for_day },
  });
  return ok({ for_day, groups: shownGroups(for_day) });
}

/** Takes the patient's own report, sorts it, and puts it where somebody sees it in time. */
export async function answerCheckInCommand(
  context: PatientContext,
  { body }: InputOf<typeof answerCheckIn>,
): Answer<typeof answerCheckIn> {
  const { scope, now, patient_id } = context;
  const { check_in_id, for_day, answers } = body;
  const [earlier, visit] = await Promise.all([findCheckIn(scope, check_in_id), patientVisit(context)]);
  if (!visit.ok) return visit;
  if (earlier !== null) return repeated(earlier, context, body);
  const { session_id } = visit.value.session;
  const open = demandOpen(context, visit.value, for_day);
  if (!open.ok) return open;
  const known = demandKnownAnswers(for_day, answers);
  if (!known.ok) return known;
  const isSorted = context.practice.modules.check_in_sorting;
  const sorted: JudgedCheckIn = isSorted
    ? await sortedAnswers(context, visit.value.session, body)
    : unsortedCheckIn(for_day, answers);
  const words = await wordsAfterCheckIn(scope, context.practice, sorted.urgency);
  const row: CheckInRow = {
    check_in_id,
    patient_id,
    session_id,
    for_day,
    answers,
    urgency: sorted.urgency,
    reasons: sorted.reasons.map(({ code, text, sources, sign_off }) => ({ code, text, sources, sign_off })),
    missing_groups: sorted.missing_groups,
    text_shown: words.text,
    text_version: words.version,
    received_at: instantText(now),
  };
  if (!(await insertCheckIn(scope, row, catalogueRevision)))
    return fail(problem('wrong-state', 'This check-in was answered before.'));
  await putIntoInbox(context, row);
  scope.audit({
    action: 'portal.answer-check-in',
    subject_kind: 'check-in',
    subject_id: check_in_id,
    patient_id,
    detail: { session_id, for_day, urgency: row.urgency, reasons: row.reasons.map(({ code }) => code) },
  });
  return ok({ check_in_id, urgency: row.urgency, text: row.text_shown });
}

/** By its signs, and raised where it lies outside the healing band. */
async function sortedAnswers(
  { scope, now, practice }: PatientContext,
  session: SessionRow,
  { check_in_id, for_day, answers }: InputOf<typeof answerCheckIn>['body'],
): Promise<SortedCheckIn> {
  const deepest_mm = deepestMm(presentContent(session));
  const sorted = sortCheckIn({ day: for_day, hours_since: hoursSince(session, now), deepest_mm, answers });
  const told = followedThatWereTold(answers);
  // What a person reads anyway is not raised further.
  if (!practice.modules.planning || sorted.urgency !== 'self-care' || told.length === 0) return sorted;
  const sent = { check_in_id, for_day, answers, received_at: instantText(now) };
  const { rows } = await bandOfCheckIn(scope, session, sent, told);
  return raisedByBand(sorted, bandReasons(rows, for_day));
}

/** The same report sent again is answered the same; another report under its identifier is refused. */
function repeated(
  earlier: CheckInRow,
  { session_id }: PatientContext,
  { check_in_id, for_day, answers }: InputOf<typeof answerCheckIn>['body'],
) {
  const isSame =
    earlier.session_id === session_id &&
    earlier.for_day === for_day &&
    sortedText(earlier.answers) === sortedText(answers);
  if (!isSame) return fail(problem('id-already-used', 'There is another check-in with this identifier.'));
  return ok({ check_in_id, urgency: earlier.urgency, text: earlier.text_shown });
}

/** The record keeps the keys of JSON in an order of its own. */
function sortedText({ groups, note }: CheckInRow['answers']): string {
  return JSON.stringify([Object.entries(groups).toSorted(([a], [b]) => (a < b ? -1 : 1)), note]);
}

function demandOpen(
  { practice, today }: PatientContext,
  { session, person }: PatientVisit,
  for_day: number,
): Result<true, Problem> {
  if (!practice.settings.check_ins_on) return fail(problem('wrong-state', 'This practice takes no check-ins.'));
  const asked = { session_day: session.day, days: practice.settings.check_in_days };
  if (mayAnswer(asked, today, person.answered_days, for_day)) return ok(true);
  return fail(problem('wrong-state', `The check-in of day ${for_day} is not open.`));
}

/** Groups and signs that were asked on that day, or one problem that names every other. */
function demandKnownAnswers(for_day: number, answers: SentAnswers): Result<true, Problem> {
  const asked = checkInQuestions(for_day);
  const known = (codes: readonly { readonly code: string }[]) =>
    Object.fromEntries(codes.map(({ code }) => [code, { retired: false }]));
  return demandKnownCodes(
    Object.entries(answers.groups).flatMap(([group, answer]) => {
      const questions = asked.find(({ code }) => code === group)?.questions ?? [];
      const signs = 'yes' in answer ? answer.yes : [];
      return [
        { field: `answers.groups.${group}`, code: group, known: known(asked) },
        ...signs.map((code, index) => ({
          field: `answers.groups.${group}.yes.${index}`,
          code,
          known: known(questions),
        })),
      ];
    }),
  );
}

async function putIntoInbox({ scope, now, patient_id, practice }: PatientContext, row: CheckInRow): Promise<void> {
  await raiseItem(scope, now, {
    time_zone: practice.time_zone,
    kind: 'check-in',
    patient_id,
    check_in_id: row.check_in_id,
    urgency: row.urgency,
    title: `Day ${row.for_day}: ${row.reasons[0]?.text ?? 'nothing to report'}`,
    closed: row.urgency === 'self-care' ? { by: 'Stipple', note: 'self-care' } : null,
  });
}
