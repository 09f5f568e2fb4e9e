import type { finishIntake, readIntake } from '@stipple/contract/portal';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { Companion } from '../companion/companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import { askedQuestions, before, nextOpen } from './intake-course.ts';
import type { Intake, SaidValue } from './intake-course.ts';
import { IntakeReview } from './intake-review.tsx';
import { IntakeThanks } from './intake-thanks.tsx';
import { QuestionScreen } from './question-screen.tsx';
import { useAnswers } from './use-answers.ts';

type IntakePageProps = { companion: Companion; onLeave: () => void };

/** The questions before a session, one at a time; or only what has run out, where they were answered before. */
export function IntakePage({ companion, onLeave }: IntakePageProps) {
  const t = useText(portalText);
  const { intake, problem, read } = useIntake();
  const { practice } = companion;
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      {intake !== null ? (
        <Course intake={intake} onLeave={onLeave} />
      ) : problem !== null ? (
        <ErrorNotice problem={problem} onRetry={() => void read()} />
      ) : (
        <Skeleton lines={5} height_px={56} label={t('loading')} />
      )}
    </PortalFrame>
  );
}

type Place =
  | { readonly kind: 'question'; readonly code: string }
  | { readonly kind: 'review' }
  | { readonly kind: 'thanks' };

function Course({ intake, onLeave }: { intake: Intake; onLeave: () => void }) {
  const answers = useAnswers();
  const asked = askedQuestions(intake, answers.said);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const [place, setPlace] = useState<Place>(() => placeAt(nextOpen(asked, null, left)));
  const goAfter = (code: string, said: typeof answers.said, leaving: ReadonlySet<string>) =>
    setPlace(placeAt(nextOpen(askedQuestions(intake, said), code, leaving)));
  const answer = (code: string, value: SaidValue) => {
    answers.say(code, value);
    goAfter(code, { ...answers.said, [code]: value }, left);
  };
  const leaveOut = (code: string) => {
    const leaving = new Set([...left, code]);
    setLeft(leaving);
    goAfter(code, answers.said, leaving);
  };
  const finish = async () => {
    if (!(await answers.flush())) return;
    const done = await callLight<typeof finishIntake>({ method: 'POST', path: '/portal-api/intake/finish', body: {} });
    if (done.ok) setPlace({ kind: 'thanks' });
  };
  if (place.kind === 'thanks') return <IntakeThanks asked={asked} onLeave={onLeave} />;
  const code = answers.refused?.question ?? (place.kind === 'question' ? place.code : null);
  const current = asked.find(({ question }) => question.code === code);
  if (current === undefined)
    return (
      <IntakeReview
        asked={asked}
        again={intake.again}
        answers={answers}
        onChange={(changed) => setPlace({ kind: 'question', code: changed })}
        onFinish={finish}
        onLeave={onLeave}
      />
    );
  const back = before(asked, current.question.code);
  return (
    <QuestionScreen
      key={current.question.code}
      current={current}
      asked={asked}
      today={intake.today}
      answers={answers}
      onAnswer={(value) => answer(current.question.code, value)}
      onLeaveOut={() => leaveOut(current.question.code)}
      onBack={back === null ? onLeave : () => setPlace({ kind: 'question', code: back })}
      isFirst={back === null}
      onReview={() => setPlace({ kind: 'review' })}
    />
  );
}

function placeAt(code: string | null): Place {
  return code === null ? { kind: 'review' } : { kind: 'question', code };
}

function useIntake() {
  const [intake, setIntake] = useState<Intake | null>(null);
  const [problem, setProblem] = useState<Problem | null>(null);
  const read = useCallback(async () => {
    setProblem(null);
    const answer = await callLight<typeof readIntake>({ method: 'GET', path: '/portal-api/intake' });
    if (answer.ok) setIntake(answer.value);
    else setProblem(answer.problem);
  }, []);
  useEffect(() => {
    void read();
  }, [read]);
  return { intake, problem, read };
}
