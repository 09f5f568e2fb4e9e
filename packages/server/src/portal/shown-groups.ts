import { checkInQuestions } from '@stipple/engine/triage';

/** The screens of a check-in as the patient sees them: which of the signs are red flags is not for their page to say. */
export function shownGroups(for_day: number) {
  return checkInQuestions(for_day).map(({ code, title, none_label, questions }) => ({
    code,
    title,
    none_label,
    questions: questions.map((question) => ({ code: question.code, text: question.text })),
  }));
}
