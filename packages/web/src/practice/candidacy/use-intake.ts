import { assess, giveAnswers } from '@stipple/contract/candidacy';
import type { Answer, AnswerValue } from '@stipple/engine/catalog';
import type { CalendarDate } from '@stipple/engine/kernel';
import { questionsByTopic } from '@stipple/engine/candidacy';
import { useRef, useState } from 'react';
import type { Problem } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { answersToSend, askedNow } from './answer-states.ts';
import type { AnswerDraft, Answering, AskedQuestion } from './answer-states.ts';
import type { Scope } from './scope.ts';

export type IntakeGroup = { readonly topic: string; readonly title: string; readonly asked: readonly AskedQuestion[] };

export type Intake = {
  readonly groups: readonly IntakeGroup[];
  readonly asked: readonly AskedQuestion[];
  readonly unsaved: number;
  readonly answering: Answering;
  readonly setAnswering: (who: Answering) => void;
  readonly answer: (question: string, value: AnswerValue | null) => void;
  /** Sends what was typed; true when nothing is left unsaved. */
  readonly save: () => Promise<boolean>;
  /** Saves, then has the server assess; true when there is a new assessment. */
  readonly assess: () => Promise<boolean>;
  readonly problem: Problem | null;
  readonly busy: boolean;
};

type Given = {
  readonly patient_id: string;
  readonly scope: Scope;
  readonly stored: readonly Answer[];
  readonly today: CalendarDate;
  readonly birth_date: CalendarDate;
};

/** The intake as it is being filled in. Saving clears exactly what was sent; what is typed meanwhile stays. */
export function useIntake({ patient_id, scope, stored, today, birth_date }: Given): Intake {
  const [draft, setDraft] = useState<AnswerDraft>({});
  const [answering, setAnswering] = useState<Answering>('patient');
  const giving = useWrite(giveAnswers, { refreshes: ['candidacy.read-answers'] });
  const assessing = useWrite(assess, { refreshes: ['candidacy', 'chart', 'today'] });
  const { indication, zones } = scope;
  const topics = indication === null ? [] : questionsByTopic({ indication, zones });
  const asked = askedNow(
    topics.flatMap((topic) => topic.questions),
    stored,
    draft,
    { today, birth_date },
  );
  const groups = topics.map(({ topic, title, questions }) => ({
    topic,
    title,
    asked: asked.filter(({ question }) => questions.includes(question)),
  }));
  const sendable = asked.filter(({ misfit }) => misfit === null);
  /** Leaving the page saves too, from whatever render it comes. */
  const latest = useRef({ sendable, answering });
  latest.current = { sendable, answering };
  const save = async () => {
    for (const part of answersToSend(latest.current.sendable, latest.current.answering)) {
      const saved = await giving.write({ params: { patient_id }, body: part });
      if (saved === null) return false;
      setDraft((before) => without(before, part.answers));
    }
    return true;
  };
  return {
    groups: groups.filter((group) => group.asked.length > 0),
    asked,
    unsaved: asked.filter(({ state }) => state.kind === 'typed').length,
    answering,
    setAnswering,
    answer: (question, value) => setDraft((before) => withAnswer(before, question, value)),
    save,
    assess: async () => {
      if (indication === null || !(await save())) return false;
      const body = { assessment_id: uuidV7(), indication, zones: [...zones] };
      return (await assessing.write({ params: { patient_id }, body })) !== null;
    },
    problem: giving.problem ?? assessing.problem,
    busy: giving.busy || assessing.busy,
  };
}

function withAnswer(draft: AnswerDraft, question: string, value: AnswerValue | null): AnswerDraft {
  if (value !== null) return { ...draft, [question]: value };
  return Object.fromEntries(Object.entries(draft).filter(([code]) => code !== question));
}

/** What was sent goes, unless it was changed while it was under way. */
function without(draft: AnswerDraft, sent: readonly { question: string; value: AnswerValue }[]): AnswerDraft {
  return Object.fromEntries(
    Object.entries(draft).filter(
      ([code, value]) => !sent.some((answer) => answer.question === code && answer.value === value),
    ),
  );
}
