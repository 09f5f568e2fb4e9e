import { z } from 'zod';
import { clinicalDay, depthMm, entryCode, id, instant, longText } from './wire.ts';

const lotText = z.string().trim().max(60);
const personText = z.string().trim().max(120);
const shortReason = z.string().trim().max(300);
const reasonText = z.string().trim().max(1000);

/** How the needles went over the zone. */
export const passDirections = ['vertical', 'horizontal', 'oblique', 'circular', 'stamped'] as const;

/** Some traverses of a zone at one setting; `count` of them in the same way. */
export const sessionPass = z.strictObject({
  depth_mm: depthMm.nullable(),
  /** Step of the device, as the catalogue names it. */
  speed: entryCode.nullable(),
  direction: z.enum(passDirections).nullable(),
  count: z.int().min(1).max(20),
});

const passes = z.array(sessionPass).max(12);

/**
 * One zone. What is proposed was filled in beforehand and has not happened; `proposed` stays beside what was delivered,
 * so that the signed record tells which values were taken over unchanged.
 */
export const sessionZone = z.strictObject({
  zone: entryCode,
  passes,
  endpoint: entryCode.nullable(),
  /** Filled when a planned zone was left out. */
  skipped_because: shortReason,
  standing: z.enum(['proposed', 'delivered']),
  proposed: z.strictObject({ from: z.enum(['plan', 'last-time', 'template']), passes }).nullable(),
});

/** A sterile needle head as it was opened; a later one in the list replaced the one before it. */
export const sessionCartridge = z.strictObject({
  /** The opened unit of the stock; null where it was typed from the package. */
  unit_id: id.nullable(),
  cartridge: entryCode.nullable(),
  lot: lotText,
  expires_on: clinicalDay.nullable(),
  fitted_at: instant.nullable(),
  opened_in_view: z.boolean(),
  disposed: z.boolean(),
});

/** The pause before the first pass: what was looked at, by whom it is answered for where something spoke against it. */
export const timeOut = z.strictObject({
  at: instant,
  right_patient: z.boolean(),
  verdict_seen: z.boolean(),
  consent_seen: z.boolean(),
  allergies_asked: z.boolean(),
  /** Null where no anaesthetic was used. */
  anaesthetic_wiped_off: z.boolean().nullable(),
  reason: reasonText,
});

/** What was done, zone by zone. Null is "not recorded yet"; nothing missing stops writing, only signing. */
export const sessionChart = z.strictObject({
  device: entryCode.nullable(),
  device_serial: lotText,
  sheath_lot: lotText,
  device_cleaned: z.boolean().nullable(),
  /** More than one: changed during the session. */
  cartridges: z.array(sessionCartridge).max(20),
  anaesthetic: z
    .strictObject({
      product: entryCode,
      lot: lotText,
      grams: z.number().min(0).max(200).nullable(),
      area_cm2: z.number().min(0).max(5000).nullable(),
      on_at: instant.nullable(),
      off_at: instant.nullable(),
      wiped_off: z.boolean(),
      weight_kg: z.number().min(0).max(500).nullable(),
      prescriber: personText,
    })
    .nullable(),
  topicals: z.array(z.strictObject({ topical: entryCode, lot: lotText, prescriber: personText })).max(20),
  zones: z.array(sessionZone).max(20),
  time_out: timeOut.nullable(),
  started_at: instant.nullable(),
  ended_at: instant.nullable(),
  /** Filled when no photos of before were taken. */
  photos_skipped_because: shortReason,
  /** Filled when it was given up before its end. Charts kept on a device from before it could be said have none. */
  given_up_because: shortReason.default(''),
  pain_0_10: z.int().min(0).max(10).nullable(),
  immediate_events: longText,
  notes: longText,
  /** Moments of an emergency as they were noted. */
  emergency: z.array(z.strictObject({ at: instant, note: reasonText })).max(50),
});

export const emptySessionChart: z.output<typeof sessionChart> = {
  device: null,
  device_serial: '',
  sheath_lot: '',
  device_cleaned: null,
  cartridges: [],
  anaesthetic: null,
  topicals: [],
  zones: [],
  time_out: null,
  started_at: null,
  ended_at: null,
  photos_skipped_because: '',
  given_up_because: '',
  pain_0_10: null,
  immediate_events: '',
  notes: '',
  emergency: [],
};
