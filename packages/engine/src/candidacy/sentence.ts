import type { Facts } from './facts.ts';
import { answerInWords, dateInWords } from './in-words.ts';
import { questionOf } from './question-of.ts';
import type { CalendarDate } from '../kernel/index.ts';

/** Puts answers and the first permitted day into a rule's sentence. */
export function fillText(text: string, facts: Facts, until: CalendarDate | null): string {
  const parts = partsOf(text);
  let filled = '';
  // Split by a group, every other part is what stood between braces.
  for (let at = 0; at < parts.length; at += 1) filled += at % 2 === 0 ? parts[at] : gap(parts[at] ?? '', facts, until);
  return filled;
}

const GAP = /\{([^}]+)\}/;
const split = new Map<string, readonly string[]>();

/** Sentences are the catalogue's and few, so that each is searched for its gaps once. */
function partsOf(text: string): readonly string[] {
  const before = split.get(text);
  if (before !== undefined) return before;
  const parts = text.split(GAP);
  split.set(text, parts);
  return parts;
}

function gap(name: string, facts: Facts, until: CalendarDate | null): string {
  if (name === 'until') return until === null ? 'the window has passed' : dateInWords(until);
  const fact = facts.of(name);
  return fact.kind === 'known' ? answerInWords(questionOf(name), fact.value) : 'on a day that is not known';
}
