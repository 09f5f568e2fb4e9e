import type { amendAdverseEvent, closeAdverseEvent, followUpAdverseEvent } from '@stipple/contract/adverse-events';
import { problem, type Problem } from '@stipple/contract/problems';
import { fail, ok, type Licence, type Result } from '@stipple/engine/kernel';
import type { AdverseEventRow, EventJudgement } from '@stipple/record/adverse-events/adverse-event';
import * as course from '@stipple/record/adverse-events/event-course';
import { requireLicence } from '../access/licensed.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { eventAsWritten, eventOfPractice } from './adverse-event.commands.ts';
import { demandJudgement } from './event-judgement.ts';

/** What was seen later. What was written before stays as it was. */
export async function followUpAdverseEventCommand(
  context: StaffContext,
  { params: { adverse_event_id }, body: { version, ...body } }: InputOf<typeof followUpAdverseEvent>,
): Answer<typeof followUpAdverseEvent> {
  const event = await eventOfPractice(context.scope, adverse_event_id);
  if (!event.ok) return event;
  const outcome = await course.addFollowUp(context.scope, version, { ...body, adverse_event_id, ...byOf(context) });
  const { follow_up_id, state } = body;
  return settled(context, event.value, outcome, 'adverse-events.follow-up', { follow_up_id, state });
}

/** Corrects or completes what was judged. Only what changes is kept twice; nothing changed is refused. */
export async function amendAdverseEventCommand(
  context: StaffContext,
  { params: { adverse_event_id }, body }: InputOf<typeof amendAdverseEvent>,
): Answer<typeof amendAdverseEvent> {
  const event = await eventOfPractice(context.scope, adverse_event_id);
  if (!event.ok) return event;
  const { version, amendment_id, reason, ...judged } = body;
  const sound = await demandJudgement(context, event.value.patient_id, judged);
  if (!sound.ok) return sound;
  const changed = changedParts(event.value, judged);
  if (changed.length === 0 && version === event.value.version)
    return fail(problem('invalid-request', 'Nothing is different from what stands there.', { errors: [] }));
  const outcome = await course.amendEvent(context.scope, version, {
    amendment_id,
    adverse_event_id,
    reason,
    judged,
    before: only(event.value, changed),
    after: only(judged, changed),
    ...byOf(context),
  });
  return settled(context, event.value, outcome, 'adverse-events.amend', { amendment_id, changed });
}

/** The closing review of a licensed person, of an event that is over. */
export async function closeAdverseEventCommand(
  context: StaffContext,
  { params: { adverse_event_id }, body: { version, ...body } }: InputOf<typeof closeAdverseEvent>,
): Answer<typeof closeAdverseEvent> {
  const licensed = requireLicence(context.actor, 'other');
  if (!licensed.ok) return licensed;
  const event = await eventOfPractice(context.scope, adverse_event_id);
  if (!event.ok) return event;
  const open = demandOver(event.value);
  if (!open.ok) return open;
  const licence: Licence = context.actor.licence ?? 'other';
  const review = { ...body, adverse_event_id, licence, ...byOf(context) };
  const outcome = await course.closeEvent(context.scope, version, review);
  return settled(context, event.value, outcome, 'adverse-events.close', { review_id: body.review_id });
}

function demandOver({ state, closed_at, seriousness }: AdverseEventRow): Result<true, Problem> {
  const refuse = (detail: string) => fail(problem('wrong-state', detail, { extra: { state } }));
  if (closed_at !== null) return refuse('The event is closed already.');
  if (state === 'open') return refuse('The event is still open: a follow-up says how it ended.');
  return seriousness.length === 0 ? refuse('Nobody has said yet whether the event was serious.') : ok(true);
}

function byOf({ actor, now }: StaffContext) {
  return { staff_id: actor.staff_id, by_name: actor.display_name, at: instantText(now) };
}

async function settled(
  { scope }: StaffContext,
  { adverse_event_id, patient_id }: AdverseEventRow,
  outcome: course.CourseOutcome,
  action: string,
  detail: Readonly<Record<string, unknown>>,
): Promise<Result<AdverseEventRow, Problem>> {
  if (outcome === 'id-already-used') return fail(problem('id-already-used', 'This identifier is used already.'));
  const current = await eventAsWritten(scope, adverse_event_id);
  if (outcome === 'stale-version')
    return fail(problem('stale-version', `The event is at version ${current.version} by now.`, { extra: { current } }));
  const subject = { subject_kind: 'adverse-event', subject_id: adverse_event_id, patient_id };
  scope.audit({ action, ...subject, detail: { ...detail, version: current.version } });
  return ok(current);
}

const PARTS = [
  'kind',
  'onset_on',
  'grade',
  'seriousness',
  'cause',
  'cause_text',
  'zones',
  'course',
  'action',
  'photo_ids',
] as const satisfies readonly (keyof EventJudgement)[];

function changedParts(before: EventJudgement, after: EventJudgement): readonly (keyof EventJudgement)[] {
  return PARTS.filter((part) => JSON.stringify(before[part]) !== JSON.stringify(after[part]));
}

function only(judged: EventJudgement, parts: readonly (keyof EventJudgement)[]): Partial<EventJudgement> {
  return Object.fromEntries(parts.map((part) => [part, judged[part]]));
}
