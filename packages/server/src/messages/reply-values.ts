import type { ReplyField } from '@stipple/contract/reply-fields';
import type { InboxItemRow } from '@stipple/record/check-ins/read-inbox';
import { findSession } from '@stipple/record/sessions/read-session';
import { Temporal } from 'temporal-polyfill';
import type { StaffContext } from '../http/contexts.ts';

/** What the fields of a reply to this item say. Empty where the record has nothing. */
export async function replyValues(
  { scope, practice, actor }: StaffContext,
  { check_in }: Pick<InboxItemRow, 'check_in'>,
  given_name: string,
): Promise<Record<ReplyField, string>> {
  const session = check_in === null ? null : await findSession(scope, check_in.session_id);
  return {
    given_name,
    practice_name: practice.name,
    practice_phone: practice.settings.phone,
    opening_hours: practice.settings.opening_hours,
    emergency_number: practice.emergency_number,
    staff_name: actor.display_name,
    session_day: session === null ? '' : dayInWords(session.day),
    check_in_day: check_in === null ? '' : String(check_in.for_day),
  };
}

/** `26 November 2026` */
function dayInWords(day: string): string {
  return Temporal.PlainDate.from(day).toLocaleString('en-GB', { day: 'numeric', month: 'long', year: 'numeric' });
}
