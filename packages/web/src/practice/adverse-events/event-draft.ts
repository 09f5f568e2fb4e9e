import type { amendAdverseEvent, recordAdverseEvent } from '@stipple/contract/adverse-events';
import type { BodyOf } from '@stipple/contract/endpoint';
import { parseCalendarDate } from '@stipple/engine/kernel';
import { findSign } from '@stipple/engine/triage';
import { todayIn } from '../../text/dates.ts';
import type { CheckIn } from '../check-ins/check-in.ts';
import { seriousOf } from './adverse-event.ts';
import type { AdverseEvent, Serious } from './adverse-event.ts';

/** From where an adverse event is recorded: a check-in, or the practitioner's own eyes. */
export type EventStart = { readonly check_in: CheckIn | null };

type Body = BodyOf<typeof recordAdverseEvent>;
type Amended = BodyOf<typeof amendAdverseEvent>;
type Judged = Omit<Amended, 'version' | 'amendment_id' | 'reason'>;
export type EventGrade = Body['grade'];

/** The form as it stands; null is not chosen yet. */
export type EventDraft = {
  readonly session_id: string | null;
  readonly kind: string | null;
  readonly onset_on: string | null;
  readonly grade: EventGrade | null;
  readonly serious: Serious;
  readonly criteria: readonly string[];
  readonly cause: string;
  readonly cause_text: string;
  /** Null: the zones of the session, until somebody chooses. */
  readonly zones: readonly string[] | null;
  readonly photo_ids: readonly string[];
  readonly course: string;
  readonly action: string;
};

export type EventFaults = {
  readonly kind: boolean;
  readonly grade: boolean;
  readonly onset_on: boolean;
  readonly criteria: boolean;
};

type Place = {
  readonly latest_session_id: string | null;
  readonly today: string;
  readonly time_zone: string;
  /** The sentence that says which signs a check-in named. */
  readonly courseOf: (check_in: CheckIn) => string;
};

/**
 * What the check-in already says is filled in. What it is, only where the signs fit one kind alone, and it says so; how bad it is stays
 * to the person who records it.
 */
export function draftFrom(start: EventStart, place: Place): EventDraft {
  const { check_in } = start;
  const nothing = {
    grade: null,
    serious: 'unknown',
    criteria: [],
    cause: 'unknown',
    cause_text: '',
    zones: null,
    photo_ids: [],
    action: '',
  } as const;
  if (check_in === null)
    return { ...nothing, kind: null, session_id: place.latest_session_id, onset_on: place.today, course: '' };
  const course = [place.courseOf(check_in), check_in.answers.note].filter((part) => part !== '').join('\n');
  const onset_on = todayIn(place.time_zone, Date.parse(check_in.received_at));
  return { ...nothing, kind: proposedKind(start), session_id: check_in.session_id, onset_on, course };
}

/** The form of an event that stands already. */
export function draftOf(event: AdverseEvent): EventDraft {
  const serious = seriousOf(event);
  const { session_id, kind, onset_on, grade, cause, cause_text, zones, photo_ids, course, action } = event;
  const criteria = serious === 'serious' ? event.seriousness : [];
  return { session_id, kind, onset_on, grade, serious, criteria, cause, cause_text, zones, photo_ids, course, action };
}

/** Codes of the adverse events that the reported signs may be the beginning of. */
export function likelyKinds({ check_in }: EventStart): readonly string[] {
  const signs = check_in?.reasons.map(({ code }) => code) ?? [];
  return [...new Set(signs.flatMap((code) => findSign(code)?.may_be ?? []))];
}

/** The one kind that fits, or null where several or none do. */
export function proposedKind(start: EventStart): string | null {
  const [only, ...others] = likelyKinds(start);
  return only !== undefined && others.length === 0 ? only : null;
}

export function faultsOf(draft: EventDraft): EventFaults {
  return {
    kind: draft.kind === null,
    grade: draft.grade === null,
    onset_on: draft.onset_on === null,
    criteria: draft.serious === 'serious' && draft.criteria.length === 0,
  };
}

/** What is sent, or null while something is missing. */
export function bodyOf(
  draft: EventDraft,
  { check_in }: EventStart,
  adverse_event_id: string,
  session_zones: readonly string[],
): Body | null {
  const judged = judgedOf(draft, session_zones);
  if (judged === null) return null;
  return { ...judged, adverse_event_id, session_id: draft.session_id, check_in_id: check_in?.check_in_id ?? null };
}

/** What is said of the event, or null while something is missing. */
export function judgedOf(draft: EventDraft, session_zones: readonly string[]): Judged | null {
  const { kind, grade, zones, course, action, cause, cause_text, photo_ids } = draft;
  const onset = draft.onset_on === null ? null : parseCalendarDate(draft.onset_on);
  if (kind === null || grade === null || onset === null || !onset.ok || faultsOf(draft).criteria) return null;
  return {
    kind,
    grade,
    onset_on: onset.value,
    seriousness: seriousnessOf(draft),
    cause,
    cause_text: cause_text.trim(),
    zones: [...(zones ?? session_zones)],
    photo_ids: [...photo_ids],
    course: course.trim(),
    action: action.trim(),
  };
}

function seriousnessOf({ serious, criteria }: EventDraft): string[] {
  if (serious === 'unknown') return [];
  return serious === 'not-serious' ? ['not-serious'] : [...criteria];
}
