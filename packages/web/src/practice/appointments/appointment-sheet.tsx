import { fittingWaiting } from '@stipple/contract/waiting-list';
import { Link } from '@tanstack/react-router';
import { useId, useState } from 'react';
import { call } from '../../api/call.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { appointmentsText } from '../../text/en/appointments.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSignedIn } from '../shell/me.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import styles from './appointment-sheet.module.css';
import { NextSession } from './next-session.tsx';
import { OfferPlace } from './offer-place.tsx';
import type { Offer } from './offer-place.tsx';
import type { VisitActs } from './use-visit-acts.ts';
import { useVisitActs } from './use-visit-acts.ts';
import { draftOf, emptyDraft, visitFaults } from './visit-draft.ts';
import type { VisitDraft, VisitPatient, VisitPlace } from './visit-draft.ts';
import { VisitMails } from './visit-mails.tsx';
import type { Visit, VisitKind } from './visit-words.ts';

/** What the sheet is opened for; null keeps it closed. */
export type AppointmentTask =
  | {
      readonly kind: 'plan';
      readonly patient: VisitPatient | null;
      readonly for: VisitKind;
      readonly day: string | null;
      /** Where in the calendar somebody has pointed. */
      readonly place?: VisitPlace;
      /** The wish on the waiting list that is fulfilled. */
      readonly waiting?: { readonly waiting_id: string; readonly kind_id: string };
    }
  | { readonly kind: 'walk-in'; readonly patient: VisitPatient | null }
  | { readonly kind: 'move'; readonly visit: Visit; readonly name: string }
  /** The next session of the patient's series, from the places proposed. */
  | { readonly kind: 'next'; readonly patient: VisitPatient }
  | { readonly kind: 'offer'; readonly offer: Offer };

type SheetProps = { task: AppointmentTask | null; onClose: () => void };

/** Plans, moves or calls off one visit, beside the list that it belongs to. */
export function AppointmentSheet({ task: given, onClose }: SheetProps) {
  const t = useText(appointmentsText);
  const b = useText(bookingText);
  const acts = useVisitActs();
  const form = useId();
  const [instead, setInstead] = useState<AppointmentTask | null>(null);
  const task = given === null ? null : (instead ?? given);
  const close = () => {
    setInstead(null);
    acts.clear();
    onClose();
  };
  return (
    <Sheet
      open={task !== null}
      title={task === null ? '' : titleOf(task, t, b)}
      onClose={close}
      acts={
        task === null ? undefined : (
          <TaskActs task={task} form={form} acts={acts} onClose={close} onInstead={setInstead} />
        )
      }
    >
      {task === null ? null : <TaskWork key={task.kind} task={task} form={form} acts={acts} onClose={close} />}
    </Sheet>
  );
}

type WorkProps = { task: AppointmentTask; form: string; acts: VisitActs; onClose: () => void };

function TaskWork({ task, form, acts, onClose }: WorkProps) {
  if (task.kind === 'next') return <NextSession patient={task.patient} acts={acts} onDone={onClose} />;
  if (task.kind === 'offer') return <OfferPlace offer={task.offer} acts={acts} onDone={onClose} />;
  return (
    <>
      <AppointmentForm id={form} task={task} acts={acts} onClose={onClose} />
      {task.kind === 'move' ? <VisitMails visit={task.visit} /> : null}
    </>
  );
}

function TaskActs({
  task,
  form,
  acts,
  onClose,
  onInstead,
}: WorkProps & { onInstead: (task: AppointmentTask) => void }) {
  const t = useText(appointmentsText);
  const b = useText(bookingText);
  if (task.kind === 'offer') return <ActButton onClick={onClose}>{b('offer.none')}</ActButton>;
  if (task.kind === 'next')
    return (
      <ActButton onClick={() => onInstead({ kind: 'plan', patient: task.patient, for: 'session', day: null })}>
        {b('next.other')}
      </ActButton>
    );
  return (
    <>
      {task.kind === 'move' ? <CancelAct task={task} acts={acts} onClose={onClose} onInstead={onInstead} /> : null}
      <ActButton kind="next" type="submit" form={form} busy={acts.busy}>
        {task.kind === 'move' ? t('move.act') : task.kind === 'plan' ? t('plan.act') : t('walk-in.act')}
      </ActButton>
    </>
  );
}

