import { addDays, daysBetween } from '../kernel/index.ts';
import type { CalendarDate } from '../kernel/index.ts';

export type Occasion = 'baseline' | 'session' | 'review';

/** A reading as far as it decides what is due next. */
export type TakenReading = { readonly scale: string; readonly occasion: Occasion; readonly measured_on: CalendarDate };

/** A session of the course that counts. Before its signature it is still going on. */
export type CourseSession = { readonly day: CalendarDate; readonly is_signed: boolean };

/** A course as it is being followed. */
export type MeasuredCourse = {
  readonly is_agreed: boolean;
  /** The scales of the plan, with whether each needs a reading before the first session. */
  readonly scales: readonly { readonly scale: string; readonly baseline_needed: boolean }[];
  readonly sessions: readonly CourseSession[];
  /** Both counted from the first session. */
  readonly first_reading_days: number;
  readonly final_reading_days: number;
  readonly readings: readonly TakenReading[];
};

export type ReadingDue = {
  readonly scale: string;
  readonly occasion: Occasion;
  /** Null where only "before the first session" can be said. */
  readonly due_on: CalendarDate | null;
  /** At which session of the course; null at no session. */
  readonly session_number: number | null;
  readonly standing: 'due' | 'ahead' | 'missed';
};

/** A reading in the days before a session is one of that session: rated when the patient came to plan it, or on the phone. */
const BEFORE_SESSION_DAYS = 3;

/**
 * Each reading that a followed course asks for and has not got: before the first session, at each further session, and on the days
 * that the plan took from the catalogue. What can no longer be taken is said as missed; it is not asked for later.
 */
export function readingsDue(course: MeasuredCourse, today: CalendarDate): readonly ReadingDue[] {
  if (!course.is_agreed) return [];
  return course.scales.flatMap(({ scale, baseline_needed }) => {
    const taken = course.readings.filter((reading) => reading.scale === scale);
    return [
      ...(baseline_needed ? baselineDue(course, scale, taken, today) : []),
      ...atSessions(course, scale, taken, today),
      ...reviewDue(course, scale, taken, today),
    ];
  });
}

/**
 * The day of the next reading after the series, counted from the first signed session as the plan counts it: the early one, then
 * the final one. A review counts for the final reading when it came on or after its day, or when it is the second.
 */
export function nextReviewOn(
  course: Omit<MeasuredCourse, 'scales' | 'is_agreed'>,
  taken: readonly TakenReading[] = course.readings,
): CalendarDate | null {
  const first = course.sessions.find(({ is_signed }) => is_signed)?.day;
  if (first === undefined) return null;
  const days = taken.filter(({ occasion }) => occasion === 'review').map(({ measured_on }) => measured_on);
  const latest = days.toSorted().at(-1);
  if (latest === undefined) return addDays(first, course.first_reading_days);
  const final = addDays(first, course.final_reading_days);
  const awaitsFinal = course.final_reading_days > course.first_reading_days && latest < final;
  return awaitsFinal && new Set(days).size < 2 ? final : null;
}

function baselineDue(
  { sessions }: MeasuredCourse,
  scale: string,
  taken: readonly TakenReading[],
  today: CalendarDate,
): readonly ReadingDue[] {
  if (taken.some(({ occasion }) => occasion === 'baseline')) return [];
  const first = sessions[0];
  const is_over = first !== undefined && (first.is_signed || first.day < today);
  const due_on = first?.day ?? null;
  return [{ scale, occasion: 'baseline', due_on, session_number: null, standing: is_over ? 'missed' : 'due' }];
}

function atSessions(
  { sessions }: MeasuredCourse,
  scale: string,
  taken: readonly TakenReading[],
  today: CalendarDate,
): readonly ReadingDue[] {
  return sessions.flatMap(({ day }, index) => {
    if (index === 0 || day > today || taken.some(({ measured_on }) => isOfSession(measured_on, day))) return [];
    const standing = day === today ? 'due' : 'missed';
    return [{ scale, occasion: 'session', due_on: day, session_number: index + 1, standing }];
  });
}

function isOfSession(measured_on: CalendarDate, day: CalendarDate): boolean {
  const before = daysBetween(measured_on, day);
  return before >= 0 && before <= BEFORE_SESSION_DAYS;
}

function reviewDue(
  course: MeasuredCourse,
  scale: string,
  taken: readonly TakenReading[],
  today: CalendarDate,
): readonly ReadingDue[] {
  const due_on = nextReviewOn(course, taken);
  if (due_on === null) return [];
  return [{ scale, occasion: 'review', due_on, session_number: null, standing: due_on <= today ? 'due' : 'ahead' }];
}
