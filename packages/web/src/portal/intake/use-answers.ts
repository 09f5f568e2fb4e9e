import type { answerIntake } from '@stipple/contract/portal';
import { useCallback, useEffect, useRef, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { hasAll, keep, kept } from '../kept/kept.ts';
import type { Said, SaidValue } from './intake-course.ts';

export type Answers = {
  /** Everything said in this visit, sent or not. */
  readonly said: Said;
  readonly unsent: number;
  /** Why the last sending did not go through; what was said is kept. */
  readonly problem: Problem | null;
  /** A question whose answer the practice cannot take, and why. */
  readonly refused: { readonly question: string; readonly why: string } | null;
  readonly say: (question: string, value: SaidValue) => void;
  /** True once nothing is left to send. */
  readonly flush: () => Promise<boolean>;
};

/** Sends each answer as it is given; what could not be sent waits on the phone and goes when there is a connection. */
export function useAnswers(): Answers {
  const [said, setSaid] = useState<Said>(() => kept('intake-unsent', isSaid) ?? {});
  const [problem, setProblem] = useState<Problem | null>(null);
  const [refused, setRefused] = useState<Answers['refused']>(null);
  const unsent = useRef<Said>(said);
  const [waiting, setWaiting] = useState(Object.keys(said).length);
  const sending = useRef<Promise<boolean> | null>(null);
  const hold = useCallback((next: Said) => {
    unsent.current = next;
    keep('intake-unsent', Object.keys(next).length === 0 ? null : next);
    setWaiting(Object.keys(next).length);
  }, []);
  const send = useCallback(async (): Promise<boolean> => {
    while (Object.keys(unsent.current).length > 0) {
      const part = unsent.current;
      const answer = await sent(part);
      if (!answer.ok) {
        setProblem(answer.problem);
        const fault = faultOf(answer.problem, part);
        if (fault === null) return false;
        setRefused(fault);
        hold(without(unsent.current, { [fault.question]: part[fault.question] }));
        setSaid((before) => omit(before, fault.question));
        return false;
      }
      hold(without(unsent.current, part));
    }
    setProblem(null);
    return true;
  }, [hold]);
  const flush = useCallback(() => {
    sending.current ??= send().finally(() => {
      sending.current = null;
    });
    return sending.current;
  }, [send]);
  useEffect(() => {
    const again = () => void flush();
    again();
    window.addEventListener('online', again);
    return () => window.removeEventListener('online', again);
  }, [flush]);
  const say = (question: string, value: SaidValue) => {
    setRefused(null);
    setSaid((before) => ({ ...before, [question]: value }));
    hold({ ...unsent.current, [question]: value });
    void flush();
  };
  return { said, unsent: waiting, problem, refused, say, flush };
}

function sent(part: Said) {
  const answers = Object.entries(part).map(([question, value]) => ({ question, value }));
  return callLight<typeof answerIntake>({
    method: 'POST',
    path: '/portal-api/intake',
    body: { answers },
    patience_ms: 15_000,
  });
}

/** What was sent goes, unless it was changed while it was under way. */
function without(held: Said, part: Readonly<Record<string, SaidValue | undefined>>): Said {
  return Object.fromEntries(Object.entries(held).filter(([question, value]) => part[question] !== value));
}

function omit(said: Said, question: string): Said {
  return Object.fromEntries(Object.entries(said).filter(([code]) => code !== question));
}

/** `answers.0.value` names the first of what was sent. */
function faultOf({ code, errors }: Problem, part: Said): Answers['refused'] {
  const [error] = errors;
  if (code !== 'invalid-request' && code !== 'unknown-code') return null;
  const at = Number(/^answers\.(\d+)/.exec(error?.field.replace(/^body\./, '') ?? '')?.[1] ?? '0');
  const question = Object.keys(part)[at];
  return question === undefined ? null : { question, why: error?.fault ?? '' };
}

function isSaid(value: unknown): value is Said {
  return hasAll(value) && Object.values(value).every((one) => hasAll(one, 'kind'));
}
