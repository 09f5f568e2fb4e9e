import type { SessionRow, UnansweredStart } from '@stipple/record/sessions/session-content';

/**
 * What spoke against a start that a device took alone and nobody has answered for. A consent that was signed on the same device
 * may have arrived after the start: where one stands now, it was there.
 */
export function unansweredStart({ start, has_consent }: SessionRow): readonly UnansweredStart[] {
  return (start?.unanswered ?? []).filter(({ code }) => code !== 'consent' || !has_consent);
}
