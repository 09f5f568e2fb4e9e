import type { CandidacyRule, Position } from './candidacy-rule.ts';
import type { EntryExamples } from './entry-examples.ts';
import type { SourcedEntry } from './entry-head.ts';
import type { AnswerValue, Question } from './question.ts';
import type { CalendarDate, Verdict } from '../kernel/index.ts';

/** A reason not to treat: questions, rules over their answers, and what was published for and against. */
export type ContraindicationEntry = SourcedEntry & {
  readonly class: 'absolute' | 'deferring' | 'relative';
  readonly topic: IntakeTopic;
  /** In asking order, details after their main question. */
  readonly questions: readonly Question[];
  readonly rules: readonly CandidacyRule[];
  /** Null applies to all. */
  readonly applies_to: { readonly indications: readonly string[] | null; readonly zones: readonly string[] | null };
  readonly positions: readonly Position[];
  /** Why this position was taken where they differ. */
  readonly chosen_because: string;
  readonly examples: EntryExamples<CandidacyExample>;
};

/** The part of the intake form in which a contraindication is asked about. */
export type IntakeTopic = 'skin-today' | 'medicines' | 'health' | 'skin-history' | 'recent-treatments' | 'about-you';

/** Answers are given on `today` by the patient; the verdict is that of this entry alone. */
export type CandidacyExample = {
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
  readonly zones: readonly string[];
  readonly answers: Readonly<Record<string, AnswerValue>>;
  readonly verdict: Verdict;
};
