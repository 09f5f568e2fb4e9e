import type { readCalendar } from '@stipple/contract/booking';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { addDays, calendarDate } from '@stipple/engine/kernel';
import type { CalendarDate } from '@stipple/engine/kernel';

export type Calendar = ResponseOf<typeof readCalendar>;
export type CalendarVisit = Calendar['visits'][number];
export type CalendarView = 'day' | 'week';
/** What the columns of a day stand for. */
export type ColumnsBy = 'people' | 'rooms';

/** One column of the grid, with the visits that have a time in it and those that have none. */
export type CalendarColumn = {
  readonly key: string;
  readonly day: CalendarDate;
  readonly staff_id: string | null;
  readonly room_id: string | null;
  readonly words: string;
  /** Minutes of the day between which somebody works. */
  readonly open: readonly (readonly [number, number])[];
  readonly visits: readonly CalendarVisit[];
};

/** 1 is Monday. */
export function weekdayOf(day: string): number {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  return ((new Date(Date.UTC(year, month - 1, date)).getUTCDay() + 6) % 7) + 1;
}

export function mondayOf(day: CalendarDate): CalendarDate {
  return addDays(day, 1 - weekdayOf(day));
}

export function daysShown(view: CalendarView, day: string): readonly CalendarDate[] {
  const shown = calendarDate(day);
  if (view === 'day') return [shown];
  const monday = mondayOf(shown);
  return [0, 1, 2, 3, 4, 5, 6].map((away) => addDays(monday, away));
}

/** A day has a column for each person or room, and one for visits that have neither. */
export function columnsOfDay(
  calendar: Calendar,
  day: CalendarDate,
  by: ColumnsBy,
  rest: string,
): readonly CalendarColumn[] {
  const visits = calendar.visits.filter((visit) => visit.day === day);
  const open = openOn(calendar, weekdayOf(day));
  const columns =
    by === 'people'
      ? calendar.practitioners.map(({ staff_id, display_name }) => ({
          key: staff_id,
          day,
          staff_id,
          room_id: null,
          words: display_name,
          open: open(staff_id),
          visits: visits.filter((visit) => visit.staff_id === staff_id),
        }))
      : calendar.rooms
          .filter(({ retired, room_id }) => !retired || visits.some((visit) => visit.room_id === room_id))
          .map(({ room_id, name }) => ({
            key: room_id,
            day,
            staff_id: null,
            room_id,
            words: name,
            open: open(null),
            visits: visits.filter((visit) => visit.room_id === room_id),
          }));
  const shown = new Set(columns.flatMap((column) => column.visits.map(({ appointment_id }) => appointment_id)));
  const others = visits.filter(({ appointment_id }) => !shown.has(appointment_id));
  if (others.length === 0 && columns.length > 0) return columns;
  return [
    ...columns,
    { key: 'rest', day, staff_id: null, room_id: null, words: rest, open: open(null), visits: others },
  ];
}

/** A week has a column for each day on which anybody works or comes; of one person or of everybody. */
export function columnsOfWeek(
  calendar: Calendar,
  days: readonly CalendarDate[],
  staff_id: string | null,
  words: (day: CalendarDate) => string,
): readonly CalendarColumn[] {
  const columns = days.map((day) => ({
    key: day,
    day,
    staff_id,
    room_id: null,
    words: words(day),
    open: openOn(calendar, weekdayOf(day))(staff_id),
    visits: calendar.visits.filter((visit) => visit.day === day && (staff_id === null || visit.staff_id === staff_id)),
  }));
  const inUse = columns.filter(({ open, visits, day }) => open.length > 0 || visits.length > 0 || weekdayOf(day) < 6);
  return inUse.length === 0 ? columns : inUse;
}

/** From the first to the last full hour that is worked or booked; eight to six where nothing says otherwise. */
export function hoursShown(columns: readonly CalendarColumn[]): { readonly from: number; readonly until: number } {
  const spans = columns.flatMap(({ open, visits }) => [
    ...open,
    ...visits.flatMap(({ time, minutes }) => {
      const at = time === null ? null : minuteOf(time);
      return at === null ? [] : [[at, at + minutes] as const];
    }),
  ]);
  if (spans.length === 0) return { from: 8, until: 18 };
  const from = Math.floor(Math.min(...spans.map(([begins]) => begins)) / 60);
  const until = Math.ceil(Math.max(...spans.map(([, ends]) => ends)) / 60);
  return { from, until: Math.min(24, Math.max(until, from + 4)) };
}

export type PlacedVisit = { readonly visit: CalendarVisit; readonly lane: number; readonly lanes: number };

/** Visits at the same time stand side by side; each group of them shares the width of the column. */
export function lanesOf(visits: readonly CalendarVisit[]): readonly PlacedVisit[] {
  const timed = visits
    .filter(({ time }) => time !== null)
    .toSorted((a, b) => minuteOf(a.time ?? '') - minuteOf(b.time ?? ''));
  const placed: PlacedVisit[] = [];
  let group: { visit: CalendarVisit; lane: number }[] = [];
  let ends: number[] = [];
  const close = () => {
    placed.push(...group.map((one) => ({ ...one, lanes: ends.length })));
    group = [];
    ends = [];
  };
  for (const visit of timed) {
    const at = minuteOf(visit.time ?? '');
    if (ends.length > 0 && ends.every((end) => end <= at)) close();
    const free = ends.findIndex((end) => end <= at);
    const lane = free === -1 ? ends.length : free;
    ends[lane] = at + visit.minutes;
    group.push({ visit, lane });
  }
  close();
  return placed;
}

/** Half hours at which nothing stands, where a visit can be planned by one tap. */
export function freeHalves(column: CalendarColumn, hours: { from: number; until: number }): readonly number[] {
  const halves = Array.from({ length: (hours.until - hours.from) * 2 }, (_, place) => hours.from * 60 + place * 30);
  return halves.filter((half) =>
    column.visits.every(({ time, minutes }) => {
      const at = time === null ? null : minuteOf(time);
      return at === null || at >= half + 30 || at + Math.max(minutes, 15) <= half;
    }),
  );
}

export function minuteOf(time: string): number {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  return hour * 60 + minute;
}

export function clockOf(minute: number): string {
  const two = (value: number) => String(value).padStart(2, '0');
  return `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;
}

function openOn({ practitioners }: Calendar, weekday: number) {
  return (staff_id: string | null) =>
    practitioners
      .filter((one) => staff_id === null || one.staff_id === staff_id)
      .flatMap(({ weekly }) => weekly)
      .filter((span) => span.weekday === weekday)
      .map(({ from, until }) => [minuteOf(from), minuteOf(until)] as const);
}
