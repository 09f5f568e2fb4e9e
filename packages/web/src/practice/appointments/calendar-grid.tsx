import { useRef } from 'react';
import type { CSSProperties, KeyboardEvent } from 'react';
import { bookingText } from '../../text/en/booking.ts';
import { todayIn } from '../../text/dates.ts';
import { useText } from '../../text/use-text.ts';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { useNow } from '../sessions/use-now.ts';
import { useSignedIn } from '../shell/me.ts';
import type { AppointmentTask } from './appointment-sheet.tsx';
import { clockOf, freeHalves, hoursShown, lanesOf, minuteOf } from './calendar-days.ts';
import type { Calendar, CalendarColumn, CalendarVisit } from './calendar-days.ts';
import styles from './calendar.module.css';
import { kindNameOf, visitOfCalendar } from './calendar-visit.ts';
import { stepInGrid } from './step-in-grid.ts';
import { useDragVisit } from './use-drag-visit.ts';
import type { DragTarget } from './use-drag-visit.ts';
import { useVisitActs } from './use-visit-acts.ts';
import { draftOf } from './visit-draft.ts';
import { VisitBlock } from './visit-block.tsx';
import { shortWeekday } from './slot-words.ts';

type CalendarGridProps = {
  calendar: Calendar;
  columns: readonly CalendarColumn[];
  onTask: (task: AppointmentTask) => void;
};

/**
 * The hours of a day down, people, rooms or days across. Everything is a button: a free half hour plans, a visit opens.
 * Dragging with a mouse is a shortcut to what the opened visit can do as well.
 */
export function CalendarGrid({ calendar, columns, onTask }: CalendarGridProps) {
  const t = useText(bookingText);
  const acts = useVisitActs();
  const grid = useRef<HTMLDivElement>(null);
  const hours = hoursShown(columns);
  const drop = (visit: CalendarVisit, { column, minute }: DragTarget) => {
    const to = { day: column.day, time: clockOf(minute), ...placeIn(column, visit) };
    void acts.move(visitOfCalendar(visit), { ...draftOf(visitOfCalendar(visit), visit.patient_name), ...to });
  };
  const drag = useDragVisit({ grid, columns, hours, onDrop: drop });
  const size = { '--hours': hours.until - hours.from, '--columns': columns.length } as CSSProperties;
  const onKeyDown = (event: KeyboardEvent) => stepInGrid(event, grid.current);
  return (
    <>
      <ErrorNotice problem={acts.problem} />
      <p className="visually-hidden" id="grid-how">
        {t('grid.how')}
      </p>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- arrow keys go between the buttons inside */}
      <div
        ref={grid}
        className={styles['grid']}
        style={size}
        role="group"
        aria-label={t('grid.label')}
        aria-describedby="grid-how"
        onKeyDown={onKeyDown}
      >
        <div className={styles['corner']} />
        {columns.map((column) => (
          <ColumnHead key={column.key} column={column} today={calendar.today} calendar={calendar} onTask={onTask} />
        ))}
        <div className={styles['times']} aria-hidden>
          {Array.from({ length: hours.until - hours.from }, (_, hour) => (
            <span key={hour}>{clockOf((hours.from + hour) * 60)}</span>
          ))}
        </div>
        {columns.map((column, place) => (
          <Column
            key={column.key}
            column={column}
            hours={hours}
            calendar={calendar}
            ghost={drag.target?.place === place ? drag.target : null}
            onTask={onTask}
            onPick={drag.pick}
          />
        ))}
      </div>
    </>
  );
}

/** Where a dragged visit comes to stand: the column's own person or room, the other stays. */
function placeIn(column: CalendarColumn, visit: CalendarVisit) {
  const { staff_id, room_id } = visit;
  if (column.key === 'rest') return { staff_id: null, room_id };
  return { staff_id: column.staff_id ?? staff_id, room_id: column.room_id ?? room_id };
}

type HeadProps = {
  column: CalendarColumn;
  today: string;
  calendar: Calendar;
  onTask: (task: AppointmentTask) => void;
};

