import { Link } from '@tanstack/react-router';
import { bookingText } from '../../text/en/booking.ts';
import { todayText } from '../../text/en/today.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { DotScale } from '../../ui/dot-scale.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { VerdictBadge } from '../../ui/verdict-badge.tsx';
import type { AppointmentTask } from '../appointments/appointment-sheet.tsx';
import type { VisitActs } from '../appointments/use-visit-acts.ts';
import type { VisitPatient } from '../appointments/visit-draft.ts';
import { kindWords } from '../appointments/visit-words.ts';
import type { Visit } from '../appointments/visit-words.ts';
import { useModule, useMay } from '../shell/me.ts';
import type { TodayVisit } from './day-groups.ts';
import { OpenSession } from './open-session.tsx';
import styles from './today.module.css';

type VisitRowProps = {
  visit: TodayVisit;
  isToday: boolean;
  acts: VisitActs;
  onMove: (task: AppointmentTask) => void;
};

/** One visit: when, who, what for, where the course stands, and the one thing to do with it now. */
export function VisitRow({ visit, isToday, acts, onMove }: VisitRowProps) {
  const t = useText(todayText);
  const computes = useModule('candidacy');
  const { patient_id, patient_name: name } = visit;
  return (
    <li className={styles['visit']} data-state={visit.state}>
      <div className={styles['time']}>{visit.time ?? <small>{t('visit.any-time')}</small>}</div>
      <div className={styles['who']}>
        <Link to="/patients/$patient_id" params={{ patient_id }} className={styles['name']}>
          {name}
        </Link>
        <span className={styles['kind']}>
          {t('visit.age', { age: visit.age })} · {kindWords[visit.kind]}
        </span>
        {visit.note === '' ? null : <span className={styles['note']}>{visit.note}</span>}
      </div>
      <div className={styles['course']}>
        {visit.verdict === null || !computes ? null : <VerdictBadge verdict={visit.verdict} />}
        <SeriesDots visit={visit} />
      </div>
      <div className={styles['acts']}>
        <VisitAct visit={visit} isToday={isToday} acts={acts} onMove={onMove} />
        <MoveAct visit={visit} onMove={onMove} />
      </div>
    </li>
  );
}

/** Progress of the series as dots: sessions that lie behind are filled. The words name the session that this visit is for. */
function SeriesDots({ visit }: { visit: TodayVisit }) {
  const t = useText(todayText);
  const { session_number: number, sessions_planned: planned } = visit;
  if (number === null || planned === null) return null;
  const done = visit.state === 'done' && visit.session_id !== null ? number : number - 1;
  const isForSession = (visit.kind === 'session' || visit.session_id !== null) && number <= planned;
  const words = t('visit.sessions-done', { done, planned });
  return (
    <span className={styles['series']}>
      <DotScale value={done} of={Math.max(done, planned)} label={words} />
      <span aria-hidden>{isForSession ? t('visit.session', { number, planned }) : words}</span>
    </span>
  );
}

/** Expected people arrive, people who are here go to their session or leave. */
function VisitAct({ visit, isToday, acts, onMove }: VisitRowProps) {
  const t = useText(todayText);
  const b = useText(bookingText);
  const [mayWrite, mayTreat] = [useMay('appointments.write'), useMay('sessions.write')];
  const become = (state: 'arrived' | 'done') => () => void acts.become(visitOf(visit), visit.patient_name, state);
  return (
    <>
      {mayTreat && opensSession(visit, isToday) ? <OpenSession visit={visit} /> : null}
      {mayWrite && isToday && visit.state === 'planned' ? (
        <ActButton size="small" icon="tick" disabled={acts.busy} onClick={become('arrived')}>
          {t('visit.arrived')}
        </ActButton>
      ) : null}
      {mayWrite && isToday && visit.state === 'arrived' ? (
        <ActButton size="small" kind="quiet" disabled={acts.busy} onClick={become('done')}>
          {t('visit.done')}
        </ActButton>
      ) : null}
      {mayWrite && isToday && visit.state === 'done' && visit.plan_id !== null ? (
        <ActButton size="small" icon="calendar" onClick={() => onMove({ kind: 'next', patient: patientOf(visit) })}>
          {b('next.act')}
        </ActButton>
      ) : null}
    </>
  );
}

/** Whoever comes for a session today goes straight into it, whether their arrival was noted or not. */
function opensSession({ session_id, plan_id, kind, state }: TodayVisit, isToday: boolean): boolean {
  if (session_id !== null) return true;
  return isToday && plan_id !== null && (state === 'arrived' || (state === 'planned' && kind === 'session'));
}

function MoveAct({ visit, onMove }: { visit: TodayVisit; onMove: VisitRowProps['onMove'] }) {
  const t = useText(todayText);
  const name = visit.patient_name;
  if (!useMay('appointments.write') || visit.state === 'done') return null;
  return (
    <span className={styles['more']}>
      <IconButton
        icon="more"
        label={t('visit.move', { name })}
        onClick={() => onMove({ kind: 'move', visit: visitOf(visit), name })}
      />
    </span>
  );
}

function patientOf({ patient_id, patient_name: name }: TodayVisit): VisitPatient {
  return { patient_id, name };
}

/** The appointment alone, without what Today adds to it. */
function visitOf(visit: TodayVisit): Visit {
  const { appointment_id, patient_id, kind, kind_id, day, time, minutes, staff_id, room_id, note, state } = visit;
  const { version } = visit;
  return { appointment_id, patient_id, kind, kind_id, day, time, minutes, staff_id, room_id, note, state, version };
}
