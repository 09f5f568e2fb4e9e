import { useEffect, useState } from 'react';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { answersOf, newDraft, type CheckInDraft } from '../check-in/check-in-draft.ts';
import { CheckInPage } from '../check-in/check-in-page.tsx';
import type { Sent } from '../check-in/sent-page.tsx';
import { SentPage } from '../check-in/sent-page.tsx';
import { useKeptDraft } from '../check-in/use-kept-draft.ts';
import { ExpectPage } from '../expect/expect-page.tsx';
import { BeforePage } from '../intake/before-page.tsx';
import { IntakePage } from '../intake/intake-page.tsx';
import { forgetAll, kept } from '../kept/kept.ts';
import { keepProgram } from '../kept/keep-program.ts';
import type { Waiting } from '../outbox/outbox.ts';
import { useOutbox } from '../outbox/use-outbox.ts';
import { WaitingPage } from '../outbox/waiting-page.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { isReadingDraft } from '../scales/reading-draft.ts';
import { ScalesFlow, scalesNow } from '../scales/scales-flow.tsx';
import { CompanionPage } from './companion-page.tsx';
import { isAfterSession, type Companion } from './companion.ts';
import { ClosedPage } from './closed-page.tsx';
import { useCompanion } from './use-companion.ts';
import { useView, type View } from './use-view.ts';

/** A bound browser: its page and what the page leads to. */
export function OpenedPage() {
  const { companion, problem, now_ms, refetch } = useCompanion();
  const [closed, setClosed] = useState(false);
  const practiceName = companion?.practice.name ?? null;
  useEffect(() => {
    if (practiceName === null) return;
    document.title = practiceName;
    keepProgram();
  }, [practiceName]);

  if (closed || problem?.code === 'not-signed-in') return <ClosedPage byPatient={closed} />;
  if (companion === null)
    return (
      <PortalFrame>
        {problem === null ? <Loading /> : <ErrorNotice problem={problem} onRetry={() => void refetch()} />}
      </PortalFrame>
    );
  const close = () => {
    forgetAll();
    setClosed(true);
  };
  return (
    <Opened
      companion={companion}
      now_ms={now_ms}
      offline={problem !== null}
      onRead={() => void refetch()}
      onClosed={close}
    />
  );
}

type OpenedProps = {
  companion: Companion;
  now_ms: number;
  offline: boolean;
  onRead: () => void;
  onClosed: () => void;
};

/** A check-in left half-way waits on this phone; one that was sent waits too, until the practice has it. */
function Opened({ companion, now_ms, offline, onRead, onClosed }: OpenedProps) {
  const [view, show] = useView();
  const [draft, setDraft] = useKeptDraft();
  const [sent, setSent] = useState<Sent | null>(null);
  const [following, follow] = useState<string | null>(null);
  const { practice, check_in } = companion;
  const outbox = useOutbox((one, answer) => {
    onRead();
    if (answer !== null && (one.id === following || isToBeRead(answer))) setSent(answer);
  });
  const toPage = () => {
    setSent(null);
    follow(null);
    show('page');
    onRead();
  };
  const send = (done: CheckInDraft) => {
    const { check_in_id, for_day } = done;
    const body = { check_in_id, for_day, answers: answersOf(done) };
    outbox.send({ kind: 'check-in', id: check_in_id, body, refused: null });
    follow(check_in_id);
    setDraft(null);
  };
  const followed = outbox.waiting.find((one) => one.id === following);
  const scales = scalesNow(companion, outbox, kept('reading', isReadingDraft));

  if (sent !== null) return <SentPage sent={sent} practice={practice} outbox={outbox} onBack={toPage} />;
  if (isCheckIn(followed)) return <WaitingPage one={followed} practice={practice} outbox={outbox} onBack={toPage} />;
  if (view === 'expect') return <ExpectPage companion={companion} onLeave={() => show('page')} />;
  if (view === 'intake' && companion.intake !== null) return <IntakePage companion={companion} onLeave={toPage} />;
  if (view === 'scale') return <ScalesFlow companion={companion} now_ms={now_ms} outbox={outbox} onLeave={toPage} />;
  const isWaiting = outbox.waiting.some((one) => isCheckIn(one) && one.body.for_day === check_in.for_day);
  if (view === 'check-in' && check_in.state === 'due' && !isWaiting)
    return (
      <CheckInPage
        practice={practice}
        draft={draft?.for_day === check_in.for_day ? draft : null}
        onDraft={setDraft}
        onLeave={() => show('page')}
        onSend={send}
      />
    );
  const begin = (next: View) => {
    const { for_day, groups } = check_in;
    if (next === 'check-in' && for_day !== null && draft?.for_day !== for_day && groups.length > 0)
      setDraft(newDraft(uuidV7(), for_day, groups));
    show(next);
  };
  const begun = draft !== null && draft.for_day === check_in.for_day;
  const parts = { offline, outbox, scales, onShow: begin, onClosed };
  return isAfterSession(companion) ? (
    <CompanionPage companion={companion} now_ms={now_ms} begun={begun} {...parts} />
  ) : (
    <BeforePage companion={companion} {...parts} />
  );
}

function Loading() {
  const t = useText(portalText);
  return <Skeleton lines={6} height_px={26} label={t('loading')} />;
}

function isCheckIn(one: Waiting | undefined): one is Extract<Waiting, { kind: 'check-in' }> {
  return one?.kind === 'check-in';
}

/** What came back says to call: it is shown wherever the patient is by then. */
function isToBeRead({ urgency }: Sent): boolean {
  return urgency === 'emergency' || urgency === 'same-day';
}
