import type { patientLinkShape } from '@stipple/contract/aftercare';
import type { CalendarDate } from '@stipple/engine/kernel';
import type { z } from 'zod';

export type PatientLink = z.output<typeof patientLinkShape>;

/** Where a link stands; `at` is the instant or the day that says so. */
export type LinkState =
  | { readonly kind: 'waiting' | 'opened' | 'locked' | 'revoked' | 'expired'; readonly at: string }
  | { readonly kind: 'over'; readonly at: CalendarDate };

/** The strongest word first: closed by the practice, locked, over, opened, run out, waiting. */
export function linkState(link: PatientLink, now_ms: number, today: CalendarDate): LinkState {
  if (link.revoked_at !== null) return { kind: 'revoked', at: link.revoked_at };
  if (link.locked_at !== null) return { kind: 'locked', at: link.locked_at };
  if (today > link.access_ends_on) return { kind: 'over', at: link.access_ends_on };
  if (link.opened_at !== null) return { kind: 'opened', at: link.opened_at };
  return { kind: Date.parse(link.expires_at) <= now_ms ? 'expired' : 'waiting', at: link.expires_at };
}

/** Whether closing it changes anything for anybody. */
export function canBeClosed(state: LinkState): boolean {
  return state.kind === 'waiting' || state.kind === 'opened';
}
