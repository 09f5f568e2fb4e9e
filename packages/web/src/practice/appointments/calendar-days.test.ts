import { calendarDate } from '@stipple/engine/kernel';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  clockOf,
  columnsOfDay,
  columnsOfWeek,
  daysShown,
  freeHalves,
  hoursShown,
  lanesOf,
  minuteOf,
  weekdayOf,
} from './calendar-days.ts';
import type { Calendar, CalendarVisit } from './calendar-days.ts';

const day = calendarDate('2026-11-25');
const visit = (time: string | null, minutes: number, otherwise: Partial<CalendarVisit> = {}) =>
  ({
    appointment_id: `${time} ${minutes}`,
    day,
    time,
    minutes,
    staff_id: 'ada',
    room_id: null,
    ...otherwise,
  }) as CalendarVisit;
const calendar = (visits: readonly CalendarVisit[]) =>
  ({
    practitioners: [{ staff_id: 'ada', display_name: 'Ada', weekly: [{ weekday: 3, from: '09:00', until: '17:30' }] }],
    rooms: [{ room_id: 'one', name: 'Room 1', retired: false }],
    visits,
  }) as unknown as Calendar;

describe('the columns of the calendar', () => {
  it('of a day are its people, and one for visits of nobody', () => {
    const [ada, rest] = columnsOfDay(
      calendar([visit('10:00', 30), visit(null, 30, { staff_id: null })]),
      day,
      'people',
      'rest',
    );
    expect([ada?.words, ada?.visits.length, rest?.words, rest?.visits.length]).toEqual(['Ada', 1, 'rest', 1]);
    expect(columnsOfDay(calendar([]), day, 'rooms', 'rest').map(({ words }) => words)).toEqual(['Room 1']);
  });

  it('of a week begin on Monday, and leave out a weekend on which nothing is', () => {
    const days = daysShown('week', day);
    expect(days[0]).toBe('2026-11-23');
    expect(columnsOfWeek(calendar([]), days, null, String)).toHaveLength(5);
    const saturday = visit('10:00', 30, { day: calendarDate('2026-11-28') });
    expect(columnsOfWeek(calendar([saturday]), days, null, String)).toHaveLength(6);
    expect(['2026-11-23', '2026-11-29'].map(weekdayOf)).toEqual([1, 7]);
  });

  it('show every hour that is worked or booked', () => {
    expect(hoursShown(columnsOfDay(calendar([visit('07:45', 30)]), day, 'people', ''))).toEqual({ from: 7, until: 18 });
    expect(hoursShown([])).toEqual({ from: 8, until: 18 });
  });
});

describe('visits in a column', () => {
  it('stand side by side when they overlap, and have the whole width when they do not', () => {
    const placed = lanesOf([visit('09:00', 60), visit('09:30', 60), visit('10:15', 15), visit('11:00', 30)]);
    expect(placed.map(({ visit: { time }, lane, lanes }) => [time, lane, lanes])).toEqual([
      ['09:00', 0, 2],
      ['09:30', 1, 2],
      ['10:15', 0, 2],
      ['11:00', 0, 1],
    ]);
  });

  it('never cover one another, and never leave a free half hour to two', () => {
    const some = fc.record({ at: fc.integer({ min: 480, max: 1000 }), minutes: fc.integer({ min: 5, max: 180 }) });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 14 }), (wishes) => {
        const visits = wishes.map(({ at, minutes }, place) =>
          visit(clockOf(at), minutes, { appointment_id: String(place) }),
        );
        const placed = lanesOf(visits);
        expect(placed).toHaveLength(visits.length);
        for (const one of placed)
          for (const other of placed) {
            const overlap =
              minuteOf(one.visit.time ?? '') < minuteOf(other.visit.time ?? '') + other.visit.minutes &&
              minuteOf(other.visit.time ?? '') < minuteOf(one.visit.time ?? '') + one.visit.minutes;
            if (one !== other && overlap) expect(one.lane).not.toBe(other.lane);
          }
        const [column] = columnsOfDay(calendar(visits), day, 'people', '');
        if (column === undefined) throw new Error('no column');
        for (const half of freeHalves(column, { from: 8, until: 20 }))
          expect(
            visits.every(
              ({ time, minutes }) => minuteOf(time ?? '') >= half + 30 || minuteOf(time ?? '') + minutes <= half,
            ),
          ).toBe(true);
      }),
    );
  });
});
