import type { CandidacyInput } from './candidacy-input.ts';
import { noSettings } from './candidacy-input.ts';
import { answered, testDay } from './candidacy-test-case.ts';
import { questionsFor } from './questions-for.ts';
import { indications, zones } from '../catalog/index.ts';
import type { AnswerValue, Question } from '../catalog/index.ts';
import { addDays, partialDate } from '../kernel/index.ts';

/** Any indication, one to four zones, any age from 15 to 70, each question answered or not; the same for the same seed. */
export function randomCandidacyInput(seed: number): CandidacyInput {
  const draw = drawingFrom(seed);
  const indication = draw.oneOf(Object.keys(indications));
  const chosen = Array.from({ length: 1 + draw.below(4) }, () => draw.oneOf(Object.keys(zones)));
  const scope = { indication, zones: [...new Set(chosen)] };
  const birth_date = addDays(testDay, -(15 * 365 + draw.below(55 * 365)));
  const answers = questionsFor(scope).flatMap((question) => {
    const value = randomAnswer(question, draw);
    return value === null ? [] : [answered(question.code, value)];
  });
  return { ...scope, today: testDay, birth_date, settings: noSettings, answers };
}

type Draw = { readonly below: (limit: number) => number; readonly oneOf: <Item>(items: readonly Item[]) => Item };

/** Mostly unremarkable, so that permitting assessments occur; null is never asked. */
function randomAnswer(question: Question, draw: Draw): AnswerValue | null {
  const unsure = draw.below(80);
  if (unsure === 0) return null;
  return unsure === 1 ? { kind: 'dont-know' } : randomValue(question, draw);
}

function randomValue(question: Question, draw: Draw): AnswerValue {
  switch (question.kind) {
    case 'yes-no':
      return { kind: 'yes-no', yes: draw.below(25) === 0 };
    case 'choice':
      return { kind: 'choice', choice: draw.oneOf(question.choices).code };
    case 'number': {
      const [min, max] = [question.min ?? 0, question.max ?? 10];
      return { kind: 'number', number: min + ((max - min) * draw.below(101)) / 100 };
    }
    case 'date': {
      const day = addDays(testDay, -draw.below(501));
      return { kind: 'date', date: partialDate(day.slice(0, draw.oneOf([10, 10, 7, 4]))) };
    }
  }
}

/** A small generator with 32 bits of state (mulberry32): no clock, no hidden seed. */
function drawingFrom(seed: number): Draw {
  let state = seed >>> 0;
  const below = (limit: number) => {
    state = (state + 0x6d_2b_79_f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
  const oneOf = <Item>(items: readonly Item[]): Item => {
    const item = items[below(items.length)];
    if (item === undefined) throw new Error('nothing to draw from');
    return item;
  };
  return { below, oneOf };
}
