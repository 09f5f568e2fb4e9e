/** How soon a person must look at a check-in. `self-care` means only that nothing in the answers asks for more. */
export type Urgency = 'emergency' | 'same-day' | 'contact' | 'self-care';

export const urgenciesMostUrgentFirst: readonly Urgency[] = ['emergency', 'same-day', 'contact', 'self-care'];

export function mostUrgent(urgencies: readonly Urgency[]): Urgency {
  return urgenciesMostUrgentFirst.find((urgency) => urgencies.includes(urgency)) ?? 'self-care';
}

/** Negative when `a` is more urgent than `b`; for sorting an inbox and for laws. */
export function compareUrgency(a: Urgency, b: Urgency): number {
  return urgenciesMostUrgentFirst.indexOf(a) - urgenciesMostUrgentFirst.indexOf(b);
}
