import type { adverseEventShape, prepareAdverseEvent } from '@stipple/contract/adverse-events';
import type { ResponseOf } from '@stipple/contract/endpoint';
import { eventCauses, isEventCause, seriousnessCriteria } from '@stipple/engine/adverse-events';
import { findAdverseEvent } from '@stipple/engine/catalog';
import type { z } from 'zod';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { Tone } from '../../ui/verdict-look.ts';

export type AdverseEvent = z.output<typeof adverseEventShape>;
export type EventState = AdverseEvent['state'];
export type EventLinks = ResponseOf<typeof prepareAdverseEvent>;
export type Serious = 'unknown' | 'not-serious' | 'serious';
export type Standing = 'open' | 'to-review' | 'closed';

export const eventStates: readonly EventState[] = ['open', 'resolved', 'resolved-with-mark', 'referred'];
export const eventGrades: readonly AdverseEvent['grade'][] = ['mild', 'moderate', 'severe', 'life-threatening'];
export const seriousWords: readonly Serious[] = ['unknown', 'not-serious', 'serious'];

export const stateLook: Readonly<Record<EventState, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'precautions', icon: 'triangle' },
  resolved: { tone: 'suitable', icon: 'tick' },
  'resolved-with-mark': { tone: 'defer', icon: 'tick' },
  referred: { tone: 'refer', icon: 'arrow-out' },
};

export const standingLook: Readonly<Record<Standing, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'precautions', icon: 'triangle' },
  'to-review': { tone: 'defer', icon: 'pen' },
  closed: { tone: 'suitable', icon: 'tick' },
};

/** The catalogue's name; a code that it does not know stands for itself. */
export function eventName(code: string): string {
  return findAdverseEvent(code)?.name ?? code;
}

export function causeName(code: string): string {
  return isEventCause(code) ? eventCauses[code] : code;
}

export function criterionName(code: string): string {
  return isCriterion(code) ? seriousnessCriteria[code] : code;
}

export function seriousOf({ seriousness }: Pick<AdverseEvent, 'seriousness'>): Serious {
  if (seriousness.length === 0) return 'unknown';
  return seriousness.includes('not-serious') ? 'not-serious' : 'serious';
}

/** Over, but without the review that closes it, is a standing of its own: it waits for somebody. */
export function standingOf({ closed_at, state }: Pick<AdverseEvent, 'closed_at' | 'state'>): Standing {
  if (closed_at !== null) return 'closed';
  return state === 'open' ? 'open' : 'to-review';
}

function isCriterion(code: string): code is keyof typeof seriousnessCriteria {
  return Object.hasOwn(seriousnessCriteria, code);
}
