import { longDate } from '../../text/dates.ts';
import { bookingText } from '../../text/en/booking.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import { IconButton } from '../../ui/icon-button.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { AppointmentTask } from './appointment-sheet.tsx';
import type { Calendar, CalendarColumn, CalendarVisit } from './calendar-days.ts';
import styles from './agenda.module.css';
import { kindNameOf, visitOfCalendar } from './calendar-visit.ts';

type AgendaProps = {
  calendar: Calendar;
  columns: readonly CalendarColumn[];
  onTask: (task: AppointmentTask) => void;
};

/** A week on a phone: its days one below the other, each with who comes. */
export function Agenda({ calendar, columns, onTask }: AgendaProps) {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  return (
    <div className={styles['agenda']}>
      {columns.map(({ day, words, visits }) => (
        <section key={day} data-today={day === practice.today}>
          <header>
            <h2>{words}</h2>
            {day < practice.today ? null : (
              <IconButton
                icon="plus"
                label={t('agenda.plan', { day: longDate(day) })}
                onClick={() => onTask({ kind: 'plan', patient: null, for: 'session', day })}
              />
            )}
          </header>
          {visits.length === 0 ? <p>{t('agenda.none')}</p> : null}
          <ul>
            {visits.map((visit) => (
              <li key={visit.appointment_id}>
                <AgendaRow calendar={calendar} visit={visit} onTask={onTask} />
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}

function AgendaRow({ calendar, visit, onTask }: Pick<AgendaProps, 'calendar' | 'onTask'> & { visit: CalendarVisit }) {
  const t = useText(bookingText);
  const who = calendar.practitioners.find(({ staff_id }) => staff_id === visit.staff_id)?.display_name;
  const room = calendar.rooms.find(({ room_id }) => room_id === visit.room_id)?.name;
  const words = [kindNameOf(calendar, visit), who, room].filter((one) => one !== undefined);
  return (
    <button
      type="button"
      data-state={visit.state}
      onClick={() => onTask({ kind: 'move', visit: visitOfCalendar(visit), name: visit.patient_name })}
    >
      <span className={styles['clock']}>{visit.time ?? t('any-time')}</span>
      <strong>{visit.patient_name}</strong>
      {visit.mail === 'failed' ? <Icon name="triangle" size={16} label={t('mail.failed')} /> : null}
      <small>{words.join(' · ')}</small>
    </button>
  );
}
