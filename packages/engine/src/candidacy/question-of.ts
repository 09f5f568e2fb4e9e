import { questions } from '../catalog/index.ts';
import type { Question } from '../catalog/index.ts';

/** A question with its place among all of the catalogue: what is known of it stands at that place. */
type NumberedQuestion = { readonly question: Question; readonly number: number };

/** As `findQuestion`, from a map: an assessment looks up every question, and the catalogue's object answers slower. */
export function questionOf(code: string): Question | null {
  return byCode.get(code)?.question ?? null;
}

export function numberedQuestion(code: string): NumberedQuestion | null {
  return byCode.get(code) ?? null;
}

const byCode: ReadonlyMap<string, NumberedQuestion> = new Map(
  Object.entries(questions).map(([code, question], number) => [code, { question, number }]),
);

export const questionCount = byCode.size;
