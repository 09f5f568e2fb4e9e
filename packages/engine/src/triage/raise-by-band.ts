import { patientTexts } from './patient-text.ts';
import type { SortedCheckIn, TriageReason } from './sort-check-in.ts';
import { mostUrgent } from './urgency.ts';

/**
 * A check-in outside the healing band is read by a person. The band only ever raises: it makes nothing milder, and what the
 * signs asked for stands first.
 */
export function raisedByBand(sorted: SortedCheckIn, outside: readonly TriageReason[]): SortedCheckIn {
  if (outside.length === 0) return sorted;
  const urgency = mostUrgent([sorted.urgency, 'contact']);
  const isRaised = urgency !== sorted.urgency;
  const reasons = isRaised ? [...outside, ...sorted.reasons] : [...sorted.reasons, ...outside];
  return { ...sorted, urgency, reasons, patient_text: isRaised ? patientTexts[urgency] : sorted.patient_text };
}
