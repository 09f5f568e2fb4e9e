import { bookingSettings } from '@stipple/contract/booking';
import type { Scope } from '@stipple/record';
import { readBookingSetting } from '@stipple/record/appointments/booking-settings';
import type { z } from 'zod';

export type BookingSettings = z.output<typeof bookingSettings>;
export type VisitKindSetting = BookingSettings['kinds'][number];

/**
 * What holds until a practice decides otherwise. How long the kinds take is a default of ours, awaiting the practice's own.
 * Their identifiers are fixed, so that visits keep their kind when the practice changes its name.
 */
export const usualSettings: BookingSettings = {
  kinds: [
    { kind_id: '00000000-0000-7000-8000-0000000000c1', name: 'Consultation', purpose: 'consultation', minutes: 30 },
    { kind_id: '00000000-0000-7000-8000-0000000000c2', name: 'Session', purpose: 'session', minutes: 60 },
    { kind_id: '00000000-0000-7000-8000-0000000000c3', name: 'Review', purpose: 'review', minutes: 20 },
  ].map((kind) => ({ ...kind, purpose: purposeOf(kind.purpose), retired: false })),
  rooms: [],
  hours: [],
  reminders: { on: false, days_before: 1 },
  feed_names: false,
};

export async function currentSettings(scope: Scope): Promise<{ version: number; settings: BookingSettings }> {
  const row = await readBookingSetting(scope);
  return row === null
    ? { version: 0, settings: usualSettings }
    : { version: row.version, settings: bookingSettings.parse(row.settings) };
}

/** The kind named, or the first that is offered for a purpose. */
export function kindFor(
  { kinds }: BookingSettings,
  wanted: { readonly kind_id: string | null; readonly purpose: string },
): VisitKindSetting | null {
  if (wanted.kind_id !== null) return kinds.find(({ kind_id }) => kind_id === wanted.kind_id) ?? null;
  return kinds.find(({ purpose, retired }) => purpose === wanted.purpose && !retired) ?? null;
}

function purposeOf(text: string): VisitKindSetting['purpose'] {
  return text === 'session' || text === 'review' ? text : 'consultation';
}
