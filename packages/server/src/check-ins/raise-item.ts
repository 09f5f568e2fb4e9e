import type { Scope } from '@stipple/record';
import { insertInboxItem, type NewInboxItem } from '@stipple/record/check-ins/inbox';
import { findPractice } from '@stipple/record/practice/practice';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';
import { newUuidV7 } from '../http/uuid-v7.ts';
import { answerBy } from './answer-clock.ts';
import { currentInboxSettings } from './inbox-settings.ts';

export type ItemToRaise = Pick<NewInboxItem, 'kind' | 'patient_id' | 'urgency' | 'title'> & {
  readonly check_in_id?: string;
  readonly message_id?: string;
  /** The practice's, where the caller knows it: it is looked up otherwise. */
  readonly time_zone?: string;
  /** Given where nobody needs to act: it is kept as closed. */
  readonly closed?: NewInboxItem['closed'];
};

/** Puts something where somebody sees it in time: its clock goes by the opening hours of the practice. */
export async function raiseItem(scope: Scope, now: Temporal.Instant, item: ItemToRaise): Promise<string> {
  const [time_zone, { settings }] = await Promise.all([
    item.time_zone ?? findPractice(scope).then((practice) => practice?.time_zone ?? 'UTC'),
    currentInboxSettings(scope),
  ]);
  const due = answerBy(item.urgency, now, settings, time_zone);
  const item_id = newUuidV7();
  await insertInboxItem(scope, {
    item_id,
    kind: item.kind,
    patient_id: item.patient_id,
    check_in_id: item.check_in_id ?? null,
    message_id: item.message_id ?? null,
    urgency: item.urgency,
    title: item.title,
    created_at: instantText(now),
    answer_by: due === null ? null : instantText(due),
    closed: item.closed ?? null,
  });
  return item_id;
}
