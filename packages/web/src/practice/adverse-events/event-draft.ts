import type { recordAdverseEvent } from '@stipple/contract/adverse-events';
import type { BodyOf } from '@stipple/contract/endpoint';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { findSign } from '@stipple/engine/triage';
import { todayIn } from '../../text/dates.ts';
import type { CheckIn } from '../check-ins/check-in.ts';

/** From where an adverse event is recorded: a check-in, or the practitioner's own eyes. */
export type EventStart = { readonly check_in: CheckIn | null };

type Body = BodyOf<typeof recordAdverseEvent>;
export type EventGrade = Body['grade'];

/** The form as it stands; null is not chosen yet. */
export type EventDraft = {
  readonly session_id: string | null;
  readonly kind: string | null;
  readonly onset_on: string | null;
  readonly grade: EventGrade | null;
  readonly zones: readonly string[];
  readonly course: string;
  readonly action: string;
};

export type EventFaults = { readonly kind: boolean; readonly grade: boolean; readonly onset_on: boolean };

type Place = {
  readonly latest_session_id: string | null;
  readonly today: string;
  readonly time_zone: string;
  /** The sentence that says which signs a check-in named. */
  readonly courseOf: (check_in: CheckIn) => string;
};

/** What the check-in already says is filled in; what it is and how bad stays to the person who records it. */
export function draftFrom({ check_in }: EventStart, place: Place): EventDraft {
  const nothing = { kind: null, grade: null, zones: [], action: '' };
  if (check_in === null) return { ...nothing, session_id: place.latest_session_id, onset_on: place.today, course: '' };
  const course = [place.courseOf(check_in), check_in.answers.note].filter((part) => part !== '').join('\n');
  const onset_on = todayIn(place.time_zone, Date.parse(check_in.received_at));
  return { ...nothing, session_id: check_in.session_id, onset_on, course };
}

/** Codes of the adverse events that the reported signs may be the beginning of. */
export function likelyKinds({ check_in }: EventStart): readonly string[] {
  const signs = check_in?.reasons.map(({ code }) => code) ?? [];
  return [...new Set(signs.flatMap((code) => findSign(code)?.may_be ?? []))];
}

export function faultsOf(draft: EventDraft): EventFaults {
  return { kind: draft.kind === null, grade: draft.grade === null, onset_on: draft.onset_on === null };
}

/** What is sent, or null while something is missing. */
export function bodyOf(draft: EventDraft, { check_in }: EventStart, adverse_event_id: string): Body | null {
  const { session_id, kind, grade, zones, course, action } = draft;
  const onset = draft.onset_on === null ? null : parseCalendarDate(draft.onset_on);
  if (kind === null || grade === null || onset === null || !onset.ok) return null;
  return {
    adverse_event_id,
    session_id,
    check_in_id: check_in?.check_in_id ?? null,
    kind,
    grade,
    onset_on: onset.value,
    zones: [...zones],
    course: course.trim(),
    action: action.trim(),
  };
}
