import type { BodyOf, ResponseOf } from '@stipple/contract/endpoint';
import type { answerIntake, readIntake } from '@stipple/contract/portal';

export type Intake = ResponseOf<typeof readIntake>;
export type IntakeQuestion = Intake['topics'][number]['questions'][number];
export type SaidValue = BodyOf<typeof answerIntake>['answers'][number]['value'];

/** What was said on this phone in this visit, by question. */
export type Said = Readonly<Record<string, SaidValue>>;

/** A question with the part of the form it belongs to and what counts as its answer now. */
export type AskedQuestion = {
  readonly question: IntakeQuestion;
  readonly topic: string;
  /** Null while it is open. */
  readonly answer: SaidValue | null;
};

/** Every question that is put to this person, in order: a detail only once its main question stands at yes. */
export function askedQuestions({ topics }: Intake, said: Said): readonly AskedQuestion[] {
  const all = topics.flatMap(({ title, questions }) =>
    questions.map((question) => ({ question, topic: title, answer: answerNow(question, said) })),
  );
  const answers = new Map(all.map(({ question, answer }) => [question.code, answer]));
  return all.filter(({ question: { after_yes_to } }) => {
    const main = after_yes_to === null ? null : answers.get(after_yes_to);
    return after_yes_to === null || (main?.kind === 'yes-no' && main.yes);
  });
}

/** The next open question after this one that was not left out; from the top where none follows. Null when none is left. */
export function nextOpen(
  asked: readonly AskedQuestion[],
  after: string | null,
  left: ReadonlySet<string>,
): string | null {
  const at = asked.findIndex(({ question }) => question.code === after);
  const rest = [...asked.slice(at + 1), ...asked.slice(0, at + 1)];
  return rest.find(({ question, answer }) => answer === null && !left.has(question.code))?.question.code ?? null;
}

/** The question above this one, open or not. */
export function before(asked: readonly AskedQuestion[], code: string): string | null {
  const at = asked.findIndex(({ question }) => question.code === code);
  return asked[at - 1]?.question.code ?? null;
}

function answerNow({ code, given, standing }: IntakeQuestion, said: Said): SaidValue | null {
  return said[code] ?? (standing === 'holds' ? given : null);
}
