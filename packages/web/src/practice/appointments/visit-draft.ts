import { parseCalendarDate } from '@stipple/engine/kernel';
import type { Visit, VisitKind } from './visit-words.ts';

/** Who is to come; a name to be shown and an id to be sent. */
export type VisitPatient = { readonly patient_id: string; readonly name: string };

/** A visit as it is being typed. */
export type VisitDraft = {
  readonly patient: VisitPatient | null;
  readonly kind: VisitKind;
  readonly day: string | null;
  readonly time: string;
  readonly note: string;
};

export type VisitFault = { readonly field: 'patient' | 'day' | 'time'; readonly why: 'missing' | 'past' | 'wrong' };

export function emptyDraft(patient: VisitPatient | null, kind: VisitKind, day: string | null): VisitDraft {
  return { patient, kind, day, time: '', note: '' };
}

export function draftOf(visit: Visit, name: string): VisitDraft {
  const { patient_id, kind, day, time, note } = visit;
  return { patient: { patient_id, name }, kind, day, time: time ?? '', note };
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
