import { useEffect, useState } from 'react';
import { portalText } from '../../text/en/portal.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { newDraft } from '../check-in/check-in-draft.ts';
import { CheckInPage } from '../check-in/check-in-page.tsx';
import type { Sent } from '../check-in/sent-page.tsx';
import { SentPage } from '../check-in/sent-page.tsx';
import { useKeptDraft } from '../check-in/use-kept-draft.ts';
import { ExpectPage } from '../expect/expect-page.tsx';
import { BeforePage } from '../intake/before-page.tsx';
import { IntakePage } from '../intake/intake-page.tsx';
import { forgetAll } from '../kept/kept.ts';
import { keepProgram } from '../kept/keep-program.ts';
import { PortalFrame } from '../portal-frame.tsx';
import { CompanionPage } from './companion-page.tsx';
import { isAfterSession } from './companion.ts';
import { ClosedPage } from './closed-page.tsx';
import { useCompanion } from './use-companion.ts';
import { useView } from './use-view.ts';
import type { View } from './use-view.ts';

/** A bound browser: its page and what the page leads to. A check-in left half-way waits on this phone. */
export function OpenedPage() {
  const { companion, problem, now_ms, refetch } = useCompanion();
  const [view, show] = useView();
  const [draft, setDraft] = useKeptDraft();
  const [sent, setSent] = useState<Sent | null>(null);
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
  const { practice, check_in } = companion;
  const toPage = () => {
    setSent(null);
    show('page');
    void refetch();
  };
  const close = () => {
    forgetAll();
    setClosed(true);
  };
  if (sent !== null) return <SentPage sent={sent} practice={practice} onBack={toPage} />;
  if (view === 'expect') return <ExpectPage companion={companion} onLeave={() => show('page')} />;
  if (view === 'intake' && companion.intake !== null) return <IntakePage companion={companion} onLeave={toPage} />;
  if (view === 'check-in' && check_in.state === 'due')
    return (
      <CheckInPage
        practice={practice}
        draft={draft?.for_day === check_in.for_day ? draft : null}
        onDraft={setDraft}
        onLeave={() => show('page')}
        onSent={(answer) => {
          setDraft(null);
          setSent(answer);
        }}
      />
    );
  const begin = (next: View) => {
    const { for_day, groups } = check_in;
    if (next === 'check-in' && for_day !== null && draft?.for_day !== for_day && groups.length > 0)
      setDraft(newDraft(uuidV7(), for_day, groups));
    show(next);
  };
  const offline = problem !== null;
  if (!isAfterSession(companion))
    return <BeforePage companion={companion} offline={offline} onShow={show} onClosed={close} />;
  return (
    <CompanionPage
      companion={companion}
      now_ms={now_ms}
      offline={offline}
      begun={draft !== null && draft.for_day === check_in.for_day}
      onShow={begin}
      onClosed={close}
    />
  );
}

function Loading() {
  const t = useText(portalText);
  return <Skeleton lines={6} height_px={26} label={t('loading')} />;
}
