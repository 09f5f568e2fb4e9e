import { isAsked, latestAnswers, questionsByTopic } from '@stipple/engine/candidacy';
import type { Answer, AnswerValue, Question } from '@stipple/engine/catalog';
import { daysBetween, type CalendarDate } from '@stipple/engine/kernel';
import type { LinkStanding } from '@stipple/record/patient-links/portal-session';
import { Temporal } from 'temporal-polyfill';
import { dayInZone } from '../access/practice-facts.ts';
import type { PatientContext } from '../http/contexts.ts';
import type { PortalScope } from './portal-scope.ts';

/** How a question stands for the patient. */
export type Standing = 'open' | 'ran-out' | 'holds';

export type StandingQuestion = {
  readonly question: Question;
  readonly standing: Standing;
  /** The newest answer, whether it still counts or not; null where there is none, or where two contradict each other. */
  readonly given: AnswerValue | null;
};

export type IntakeTopicNow = {
  readonly code: string;
  readonly title: string;
  readonly questions: readonly StandingQuestion[];
};

/**
 * The intake as it stands today: which answers still count is the catalogue's word (`holds_for_days`), so that before a
 * further session only what has run out is asked again. What a clinician has to look at is not asked of the patient.
 */
export function intakeNow(
  scope: PortalScope,
  stored: readonly Answer[],
  today: CalendarDate,
): readonly IntakeTopicNow[] {
  const newest = Map.groupBy(latestAnswers(stored), (answer) => answer.question);
  return questionsByTopic({ ...scope, asked_of: 'patient' }).map(({ topic, title, questions }) => ({
    code: topic,
    title,
    questions: questions.map((question) => standingOf(question, newest.get(question.code) ?? [], today)),
  }));
}

/** Questions that wait for an answer; a detail only where its main question stands at yes. */
export function openQuestions(topics: readonly IntakeTopicNow[], today: CalendarDate): number {
  const all = topics.flatMap(({ questions }) => questions);
  const counting = all.flatMap(({ question, standing, given }) =>
    standing === 'holds' && given !== null
      ? [{ question: question.code, value: given, answered_on: today, answered_by: 'patient' as const }]
      : [],
  );
  return all.filter(({ question, standing }) => standing !== 'holds' && isAsked(question, counting)).length;
}

/** Whether somebody answered before this link was given: then the page asks what has changed, and not everything. */
export function isAskedAgain(
  { link_kind, practice }: Pick<PatientContext, 'link_kind' | 'practice'>,
  stored: readonly Answer[],
  { given_at }: LinkStanding,
): boolean {
  const given_on = dayInZone(Temporal.Instant.from(given_at), practice.time_zone);
  return link_kind === 'aftercare' || stored.some(({ answered_on }) => answered_on < given_on);
}

function standingOf(question: Question, answers: readonly Answer[], today: CalendarDate): StandingQuestion {
  const [answer] = answers;
  if (answer === undefined || answers.length > 1) return { question, standing: 'open', given: null };
  const holds = daysBetween(answer.answered_on, today) <= question.holds_for_days;
  return { question, standing: holds ? 'holds' : 'ran-out', given: answer.value };
}
