import type { ResponseOf } from '@stipple/contract/endpoint';
import { readAftercare } from '@stipple/contract/aftercare';
import type { readChart } from '@stipple/contract/chart';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { instantText } from '../../text/dates.ts';
import { aftercareText } from '../../text/en/aftercare.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Icon } from '../../ui/icon.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { ThreePlaces } from '../../ui/three-places.tsx';
import { useMay, useSignedIn } from '../shell/me.ts';
import { CareTimeline } from './care-timeline.tsx';
import { GiveLink } from './give-link.tsx';
import { LinkList } from './link-list.tsx';
import { UnsignedNote } from './unsigned-note.tsx';

type Chart = ResponseOf<typeof readChart>;
export type ChartSession = Chart['sessions'][number];

type SessionAftercareProps = { patient: Chart['patient']; session: ChartSession; chooser: ReactNode };

/** Timeline in the middle, links for the phone beside it, paper and link as acts. */
export function SessionAftercare({ patient, session, chooser }: SessionAftercareProps) {
  const t = useText(aftercareText);
  const { practice } = useSignedIn();
  const mayGive = useMay('patient-links.write');
  const [giving, setGiving] = useState(false);
  const { session_id } = session;
  const { data, problem, refetch } = useRead(readAftercare, { params: { session_id } });
  if (problem?.code === 'wrong-state') return <SessionOpen patient_id={patient.patient_id} session_id={session_id} />;
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={8} height_px={28} label={t('loading')} />;
  return (
    <>
      <PageHeading
        title={t('title')}
        lead={t('lead', { ended: instantText(data.ended_at, practice.time_zone) })}
        next={
          mayGive ? (
            <ActButton kind="next" icon="phone" onClick={() => setGiving(true)}>
              {t('give')}
            </ActButton>
          ) : undefined
        }
        others={<PrintLink session_id={session_id} />}
      />
      <ThreePlaces
        acts={
          <>
            {chooser}
            <LinkList patient_id={patient.patient_id} />
            <UnsignedNote items={data.items} />
          </>
        }
      >
        <CareTimeline items={data.items} time_zone={practice.time_zone} />
      </ThreePlaces>
      <GiveLink
        open={giving}
        onClose={() => setGiving(false)}
        to={{ kind: 'aftercare', session_id }}
        email={patient.email}
        phone={patient.phone}
      />
    </>
  );
}

export function PrintLink({ session_id }: { session_id: string }) {
  const t = useText(aftercareText);
  return (
    <a
      href={`/api/sessions/${session_id}/aftercare.pdf`}
      target="_blank"
      rel="noreferrer"
      className={actClass('plain')}
    >
      <Icon name="printer" size={18} />
      <span>{t('print')}</span>
    </a>
  );
}

function SessionOpen({ patient_id, session_id }: { patient_id: string; session_id: string }) {
  const t = useText(aftercareText);
  return (
    <EmptyState
      heading="h1"
      icon="clock"
      title={t('open.title')}
      act={
        <Link
          to="/patients/$patient_id/sessions/$session_id"
          params={{ patient_id, session_id }}
          className={actClass('next')}
        >
          {t('open.act')}
        </Link>
      }
    >
      {t('open.text')}
    </EmptyState>
  );
}
