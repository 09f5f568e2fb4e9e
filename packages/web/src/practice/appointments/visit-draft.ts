import { parseCalendarDate } from '@stipple/engine/kernel';
import type { Visit, VisitKind } from './visit-words.ts';

/** Who is to come; a name to be shown and an id to be sent. */
export type VisitPatient = { readonly patient_id: string; readonly name: string };

/** Where in the calendar: as much of it as is known. */
export type VisitPlace = {
  readonly day: string | null;
  readonly time: string;
  readonly staff_id: string | null;
  readonly room_id: string | null;
};

/** A visit as it is being typed. */
export type VisitDraft = VisitPlace & {
  readonly patient: VisitPatient | null;
  readonly kind: VisitKind;
  /** The practice's own kind; null takes the first that serves the purpose. */
  readonly kind_id: string | null;
  /** Null: as long as the kind takes. */
  readonly minutes: number | null;
  readonly note: string;
  readonly invite: boolean;
};

export type VisitFault = { readonly field: 'patient' | 'day' | 'time'; readonly why: 'missing' | 'past' | 'wrong' };

export function emptyDraft(
  patient: VisitPatient | null,
  kind: VisitKind,
  day: string | null,
  place: Partial<VisitPlace> = {},
): VisitDraft {
  const anywhere = { day, time: '', staff_id: null, room_id: null };
  return { ...anywhere, ...place, patient, kind, kind_id: null, minutes: null, note: '', invite: false };
}

export function draftOf(visit: Visit, name: string): VisitDraft {
  const { patient_id, kind, kind_id, day, time, minutes, staff_id, room_id, note } = visit;
  const place = { day, time: time ?? '', staff_id, room_id };
  return { ...place, patient: { patient_id, name }, kind, kind_id, minutes, note, invite: false };
}

/** What stands in the way of sending it; the server asks the same again. A visit that stays on its day may be past. */
export function visitFaults(draft: VisitDraft, today: string, kept_day: string | null = null): readonly VisitFault[] {
  const faults: VisitFault[] = [];
  if (draft.patient === null) faults.push({ field: 'patient', why: 'missing' });
  if (draft.day === null || !parseCalendarDate(draft.day).ok) faults.push({ field: 'day', why: 'missing' });
  else if (draft.day < today && draft.day !== kept_day) faults.push({ field: 'day', why: 'past' });
  if (draft.time !== '' && !CLOCK.test(draft.time)) faults.push({ field: 'time', why: 'wrong' });
  return faults;
}

const CLOCK = /^([01]\d|2[0-3]):[0-5]\d$/;