/** Whose column it is, and the visits of that day that have no time yet. */
function ColumnHead({ column, today, calendar, onTask }: HeadProps) {
  const t = useText(bookingText);
  const anyTime = column.visits.filter(({ time }) => time === null);
  return (
    <div className={styles['head']} data-today={column.day === today && column.key === column.day}>
      <h2 title={column.words}>{column.words}</h2>
      {anyTime.map((visit) => (
        <button
          key={visit.appointment_id}
          type="button"
          className={styles['any-time']}
          aria-label={`${t('any-time')}: ${visit.patient_name}, ${kindNameOf(calendar, visit)}`}
          onClick={() => onTask({ kind: 'move', visit: visitOfCalendar(visit), name: visit.patient_name })}
        >
          {visit.patient_name}
        </button>
      ))}
    </div>
  );
}

type ColumnProps = {
  column: CalendarColumn;
  hours: { readonly from: number; readonly until: number };
  calendar: Calendar;
  ghost: DragTarget | null;
  onTask: (task: AppointmentTask) => void;
  onPick: ReturnType<typeof useDragVisit>['pick'];
};

function Column({ column, hours, calendar, ghost, onTask, onPick }: ColumnProps) {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  const isPast = column.day < practice.today;
  const words = column.key === column.day ? column.words : `${column.words}, ${shortWeekday(column.day)}`;
  const plan = (minute: number) => {
    const { day, staff_id, room_id } = column;
    const place = { day, time: clockOf(minute), staff_id, room_id };
    onTask({ kind: 'plan', patient: null, for: 'session', day, place });
  };
  return (
    <div className={styles['column']} data-column role="group" aria-label={words}>
      {column.open.map(([from, until]) => (
        <div key={from} className={styles['open']} style={spanStyle(from, until - from, hours.from)} />
      ))}
      {isPast
        ? null
        : freeHalves(column, hours).map((minute, place) => (
            <button
              key={minute}
              type="button"
              className={styles['slot']}
              style={spanStyle(minute, 30, hours.from)}
              data-cell={minute}
              tabIndex={place === 0 ? 0 : -1}
              aria-label={t('slot.label', { time: clockOf(minute), column: words })}
              onClick={() => plan(minute)}
            />
          ))}
      {lanesOf(column.visits).map((placed) => (
        <VisitBlock
          key={placed.visit.appointment_id}
          placed={placed}
          style={spanStyle(minuteOf(placed.visit.time ?? ''), placed.visit.minutes, hours.from)}
          kind={kindNameOf(calendar, placed.visit)}
          column={words}
          onOpen={() => onTask({ kind: 'move', visit: visitOfCalendar(placed.visit), name: placed.visit.patient_name })}
          onPick={onPick}
        />
      ))}
      {ghost === null ? null : (
        <div className={styles['ghost']} style={spanStyle(ghost.minute, ghost.visit.minutes, hours.from)}>
          {clockOf(ghost.minute)} {ghost.visit.patient_name}
        </div>
      )}
      <NowLine column={column} hours={hours} />
    </div>
  );
}

/** Where the day stands now, by the practice's clock. */
function NowLine({ column, hours }: Pick<ColumnProps, 'column' | 'hours'>) {
  const t = useText(bookingText);
  const { practice } = useSignedIn();
  const now = useNow(30_000);
  if (todayIn(practice.time_zone, now) !== column.day) return null;
  const clock = new Intl.DateTimeFormat('en-GB', { hour: '2-digit', minute: '2-digit', timeZone: practice.time_zone });
  const minute = minuteOf(clock.format(now));
  if (minute < hours.from * 60 || minute > hours.until * 60) return null;
  return <div className={styles['now']} style={spanStyle(minute, 0, hours.from)} title={t('now')} />;
}

function spanStyle(minute: number, minutes: number, from_hour: number): CSSProperties {
  return { '--at': (minute - from_hour * 60) / 60, '--long': minutes / 60 } as CSSProperties;
}
