import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { instantText, longDate } from '../../text/dates.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Icon } from '../../ui/icon.tsx';
import { MissingList } from '../../ui/missing-list.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { BookNextSession } from '../appointments/book-next-session.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { EnterInError, StruckThrough } from './entered-in-error.tsx';
import { Amending } from './amending.tsx';
import { AmendmentHistory } from './amendment-history.tsx';
import type { CheckedAgainst } from './chart-check.ts';
import type { Session, SessionPlan } from './session.ts';
import { SessionInWords } from './session-in-words.tsx';

type SignedSessionProps = {
  session: Session;
  plan: SessionPlan | null;
  last: Session | null;
  against: CheckedAgainst;
};

/** What was done, read-only, with who signed when; corrections are amendments beside it. */
export function SignedSession({ session, plan, last, against }: SignedSessionProps) {
  const t = useText(sessionsText);
  const { practice, licence } = useSignedIn();
  const mayAmend =
    useMay('sessions.sign') && licence !== null && session.signed_at !== null && session.entered_in_error === null;
  const mayStrike = useMay('sessions.sign') && licence !== null && session.entered_in_error === null;
  const [amending, setAmending] = useState(false);
  if (amending)
    return <Amending session={session} plan={plan} last={last} against={against} onDone={() => setAmending(false)} />;
  return (
    <>
      <SignedHeading session={session} mayAmend={mayAmend} onAmend={() => setAmending(true)} />
      <StruckThrough session={session} time_zone={practice.time_zone} />
      {session.signed_at === null ? (
        <MissingList
          title={t('missing.title')}
          items={session.missing.map(({ code, text }) => ({ key: code, words: text }))}
        />
      ) : null}
      <SessionInWords session={session} time_zone={practice.time_zone} />
      <AmendmentHistory session={session} time_zone={practice.time_zone} />
      {mayStrike ? <EnterInError session_id={session.session_id} /> : null}
    </>
  );
}

type SignedHeadingProps = { session: Session; mayAmend: boolean; onAmend: () => void };

function SignedHeading({ session, mayAmend, onAmend }: SignedHeadingProps) {
  const t = useText(sessionsText);
  const { practice } = useSignedIn();
  const { session_id, patient_id, number_in_series: number, operator, signed_at, signed_by } = session;
  const { entered_in_error } = session;
  const day = longDate(session.day);
  if (signed_at === null)
    return <PageHeading title={t('signed.open.title', { number })} lead={t('signed.open.lead', { day, operator })} />;
  const when = instantText(signed_at, practice.time_zone);
  return (
    <PageHeading
      title={t('signed.title', { number })}
      lead={t('signed.lead', { day, operator, when, who: signed_by ?? '' })}
      next={
        <Link to="/patients/$patient_id/aftercare" params={{ patient_id }} className={actClass('next')}>
          {t('signed.aftercare')}
        </Link>
      }
      others={
        <>
          {entered_in_error === null ? <BookNextSession patient_id={patient_id} /> : null}
          {mayAmend ? (
            <ActButton icon="pen" onClick={onAmend}>
              {t('amend')}
            </ActButton>
          ) : null}
          <Paper session_id={session_id} paper="record" />
          <Paper session_id={session_id} paper="card" />
        </>
      }
    />
  );
}

/** The treatment record, or the one page that the patient takes home. */
function Paper({ session_id, paper }: { session_id: string; paper: 'record' | 'card' }) {
  const t = useText(sessionsText);
  return (
    <a href={`/api/sessions/${session_id}/${paper}.pdf`} target="_blank" rel="noreferrer" className={actClass('plain')}>
      <Icon name="printer" size={18} />
      {t(`signed.${paper}`)}
    </a>
  );
}
