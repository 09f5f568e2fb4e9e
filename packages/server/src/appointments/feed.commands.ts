import type { createCalendarFeed, listCalendarFeeds, revokeCalendarFeed } from '@stipple/contract/calendar-feeds';
import { roleMay } from '@stipple/contract/permissions';
import { problem } from '@stipple/contract/problems';
import { fail, ok } from '@stipple/engine/kernel';
import * as record from '@stipple/record/appointments/calendar-feed';
import { secretHash } from '../access/patient-session.ts';
import { instantText } from '../access/practice-facts.ts';
import type { Answer, InputOf } from '../http/bind.ts';
import type { StaffContext } from '../http/contexts.ts';
import { carried, newSecret } from '../identity/carried-secret.ts';
import { demandReachable } from '../patient-links/demand-reachable.ts';

/** One's own; the owner sees everybody's, to close those of a lost phone. */
export async function listCalendarFeedsCommand({ scope, actor }: StaffContext): Answer<typeof listCalendarFeeds> {
  return ok({ feeds: await record.listFeeds(scope, ownOnly(actor)) });
}

/** The address is answered here and kept nowhere. */
export async function createCalendarFeedCommand(
  context: StaffContext,
  { body: { feed_id } }: InputOf<typeof createCalendarFeed>,
): Answer<typeof createCalendarFeed> {
  const { scope, actor, now, deps } = context;
  const reachable = demandReachable(context);
  if (!reachable.ok) return reachable;
  const secret = newSecret();
  const { staff_id } = actor;
  const created_at = instantText(now);
  const feed = { feed_id, staff_id, secret_hash: secretHash(secret), created_at };
  if (!(await record.insertFeed(scope, feed)))
    return fail(problem('id-already-used', 'A feed with this identifier exists already.'));
  audit(scope, 'calendar-feeds.create', feed_id);
  return ok({
    url: `${deps.config.origin}/api/calendar-feed/${carried(scope.practice_id, secret)}.ics`,
    feed: { feed_id, staff_id, staff_name: actor.display_name, created_at, last_read_at: null },
  });
}

export async function revokeCalendarFeedCommand(
  { scope, actor, now }: StaffContext,
  { params: { feed_id } }: InputOf<typeof revokeCalendarFeed>,
): Answer<typeof revokeCalendarFeed> {
  if (!(await record.revokeFeed(scope, feed_id, ownOnly(actor), instantText(now))))
    return fail(problem('not-found', 'There is no such feed of yours.'));
  audit(scope, 'calendar-feeds.revoke', feed_id);
  return ok({ done: true });
}

function ownOnly({ role, staff_id }: StaffContext['actor']): string | null {
  return roleMay(role, 'practice.manage') ? null : staff_id;
}

function audit(scope: StaffContext['scope'], action: string, subject_id: string): void {
  scope.audit({ action, subject_kind: 'calendar-feed', subject_id, patient_id: null, detail: {} });
}
