import type { readCheckInQuestions } from '@stipple/contract/portal';
import { useCallback, useEffect, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import type { PracticeToCall } from '../companion/companion.ts';
import { PortalFrame } from '../portal-frame.tsx';
import { newDraft } from './check-in-draft.ts';
import type { CheckInDraft } from './check-in-draft.ts';
import { GroupScreen } from './group-screen.tsx';
import { ReviewScreen } from './review-screen.tsx';

type CheckInPageProps = {
  practice: PracticeToCall;
  draft: CheckInDraft | null;
  onDraft: (draft: CheckInDraft) => void;
  onLeave: () => void;
  onSend: (draft: CheckInDraft) => void;
};

/** The questions of the check-in that is due: one group a screen, then everything once more before it is sent. */
export function CheckInPage({ practice, draft, onDraft, onLeave, onSend }: CheckInPageProps) {
  const t = useText(portalText);
  const { problem, ask } = useQuestions(draft === null, onDraft);
  const group = draft?.groups[draft.step];
  return (
    <PortalFrame practice={practice.name} demonstration={practice.is_demonstration}>
      {draft === null ? (
        <Waiting problem={problem} onRetry={ask} label={t('loading')} />
      ) : group === undefined ? (
        <ReviewScreen draft={draft} onDraft={onDraft} onSend={onSend} />
      ) : (
        <GroupScreen
          key={group.code}
          draft={draft}
          group={group}
          practice={practice}
          onDraft={onDraft}
          onSend={onSend}
          onLeave={onLeave}
        />
      )}
    </PortalFrame>
  );
}

function Waiting({ problem, onRetry, label }: { problem: Problem | null; onRetry: () => void; label: string }) {
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={onRetry} />;
  return <Skeleton lines={5} height_px={56} label={label} />;
}

/** Asks for the questions once; a draft that was left half-way keeps those it began with. */
function useQuestions(needed: boolean, onDraft: (draft: CheckInDraft) => void) {
  const [problem, setProblem] = useState<Problem | null>(null);
  const ask = useCallback(async () => {
    setProblem(null);
    const answer = await callLight<typeof readCheckInQuestions>({ method: 'GET', path: '/portal-api/check-in' });
    if (answer.ok) onDraft(newDraft(uuidV7(), answer.value.for_day, answer.value.groups));
    else setProblem(answer.problem);
  }, [onDraft]);
  useEffect(() => {
    if (needed) void ask();
  }, [needed, ask]);
  return { problem, ask: () => void ask() };
}
