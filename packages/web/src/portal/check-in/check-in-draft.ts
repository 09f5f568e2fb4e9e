import type { BodyOf, ResponseOf } from '@stipple/contract/endpoint';
import type { answerCheckIn, readCheckInQuestions } from '@stipple/contract/portal';

export type CheckInGroup = ResponseOf<typeof readCheckInQuestions>['groups'][number];
export type SentAnswers = BodyOf<typeof answerCheckIn>['answers'];

/** A check-in under way. It has its identifier from the beginning, so that sending it twice is the same as once. */
export type CheckInDraft = {
  readonly check_in_id: string;
  readonly for_day: number;
  readonly groups: readonly CheckInGroup[];
  /** Which screen is in sight; after the groups comes the review. */
  readonly step: number;
  /** By group: what is ticked, or `none` of these. A group that is not here was not answered. */
  readonly given: Readonly<Record<string, 'none' | readonly string[]>>;
  readonly note: string;
};

export function newDraft(check_in_id: string, for_day: number, groups: readonly CheckInGroup[]): CheckInDraft {
  return { check_in_id, for_day, groups, step: 0, given: {}, note: '' };
}

/** Ticks a sign or takes the tick back; whatever is ticked, it is no longer *none of these*. */
export function tick(draft: CheckInDraft, group: string, sign: string): CheckInDraft {
  const before = ticked(draft, group);
  const after = before.includes(sign) ? before.filter((one) => one !== sign) : [...before, sign];
  return { ...draft, given: { ...draft.given, [group]: after } };
}

/** *None of these* is an answer, and with one tap leads on. */
export function noneOf(draft: CheckInDraft, group: string): CheckInDraft {
  return goOn({ ...draft, given: { ...draft.given, [group]: 'none' } });
}

export function goOn(draft: CheckInDraft): CheckInDraft {
  return goTo(draft, draft.step + 1);
}

export function goTo(draft: CheckInDraft, step: number): CheckInDraft {
  return { ...draft, step: Math.max(0, Math.min(draft.groups.length, step)) };
}

export function ticked(draft: CheckInDraft, group: string): readonly string[] {
  const given = draft.given[group];
  return given === undefined || given === 'none' ? [] : given;
}

export function isAnswered(draft: CheckInDraft, group: string): boolean {
  return draft.given[group] === 'none' || ticked(draft, group).length > 0;
}

/** As it is sent: a group without an answer is left out, which the practice sees as unknown. */
export function answersOf(draft: CheckInDraft): SentAnswers {
  const groups: SentAnswers['groups'] = {};
  for (const { code } of draft.groups) {
    if (draft.given[code] === 'none') groups[code] = { none: true };
    else if (isAnswered(draft, code)) groups[code] = { yes: [...ticked(draft, code)] };
  }
  return { groups, note: draft.note.trim() };
}
