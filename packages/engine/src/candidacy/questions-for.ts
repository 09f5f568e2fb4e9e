import { latestAnswers } from './latest-answers.ts';
import { applicableEntries, questionsOf } from './applicable-rules.ts';
import { recordedQuestionsOf } from './recorded-questions.ts';
import { findIndication, intakeTopics } from '../catalog/index.ts';
import type { Answer, IntakeTopic, Question } from '../catalog/index.ts';

export type QuestionScope = {
  readonly indication: string;
  readonly zones: readonly string[];
  readonly asked_of?: Question['asked_of'];
};

/** The intake form in asking order, details after their main question. */
export function questionsFor(scope: QuestionScope): Question[] {
  return questionsByTopic(scope).flatMap((group) => group.questions);
}

/** The same form in its parts; a part without questions is left out. */
export function questionsByTopic({
  indication,
  zones,
  asked_of,
}: QuestionScope): { readonly topic: IntakeTopic; readonly title: string; readonly questions: Question[] }[] {
  const seen = new Set<string>();
  const entries = applicableEntries(indication, zonesOrUsual(indication, zones));
  return intakeTopics
    .map(({ topic, title }) => {
      const ruled = entries.filter(({ entry }) => entry.topic === topic).flatMap(questionsOf);
      const asked = [...ruled, ...recordedQuestionsOf(topic)];
      const questions = asked.filter((question) => {
        const wanted = !seen.has(question.code) && (asked_of === undefined || question.asked_of === asked_of);
        seen.add(question.code);
        return wanted;
      });
      return { topic, title, questions };
    })
    .filter((group) => group.questions.length > 0);
}

/** Whether a question is to be put now: a detail only after yes to its main question. */
export function isAsked(question: Question, answers: readonly Answer[]): boolean {
  if (question.asked_when === null) return true;
  const main = question.asked_when.question;
  const value = latestAnswers(answers).find((answer) => answer.question === main)?.value;
  return value?.kind === 'yes-no' && value.yes;
}

/** Without a chosen zone the indication's usual ones stand in. */
export function zonesOrUsual(indication: string, zones: readonly string[]): readonly string[] {
  return zones.length > 0 ? zones : (findIndication(indication)?.zones ?? []);
}
