import { changeWaiting, listWaiting } from '@stipple/contract/waiting-list';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useWrite } from '../../api/use-endpoint.ts';
import { shortDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { actClass } from '../../ui/act-class.ts';
import { Card } from '../../ui/card.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { PageHeading } from '../../ui/page-heading.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { Page } from '../shell/page.tsx';
import { AppointmentSheet } from './appointment-sheet.tsx';
import type { AppointmentTask } from './appointment-sheet.tsx';
import { WaitingSheet } from './waiting-sheet.tsx';
import styles from './waiting.module.css';
import { WishWords } from './wish-words.tsx';
import type { WaitingPerson } from './wish-words.tsx';

/** Who would come sooner: longest waiting first, each with what they wish and a way to a time. */
export function WaitingPage() {
  const t = useText(bookingText);
  const [adding, setAdding] = useState(false);
  const [task, setTask] = useState<AppointmentTask | null>(null);
  const { data, problem, refetch } = useRead(listWaiting, {});
  return (
    <Page>
      <PageHeading
        title={t('waiting.title')}
        lead={t('waiting.lead')}
        others={
          <Link to="/calendar" className={actClass('plain')}>
            {t('title.short')}
          </Link>
        }
        next={
          <ActButton kind="next" icon="plus" onClick={() => setAdding(true)}>
            {t('waiting.act')}
          </ActButton>
        }
      />
      <ErrorNotice problem={problem} onRetry={refetch} />
      {data === null && problem === null ? <Skeleton lines={4} height_px={72} label={t('waiting')} /> : null}
      {data === null ? null : data.waiting.length === 0 ? (
        <EmptyState icon="people" title={t('waiting.none')}>
          {t('waiting.none.how')}
        </EmptyState>
      ) : (
        <Card flush title={t('waiting.list')}>
          <ul className={styles['list']}>
            {data.waiting.map((person) => (
              <WaitingRow key={person.waiting_id} person={person} onTask={setTask} />
            ))}
          </ul>
        </Card>
      )}
      <WaitingSheet open={adding} onClose={() => setAdding(false)} />
      <AppointmentSheet task={task} onClose={() => setTask(null)} />
    </Page>
  );
}

function WaitingRow({ person, onTask }: { person: WaitingPerson; onTask: (task: AppointmentTask) => void }) {
  const t = useText(bookingText);
  const tell = useToast();
  const changing = useWrite(changeWaiting, { refreshes: ['waiting-list', 'booking'] });
  const { waiting_id, patient_id, patient_name: name, kind_id, staff_id, from_on } = person;
  const become = (state: 'waiting' | 'withdrawn', version: number) => {
    const { weekdays, parts, note } = person;
    const body = { version, state, kind_id, staff_id, weekdays, parts, from_on, note };
    return changing.write({ params: { waiting_id }, body });
  };
  const takeOff = async () => {
    const off = await become('withdrawn', person.version);
    if (off === null) return;
    tell({ words: t('waiting.told.off', { name }), undo: () => void become('waiting', off.version) });
  };
  const find = () => {
    const patient = { patient_id, name };
    const place = { day: from_on, time: '', staff_id, room_id: null };
    onTask({ kind: 'plan', patient, for: 'session', day: from_on, place, waiting: { waiting_id, kind_id } });
  };
  return (
    <li className={styles['row']}>
      <div>
        <Link to="/patients/$patient_id" params={{ patient_id }} className={styles['name']}>
          {name}
        </Link>
        <WishWords wish={person} />
        <small>
          {[t('waiting.since', { day: shortDate(person.created_at.slice(0, 10)) }), person.phone]
            .filter((words) => words !== '')
            .join(' · ')}
        </small>
      </div>
      <div className={styles['acts']}>
        <ActButton size="small" icon="calendar" onClick={find} aria-label={`${t('waiting.find')}: ${name}`}>
          {t('waiting.find')}
        </ActButton>
        <ActButton
          size="small"
          kind="quiet"
          busy={changing.busy}
          onClick={() => void takeOff()}
          aria-label={`${t('waiting.off')}: ${name}`}
        >
          {t('waiting.off')}
        </ActButton>
      </div>
      <ErrorNotice problem={changing.problem} />
    </li>
  );
}
