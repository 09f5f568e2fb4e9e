import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { freeSlots, type Busy, type SlotQuestion } from './free-slots.ts';
import { clockText, minuteOfDay } from './visit-span.ts';

const ada = { staff_id: 'ada', display_name: 'Ada', weekly: [{ weekday: 3, from: '09:00', until: '12:00' }] };
const ben = { staff_id: 'ben', display_name: 'Ben', weekly: [{ weekday: 3, from: '10:00', until: '17:00' }] };
/** 25 November 2026 is a Wednesday. */
const usual: SlotQuestion = {
  from: '2026-11-25',
  until: '2026-12-08',
  minutes: 60,
  practitioners: [ada],
  rooms: [],
  busy: [],
  now: { day: '2026-11-20', minute: 600 },
  most: 6,
  most_a_day: 6,
};
const taken = (time_of_day: string, minutes: number, otherwise: Partial<Busy> = {}): Busy => ({
  day: '2026-11-25',
  time_of_day,
  minutes,
  staff_id: 'ada',
  room_id: null,
  ...otherwise,
});
const when = (question: SlotQuestion) => freeSlots(question).map(({ day, time }) => `${day} ${time}`);

describe('free places', () => {
  it('lie within working hours, on working days, one after another', () => {
    expect(when(usual)).toEqual([
      '2026-11-25 09:00',
      '2026-11-25 10:00',
      '2026-11-25 11:00',
      '2026-12-02 09:00',
      '2026-12-02 10:00',
      '2026-12-02 11:00',
    ]);
  });

  it('leave out what is taken, and what has passed', () => {
    expect(when({ ...usual, until: '2026-11-25', busy: [taken('09:45', 30)] })).toEqual(['2026-11-25 10:15']);
    const late = { day: '2026-11-25', minute: 605 };
    expect(when({ ...usual, until: '2026-11-25', now: late })).toEqual(['2026-11-25 10:15']);
  });

  it('go to the preferred person first and to the next when that one is busy', () => {
    const question = { ...usual, until: '2026-11-25', practitioners: [ada, ben], busy: [taken('10:00', 120)] };
    const slots = freeSlots(question).map(({ time, staff_name }) => `${time} ${staff_name}`);
    expect(slots.slice(0, 2)).toEqual(['09:00 Ada', '10:15 Ben']);
  });

  it('need a room where there are rooms', () => {
    const rooms = [{ room_id: 'one', name: 'Room 1' }];
    const busy = [taken('09:00', 150, { staff_id: 'ben', room_id: 'one' })];
    expect(freeSlots({ ...usual, until: '2026-11-25', rooms, busy })).toEqual([]);
    expect(freeSlots({ ...usual, until: '2026-11-25', rooms })[0]).toMatchObject({ room_name: 'Room 1' });
  });

  it('never overlap anything that is taken, whatever is in the book', () => {
    const visit = fc.record({
      at: fc.integer({ min: 0, max: 1380 }),
      minutes: fc.integer({ min: 5, max: 240 }),
      staff_id: fc.constantFrom('ada', 'ben', null),
    });
    fc.assert(
      fc.property(fc.array(visit, { maxLength: 12 }), fc.integer({ min: 5, max: 180 }), (visits, minutes) => {
        const busy = visits.map(({ at, ...one }) => taken(clockText(at), one.minutes, { staff_id: one.staff_id }));
        for (const slot of freeSlots({ ...usual, minutes, busy, practitioners: [ada, ben] })) {
          const start = minuteOfDay(slot.time);
          const clashes = busy.filter(
            (one) =>
              one.day === slot.day &&
              one.staff_id === slot.staff_id &&
              minuteOfDay(one.time_of_day ?? '') < start + minutes &&
              start < minuteOfDay(one.time_of_day ?? '') + one.minutes,
          );
          expect(clashes).toEqual([]);
        }
      }),
    );
  });
});
