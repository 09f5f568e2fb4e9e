import type { appointmentKind, appointmentShape } from '@stipple/contract/appointments';
import type { z } from 'zod';
import { appointmentsText } from '../../text/en/appointments.ts';
import { longDate } from '../../text/dates.ts';
import { say } from '../../text/texts.ts';

export type Visit = z.output<typeof appointmentShape>;
export type VisitKind = z.output<typeof appointmentKind>;
export type VisitState = Visit['state'];

const t = say(appointmentsText);

export const kindWords: Readonly<Record<VisitKind, string>> = {
  consultation: t('kind.consultation'),
  session: t('kind.session'),
  review: t('kind.review'),
  'walk-in': t('kind.walk-in'),
};

/** What can be planned ahead; a walk-in is only ever now. */
export const plannedKinds: readonly VisitKind[] = ['consultation', 'session', 'review'];

/** `12 February 2027, 14:30`, or the day alone. */
export function visitWhen({ day, time }: { readonly day: string; readonly time: string | null }): string {
  return time === null ? longDate(day) : `${longDate(day)}, ${time}`;
}

/** The kind in words for a code that came with a chart. */
export function kindOf(code: string): string {
  return Object.entries(kindWords).find(([kind]) => kind === code)?.[1] ?? code;
}
