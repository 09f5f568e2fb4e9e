import { birthDate, birthDateWording } from './birth-date.ts';
import type { Fact } from './facts.ts';
import { answerInWords, dateInWords } from './in-words.ts';
import { questionOf } from './question-of.ts';
import { ageInYears } from '../kernel/index.ts';
import type { CalendarDate, FactRead } from '../kernel/index.ts';

/** A fact as a finding keeps it: in the words of its day. */
export function factRead(question: string, fact: Fact): FactRead {
  const asked = questionOf(question);
  const label = asked?.label ?? (question === birthDate ? birthDateWording.label : question);
  return fact.kind === 'known'
    ? {
        question,
        label,
        state: 'known',
        answer: answerInWords(asked, fact.value),
        why_unknown: null,
        learnt_on: fact.learnt_on,
        learnt_from: fact.learnt_from,
      }
    : { question, label, state: 'unknown', answer: null, why_unknown: fact.why, learnt_on: null, learnt_from: null };
}

export function ageRead(birth_date: CalendarDate, today: CalendarDate): FactRead {
  const answer = `${dateInWords(birth_date)} (${ageInYears(birth_date, today)} years)`;
  const read = { question: birthDate, label: birthDateWording.label, why_unknown: null, learnt_on: null } as const;
  return { ...read, state: 'known', answer, learnt_from: 'record' };
}
