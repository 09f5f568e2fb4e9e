import type { Calendar, CalendarVisit } from './calendar-days.ts';
import { kindWords } from './visit-words.ts';
import type { Visit } from './visit-words.ts';

/** The visit alone, without what the calendar adds to it. */
export function visitOfCalendar({ patient_name: _name, mail: _mail, ...visit }: CalendarVisit): Visit {
  return visit;
}

/** The practice's own word for it. */
export function kindNameOf({ kinds }: Calendar, visit: CalendarVisit): string {
  return kinds.find(({ kind_id }) => kind_id === visit.kind_id)?.name ?? kindWords[visit.kind];
}
