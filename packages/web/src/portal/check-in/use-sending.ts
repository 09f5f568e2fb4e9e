import type { answerCheckIn } from '@stipple/contract/portal';
import { useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { answersOf } from './check-in-draft.ts';
import type { CheckInDraft } from './check-in-draft.ts';
import type { Sent } from './sent-page.tsx';

export type Sending = {
  readonly send: (draft: CheckInDraft) => void;
  readonly busy: boolean;
  /** Why it did not go through; the answers are kept. */
  readonly problem: Problem | null;
};

/** Sends the check-in. What is sent again under the same identifier with the same answers counts once. */
export function useSending(onSent: (sent: Sent) => void): Sending {
  const [busy, setBusy] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const send = async (draft: CheckInDraft) => {
    setBusy(true);
    setProblem(null);
    const { check_in_id, for_day } = draft;
    const body = { check_in_id, for_day, answers: answersOf(draft) };
    const answer = await callLight<typeof answerCheckIn>({ method: 'POST', path: '/portal-api/check-in', body });
    setBusy(false);
    if (answer.ok) onSent(answer.value);
    else setProblem(answer.problem);
  };
  return { send: (draft) => void send(draft), busy, problem };
}
