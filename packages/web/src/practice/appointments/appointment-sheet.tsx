import { useId, useState } from 'react';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { appointmentsText } from '../../text/en/appointments.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useSignedIn } from '../shell/me.ts';
import { AppointmentFields } from './appointment-fields.tsx';
import styles from './appointment-sheet.module.css';
import type { VisitActs } from './use-visit-acts.ts';
import { useVisitActs } from './use-visit-acts.ts';
import { draftOf, emptyDraft, visitFaults } from './visit-draft.ts';
import type { VisitDraft, VisitPatient } from './visit-draft.ts';
import type { Visit, VisitKind } from './visit-words.ts';

/** What the sheet is opened for; null keeps it closed. */
export type AppointmentTask =
  | {
      readonly kind: 'plan';
      readonly patient: VisitPatient | null;
      readonly for: VisitKind;
      readonly day: string | null;
    }
  | { readonly kind: 'walk-in'; readonly patient: VisitPatient | null }
  | { readonly kind: 'move'; readonly visit: Visit; readonly name: string };

/** Plans, moves or calls off one visit, beside the list that it belongs to. */
export function AppointmentSheet({ task, onClose }: { task: AppointmentTask | null; onClose: () => void }) {
  const t = useText(appointmentsText);
  const acts = useVisitActs();
  const form = useId();
  return (
    <Sheet
      open={task !== null}
      title={task === null ? '' : titleOf(task, t)}
      onClose={onClose}
      acts={
        task === null ? undefined : (
          <>
            {task.kind === 'move' ? <CancelAct task={task} acts={acts} onClose={onClose} /> : null}
            <ActButton kind="next" type="submit" form={form} busy={acts.busy}>
              {task.kind === 'move' ? t('move.act') : task.kind === 'plan' ? t('plan.act') : t('walk-in.act')}
            </ActButton>
          </>
        )
      }
    >
      {task === null ? null : <AppointmentForm id={form} task={task} acts={acts} onClose={onClose} />}
    </Sheet>
  );
}

type FormProps = { id: string; task: AppointmentTask; acts: VisitActs; onClose: () => void };

function AppointmentForm({ id, task, acts, onClose }: FormProps) {
  const t = useText(appointmentsText);
  const { practice } = useSignedIn();
  const [appointment_id] = useState(() => uuidV7());
  const [draft, setDraft] = useState<VisitDraft>(() => beginningOf(task, practice.today));
  const [tried, setTried] = useState(false);
  const faults = visitFaults(draft, practice.today, task.kind === 'move' ? task.visit.day : null);
  const send = async () => {
    setTried(true);
    if (faults.length > 0) return;
    const done = task.kind === 'move' ? await acts.move(task.visit, draft) : await acts.plan(appointment_id, draft);
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

function CancelAct({
  task,
  acts,
  onClose,
}: {
  task: Extract<AppointmentTask, { kind: 'move' }>;
  acts: VisitActs;
  onClose: () => void;
}) {
  const t = useText(appointmentsText);
  const cancel = async () => {
    if (await acts.become(task.visit, task.name, 'cancelled')) onClose();
  };
  return (
    <ActButton kind="destructive" disabled={acts.busy} onClick={() => void cancel()}>
      {t('cancel.act')}
    </ActButton>
  );
}

function beginningOf(task: AppointmentTask, today: string): VisitDraft {
  if (task.kind === 'move') return draftOf(task.visit, task.name);
  if (task.kind === 'walk-in') return emptyDraft(task.patient, 'walk-in', today);
  return emptyDraft(task.patient, task.for, task.day);
}

function titleOf(task: AppointmentTask, t: ReturnType<typeof useText<typeof appointmentsText.en>>): string {
  if (task.kind === 'move') return t('move.title', { name: task.name });
  if (task.kind === 'walk-in') return t('walk-in.title');
  return task.patient === null ? t('plan.title.nobody') : t('plan.title', { name: task.patient.name });
}
