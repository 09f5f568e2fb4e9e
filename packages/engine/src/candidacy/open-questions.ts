import { birthDate, birthDateWording } from './birth-date.ts';
import type { OpenQuestion } from './candidacy-input.ts';
import type { Facts } from './facts.ts';
import type { UnknownRule } from './finding-of-rule.ts';
import { questionOf } from './question-of.ts';
import { rankOf, strongerOf } from '../kernel/index.ts';
import type { Verdict } from '../kernel/index.ts';

/** What would have to be asked, first the question whose answer could change the verdict most. */
export function openQuestions(unknown: readonly UnknownRule[], facts: Facts): OpenQuestion[] {
  const strongest = new Map<string, Verdict>();
  for (const { prepared, missing } of unknown)
    for (const question of missing) {
      const { verdict } = prepared.rule;
      strongest.set(question, strongerOf(strongest.get(question) ?? verdict, verdict));
    }
  return [...strongest]
    .map(([question, could_make_it]) => openQuestion(question, could_make_it, facts))
    .toSorted((a, b) => rankOf(a.could_make_it) - rankOf(b.could_make_it));
}

function openQuestion(code: string, could_make_it: Verdict, facts: Facts): OpenQuestion {
  const question = code === birthDate ? birthDateWording : questionOf(code);
  const fact = facts.of(code);
  return {
    question: code,
    text: question?.text ?? code,
    label: question?.label ?? code,
    why: fact.kind === 'unknown' ? fact.why : 'not-asked',
    could_make_it,
  };
}
