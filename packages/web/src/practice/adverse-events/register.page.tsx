import { readRegister } from '@stipple/contract/event-register';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/use-endpoint.ts';
import { shortDate } from '../../text/dates.ts';
import { adverseEventsText } from '../../text/en/adverse-events.ts';
import { registerText } from '../../text/en/event-register.ts';
import { useText } from '../../text/use-text.ts';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { DataTable } from '../../ui/data-table.tsx';
import type { Column } from '../../ui/data-table.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { StateTag } from '../../ui/state-tag.tsx';
import { Page } from '../shell/page.tsx';
import { eventName, seriousOf, standingLook, standingOf } from './adverse-event.ts';
import type { AdverseEvent } from './adverse-event.ts';
import { RegisterFilter } from './register-filter.tsx';
import { everything, isRestricted, registerQuery } from './register-question.ts';
import { questionWords } from './question-words.ts';
import styles from './register.module.css';
import { PaperLine, TakeAway } from './take-away.tsx';

type Register = ResponseOf<typeof readRegister>;

/** Every adverse event of the practice: what is open, what waits for its review, what was learnt. */
export function RegisterPage() {
  const t = useText(registerText);
  const [question, setQuestion] = useState(everything);
  const query = registerQuery(question);
  const { data, problem, refetch } = useRead(readRegister, { query }, { keepPrevious: true });
  const total = data === null ? 0 : data.counts.open + data.counts.to_review + data.counts.closed;
  return (
    <Page wide>
      <PageHeading
        title={t('title')}
        lead={data === null ? t('lead') : <Counts counts={data.counts} />}
        others={
          <Link to="/adverse-events/trends" className={`${actClass('plain')} no-print`}>
            {t('to-trends')}
          </Link>
        }
      />
      <div className={styles['register']}>
        <ErrorNotice problem={problem} onRetry={refetch} />
        {data === null && problem === null ? <Skeleton lines={6} height_px={44} label={t('loading')} /> : null}
        {data === null ? null : total === 0 ? (
          <Nothing />
        ) : (
          <>
            <RegisterFilter question={question} operators={data.operators} onChange={setQuestion} />
            <Found register={data} query={query} restricted={isRestricted(question)} />
          </>
        )}
      </div>
    </Page>
  );
}

function Counts({ counts }: { counts: Register['counts'] }) {
  const t = useText(registerText);
  const { open, to_review, closed } = counts;
  return (
    <>
      {t('count.open', { count: open })} · {t('count.to-review', { count: to_review })} ·{' '}
      {t('count.closed', { count: closed })}
    </>
  );
}

function Nothing() {
  const t = useText(registerText);
  return (
    <EmptyState
      icon="tick"
      title={t('empty')}
      act={
        <Link to="/patients" className={actClass('next')}>
          {t('empty.act')}
        </Link>
      }
    >
      {t('empty.text')}
    </EmptyState>
  );
}

type FoundProps = { register: Register; query: ReturnType<typeof registerQuery>; restricted: boolean };

function Found({ register: { adverse_events, more, operators }, query, restricted }: FoundProps) {
  const t = useText(registerText);
  const navigate = useNavigate();
  if (adverse_events.length === 0 && restricted)
    return (
      <EmptyState icon="search" title={t('none')}>
        {t('none.text')}
      </EmptyState>
    );
  return (
    <>
      <div className={styles['found']}>
        <p role="status">{t('count', { count: adverse_events.length })}</p>
        <TakeAway asked={{ what: 'register', ...query }} />
      </div>
      <PaperLine about={questionWords(query, operators)} />
      {more ? <p className={styles['more']}>{t('more')}</p> : null}
      <EventTable
        events={adverse_events}
        onOpen={({ adverse_event_id }) =>
          void navigate({ to: '/adverse-events/$adverse_event_id', params: { adverse_event_id } })
        }
      />
    </>
  );
}

function EventTable({ events, onOpen }: { events: readonly AdverseEvent[]; onOpen: (event: AdverseEvent) => void }) {
  const t = useText(registerText);
  const e = useText(adverseEventsText);
  return (
    <Card flush>
      <DataTable
        caption={t('title')}
        rows={events}
        keyOf={({ adverse_event_id }) => adverse_event_id}
        onOpen={onOpen}
        columns={columnsOf(t, e)}
      />
    </Card>
  );
}

function columnsOf(
  t: ReturnType<typeof useText<typeof registerText.en>>,
  e: ReturnType<typeof useText<typeof adverseEventsText.en>>,
): readonly Column<AdverseEvent>[] {
  return [
    { key: 'onset', title: t('column.onset'), wideOnly: true, cell: ({ onset_on }) => shortDate(onset_on) },
    { key: 'patient', title: t('column.patient'), wideOnly: true, cell: ({ patient_name }) => patient_name },
    {
      key: 'kind',
      title: t('column.kind'),
      cell: (event) => (
        <span className={styles['kind']}>
          <Link to="/adverse-events/$adverse_event_id" params={{ adverse_event_id: event.adverse_event_id }}>
            {eventName(event.kind)}
          </Link>
          <small>
            {event.patient_name}, {shortDate(event.onset_on)}
          </small>
        </span>
      ),
    },
    { key: 'grade', title: t('column.grade'), wideOnly: true, cell: ({ grade }) => e(`grade.${grade}`) },
    { key: 'serious', title: t('column.serious'), wideOnly: true, cell: (event) => e(`serious.${seriousOf(event)}`) },
    { key: 'operator', title: t('column.operator'), wideOnly: true, cell: ({ session }) => session?.operator ?? '' },
    { key: 'lots', title: t('column.lots'), wideOnly: true, cell: ({ session }) => lotsOf(session) },
    { key: 'standing', title: t('column.standing'), cell: (event) => <StandingTag event={event} /> },
  ];
}

function StandingTag({ event }: { event: AdverseEvent }) {
  const t = useText(registerText);
  const standing = standingOf(event);
  return <StateTag {...standingLook[standing]}>{t(`standing.${standing}`)}</StateTag>;
}

function lotsOf(session: AdverseEvent['session']): string {
  return session?.lots.map(({ lot }) => lot).join(', ') ?? '';
}