type FormTask = Exclude<AppointmentTask, { kind: 'next' | 'offer' }>;
type FormProps = { id: string; task: FormTask; acts: VisitActs; onClose: () => void };

function AppointmentForm({ id, task, acts, onClose }: FormProps) {
  const t = useText(appointmentsText);
  const { practice } = useSignedIn();
  const [appointment_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState<VisitDraft>(() => beginningOf(task, practice.today));
  const [tried, setTried] = useState(false);
  const faults = visitFaults(draft, practice.today, task.kind === 'move' ? task.visit.day : null);
  const waiting_id = task.kind === 'plan' ? (task.waiting?.waiting_id ?? null) : null;
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const done =
      task.kind === 'move' ? await acts.move(task.visit, draft) : await acts.plan(appointment_id, draft, waiting_id);
    if (done) onClose();
  };
  return (
    <form
      id={id}
      className={styles['form']}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      {task.kind === 'walk-in' ? <p>{t('walk-in.lead')}</p> : null}
      {task.kind === 'move' ? (
        <Link to="/patients/$patient_id" params={{ patient_id: task.visit.patient_id }} onClick={onClose}>
          {t('move.chart', { name: task.name })}
        </Link>
      ) : null}
      <AppointmentFields
        draft={draft}
        onChange={setDraft}
        faults={tried ? faults : []}
        problem={acts.problem}
        fixed={task.kind}
        mayChoosePatient={task.kind !== 'move' && task.patient === null}
      />
      {acts.problem?.code === 'stale-version' ? (
        <p role="alert">{t('stale')}</p>
      ) : (
        <ErrorNotice problem={acts.problem} />
      )}
    </form>
  );
}

type CancelProps = {
  task: Extract<AppointmentTask, { kind: 'move' }>;
  acts: VisitActs;
  onClose: () => void;
  onInstead: (task: AppointmentTask) => void;
};

/** Whoever waits for such a place is offered it at once. */
function CancelAct({ task, acts, onClose, onInstead }: CancelProps) {
  const t = useText(appointmentsText);
  const cancel = async () => {
    if (!(await acts.become(task.visit, task.name, 'cancelled'))) return;
    const { appointment_id } = task.visit;
    const found = await call(fittingWaiting, { params: { appointment_id } });
    if (found.ok && found.value.fitting.length > 0) onInstead({ kind: 'offer', offer: found.value });
    else onClose();
  };
  return (
    <ActButton kind="destructive" disabled={acts.busy} onClick={() => void cancel()}>
      {t('cancel.act')}
    </ActButton>
  );
}

function beginningOf(task: FormTask, today: string): VisitDraft {
  if (task.kind === 'move') return draftOf(task.visit, task.name);
  if (task.kind === 'walk-in') return emptyDraft(task.patient, 'walk-in', today);
  const draft = emptyDraft(task.patient, task.for, task.day, task.place ?? {});
  return { ...draft, kind_id: task.waiting?.kind_id ?? null };
}

type Say<Keys extends Record<string, string>> = ReturnType<typeof useText<Keys>>;

function titleOf(task: AppointmentTask, t: Say<typeof appointmentsText.en>, b: Say<typeof bookingText.en>): string {
  if (task.kind === 'move') return t('move.title', { name: task.name });
  if (task.kind === 'walk-in') return t('walk-in.title');
  if (task.kind === 'next') return b('next.title', { name: task.patient.name });
  if (task.kind === 'offer') return b('offer.title');
  return task.patient === null ? t('plan.title.nobody') : t('plan.title', { name: task.patient.name });
}
