import { findAdverseEvent } from '@stipple/engine/catalog';
import type { AdverseEventEntry } from '@stipple/engine/catalog';

/** An emergency of the catalogue with its first steps, one line each, in the catalogue's own words. */
export type EmergencyGuide = { readonly entry: AdverseEventEntry; readonly steps: readonly string[] };

/** What can happen in the room itself, the most pressing first. @source protocols.md s8 */
const inTheRoom = ['anaphylaxis', 'lidocaine-toxicity', 'faint', 'eye-injury', 'methaemoglobinaemia'] as const;

export const emergencyGuides: readonly EmergencyGuide[] = inTheRoom.flatMap((code) => {
  const entry = findAdverseEvent(code);
  return entry === null ? [] : [{ entry, steps: stepsOf(entry.typical_care) }];
});

/** The sentence of the catalogue cut where it has a semicolon or ends; nothing is added and nothing left out. */
export function stepsOf(care: string): readonly string[] {
  return care
    .split(/[;.]\s+|\.$/)
    .map((step) => step.trim())
    .filter((step) => step !== '')
    .map((step) => step.charAt(0).toUpperCase() + step.slice(1));
}

/** How a step is noted in the chart. */
export function stepNote(guide: EmergencyGuide, step: string): string {
  return `${guide.entry.name}: ${step}`;
}
