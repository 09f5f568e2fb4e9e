import { findQuestion } from '../catalog/index.ts';
import type { IntakeTopic, Question } from '../catalog/index.ts';

/**
 * Asked and recorded, read by no rule: no window was found, and a guessed one would be worse than none. What is
 * answered here changes no finding.
 * @source protocols.md s2 Vaccination near the session
 */
const recordedQuestions: readonly { readonly topic: IntakeTopic; readonly questions: readonly string[] }[] = [
  { topic: 'recent-treatments', questions: ['vaccination', 'vaccination.on'] },
];

export function isRecordedOnly(code: string): boolean {
  return recordedQuestions.some(({ questions }) => questions.includes(code));
}

export function recordedQuestionsOf(topic: IntakeTopic): Question[] {
  return recordedQuestions
    .filter((group) => group.topic === topic)
    .flatMap((group) => group.questions)
    .flatMap((code) => findQuestion(code) ?? []);
}
