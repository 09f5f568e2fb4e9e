import { useEffect, useState } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { CheckInPage } from '../check-in/check-in-page.tsx';
import type { CheckInDraft } from '../check-in/check-in-draft.ts';
import type { Sent } from '../check-in/sent-page.tsx';
import { SentPage } from '../check-in/sent-page.tsx';
import { PortalFrame } from '../portal-frame.tsx';
import { CompanionPage } from './companion-page.tsx';
import { ClosedPage } from './closed-page.tsx';
import { useCompanion } from './use-companion.ts';
import { useView } from './use-view.ts';

/** A bound browser: the page, the check-in and its answer. A check-in left half-way waits here until the tab is closed. */
export function OpenedPage() {
  const { companion, problem, now_ms, refetch } = useCompanion();
  const [view, show] = useView();
  const [draft, setDraft] = useState<CheckInDraft | null>(null);
  const [sent, setSent] = useState<Sent | null>(null);
  const [closed, setClosed] = useState(false);
  useEffect(() => {
    if (companion !== null) document.title = companion.practice.name;
  }, [companion]);

  if (closed || problem?.code === 'not-signed-in') return <ClosedPage byPatient={closed} />;
  if (companion === null)
    return (
      <PortalFrame>
        {problem === null ? <Loading /> : <ErrorNotice problem={problem} onRetry={() => void refetch()} />}
      </PortalFrame>
    );
  const { practice, check_in } = companion;
  const toPage = () => {
    setSent(null);
    show('page');
    void refetch();
  };
  if (sent !== null) return <SentPage sent={sent} practice={practice} onBack={toPage} />;
  if (view === 'check-in' && check_in.state === 'due')
    return (
      <CheckInPage
        practice={practice}
        draft={draft}
        onDraft={setDraft}
        onLeave={() => show('page')}
        onSent={(answer) => {
          setDraft(null);
          setSent(answer);
        }}
      />
    );
  return (
    <CompanionPage
      companion={companion}
      now_ms={now_ms}
      offline={problem !== null}
      begun={draft !== null && draft.for_day === check_in.for_day}
      onStart={() => show('check-in')}
      onClosed={() => setClosed(true)}
    />
  );
}

function Loading() {
  const t = useText(portalText);
  return <Skeleton lines={6} height_px={26} label={t('loading')} />;
}
