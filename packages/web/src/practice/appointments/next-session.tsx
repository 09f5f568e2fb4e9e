import { proposeNextSession } from '@stipple/contract/booking';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { longDate, weekdayDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import styles from './slots.module.css';
import type { VisitActs } from './use-visit-acts.ts';
import { emptyDraft } from './visit-draft.ts';
import type { VisitPatient } from './visit-draft.ts';
import { visitWhen } from './visit-words.ts';

type Proposal = ResponseOf<typeof proposeNextSession>;
type NextSessionProps = { patient: VisitPatient; acts: VisitActs; onDone: () => void };

/** The places proposed for the next session, each booked by one tap. */
export function NextSession({ patient, acts, onDone }: NextSessionProps) {
  const t = useText(bookingText);
  const [appointment_id] = useState(() => uuidV7());
  const { patient_id } = patient;
  const { data, problem, refetch } = useRead(proposeNextSession, { params: { patient_id } });
  if (problem !== null) return <ErrorNotice problem={problem} onRetry={refetch} />;
  if (data === null) return <Skeleton lines={4} height_px={60} label={t('next.waiting')} />;
  const book = async (slot: Proposal['slots'][number]) => {
    const draft = { ...emptyDraft(patient, 'session', slot.day, slot), kind_id: data.kind_id, minutes: slot.minutes };
    if (await acts.plan(appointment_id, draft)) onDone();
    else refetch();
  };
  return (
    <>
      <Why proposal={data} />
      {data.state !== 'no-plan' && data.state !== 'complete' && data.slots.length === 0 && data.state !== 'not-now' ? (
        <p>{t('next.no-slots')}</p>
      ) : null}
      <div className={styles['places']}>
        {data.slots.map((slot) => (
          <button
            key={`${slot.day} ${slot.time}`}
            type="button"
            className={styles['place']}
            disabled={acts.busy}
            onClick={() => void book(slot)}
          >
            <strong>{weekdayDate(slot.day)}</strong>
            <strong>{slot.time}</strong>
            <small>{[slot.staff_name, slot.room_name].filter((words) => words !== '').join(' · ')}</small>
          </button>
        ))}
      </div>
      <ErrorNotice problem={acts.problem} />
    </>
  );
}

/** Which session it is, and what its earliest day rests on. */
function Why({ proposal }: { proposal: Proposal }) {
  const t = useText(bookingText);
  const { state, number, planned, earliest_on, latest_on, not_before, booked } = proposal;
  if (state === 'no-plan' || state === 'complete' || state === 'not-now') return <p>{t(`next.${state}`)}</p>;
  return (
    <div className={styles['why']}>
      {number === null || planned === null ? null : <strong>{t('next.number', { number, planned })}</strong>}
      {booked === null ? null : <span>{t('next.booked', { when: visitWhen(booked) })}</span>}
      {not_before.map(({ why, on }) => (
        <span key={`${why} ${on}`}>{t(`next.${why}`, { day: longDate(on) })}</span>
      ))}
      {earliest_on === null || latest_on === null ? null : (
        <span>{t('next.from', { day: longDate(earliest_on), until: longDate(latest_on) })}</span>
      )}
    </div>
  );
}
