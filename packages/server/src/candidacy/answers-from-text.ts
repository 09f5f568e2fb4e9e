import { answerShape } from '@stipple/contract/answers';
import type { Answer } from '@stipple/engine/catalog';
import { z } from 'zod';

/**
 * The facts kept with an assessment, from the record's JSON. Of a thousand patients most said the same on the same day,
 * so that an answer is parsed and checked once for each text in which it stands; reading a large practice took most of
 * its time here before.
 */
export function answersFromText(text: string): readonly Answer[] {
  // PostgreSQL writes jsonb in one form only, and within an answer no object follows another.
  const pieces = text.startsWith('[{') && text.endsWith('}]') ? text.slice(2, -2).split('}, {') : [];
  const known = pieces.map((piece) => knownAnswers.get(piece) ?? learn(piece));
  const isWhole = known.length > 0 && known.every((answer) => answer !== null);
  return isWhole ? known : wholeText.parse(JSON.parse(text));
}

const wholeText = z.array(answerShape);
const MOST_KNOWN = 50_000;
const knownAnswers = new Map<string, Answer>();

/** Null for a piece that is no answer by itself: then the whole text is read, which also says what is wrong with it. */
function learn(piece: string): Answer | null {
  const answer = answerFrom(`{${piece}}`);
  if (answer === null) return null;
  if (knownAnswers.size >= MOST_KNOWN) knownAnswers.clear();
  knownAnswers.set(ownCopy(piece), answer);
  return answer;
}

function answerFrom(text: string): Answer | null {
  try {
    return answerShape.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** A part of a text holds on to the whole of it; kept for long, that would be every patient's text. */
function ownCopy(part: string): string {
  return Buffer.from(part).toString();
}
