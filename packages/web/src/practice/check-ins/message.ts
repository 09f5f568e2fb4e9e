import type { messageShape } from '@stipple/contract/messages';
import type { z } from 'zod';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { Tone } from '../../ui/verdict-look.ts';

export type Message = z.output<typeof messageShape>;

/** How a message stands, in the words of the reader: on a page, *shown* and *seen* take the place of *sent*. */
export type MessageStanding = Message['state'] | 'shown' | 'seen';

export function standingOf({
  state,
  channel,
  seen_at,
}: Pick<Message, 'state' | 'channel' | 'seen_at'>): MessageStanding {
  if (state !== 'sent' || channel === 'mail') return state;
  return seen_at === null ? 'shown' : 'seen';
}

export const standingLook: Readonly<Record<MessageStanding, { readonly tone: Tone; readonly icon: IconName }>> = {
  waiting: { tone: 'unknown', icon: 'clock' },
  leaving: { tone: 'unknown', icon: 'send' },
  sent: { tone: 'suitable', icon: 'tick' },
  shown: { tone: 'refer', icon: 'message' },
  seen: { tone: 'suitable', icon: 'tick' },
  failed: { tone: 'unsuitable', icon: 'octagon' },
  unsure: { tone: 'precautions', icon: 'question' },
  'not-needed': { tone: 'unknown', icon: 'minus' },
};

/** Mails of the inbox can be noted as returned here; those about a visit are noted at the visit. */
export function canReturn({ kind, channel, state }: Pick<Message, 'kind' | 'channel' | 'state'>): boolean {
  const isOurs = !ABOUT_A_VISIT.has(kind);
  return isOurs && channel === 'mail' && (state === 'sent' || state === 'unsure');
}

const ABOUT_A_VISIT: ReadonlySet<Message['kind']> = new Set(['invitation', 'change', 'cancellation', 'reminder']);
