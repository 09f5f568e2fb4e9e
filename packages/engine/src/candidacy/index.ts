export { assessCandidacy } from './assess-candidacy.ts';
export { noSettings } from './candidacy-input.ts';
export type { Assessment, CandidacyInput, CandidacySettings, OpenQuestion } from './candidacy-input.ts';
export { answerInWords, dateInWords, unknownInWords } from './in-words.ts';
export { latestAnswers } from './latest-answers.ts';
export { isAsked, questionsByTopic, questionsFor } from './questions-for.ts';
export type { QuestionScope } from './questions-for.ts';
