import type { adverseEventShape } from '@stipple/contract/adverse-events';
import { findAdverseEvent } from '@stipple/engine/catalog';
import type { z } from 'zod';
import type { IconName } from '../../ui/icon-strokes.ts';
import type { Tone } from '../../ui/verdict-look.ts';

export type AdverseEvent = z.output<typeof adverseEventShape>;
export type EventState = AdverseEvent['state'];

export const eventStates: readonly EventState[] = ['open', 'resolved', 'resolved-with-mark', 'referred'];
export const eventGrades: readonly AdverseEvent['grade'][] = ['mild', 'moderate', 'severe', 'life-threatening'];

export const stateLook: Readonly<Record<EventState, { readonly tone: Tone; readonly icon: IconName }>> = {
  open: { tone: 'precautions', icon: 'triangle' },
  resolved: { tone: 'suitable', icon: 'tick' },
  'resolved-with-mark': { tone: 'defer', icon: 'tick' },
  referred: { tone: 'refer', icon: 'arrow-out' },
};

/** The catalogue's name; a code that it does not know stands for itself. */
export function eventName(code: string): string {
  return findAdverseEvent(code)?.name ?? code;
}
