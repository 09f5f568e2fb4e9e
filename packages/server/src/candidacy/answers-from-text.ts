import { answerShape } from '@stipple/contract/answers';
import { clinicalDay } from '@stipple/contract/wire';
import type { Answer } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { z } from 'zod';

/**
 * The facts kept with an assessment, from the record's JSON. Most patients said the same, on one day or another, so that
 * what is said is parsed and checked once for each text in which it stands, and so is each day: going through a large
 * practice spent most of its time here before.
 */
export function answersFromText(text: string): readonly Answer[] {
  // PostgreSQL writes jsonb in one form only, and within an answer no object follows another.
  const pieces = text.startsWith('[{') && text.endsWith('}]') ? text.slice(2, -2).split('}, {') : [];
  const answers: Answer[] = [];
  for (const piece of pieces) {
    const answer = answerFrom(piece);
    if (answer === null) return wholeText.parse(JSON.parse(text));
    answers.push(answer);
  }
  return pieces.length > 0 ? answers : wholeText.parse(JSON.parse(text));
}

type Said = Omit<Answer, 'answered_on'>;

const wholeText = z.array(answerShape);
const MOST_KNOWN = 20_000;
const saidBefore = new Map<string, Said>();
const daysBefore = new Map<string, CalendarDate>();
const DAY_FOLLOWS = '"answered_on": "';
const ANY_DAY = '2000-01-01';

/** Null for a piece that is no answer by itself: then the whole text is read, which also says what is wrong with it. */
function answerFrom(piece: string): Answer | null {
  const dayAt = piece.length - ANY_DAY.length - 1;
  const [said, day] = [piece.slice(0, dayAt), piece.slice(dayAt, -1)];
  const known = saidBefore.get(said) ?? learnSaid(said);
  const answered_on = daysBefore.get(day) ?? learnDay(day);
  if (known === null || answered_on === null || !piece.endsWith('"')) return null;
  return { question: known.question, value: known.value, answered_on, answered_by: known.answered_by };
}

function learnSaid(said: string): Said | null {
  const answer = said.endsWith(DAY_FOLLOWS) ? answerShape.safeParse(jsonOf(`{${said}${ANY_DAY}"}`)).data : undefined;
  return answer === undefined ? null : keep(saidBefore, said, answer);
}

function learnDay(text: string): CalendarDate | null {
  const day = clinicalDay.safeParse(text).data;
  return day === undefined ? null : keep(daysBefore, text, day);
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** A part of a text holds on to the whole of it; kept for long, that would be every patient's text: hence a copy. */
function keep<Value>(known: Map<string, Value>, part: string, value: Value): Value {
  if (known.size >= MOST_KNOWN) known.clear();
  known.set(Buffer.from(part).toString(), value);
  return value;
}
