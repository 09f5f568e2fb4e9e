import type { Finding } from '../kernel/index.ts';

/**
 * Of what is said of a plan: the limits that follow from the device, the zones and the form alone. Left out is what is
 * worked out about the person or the course: whether a use is off-label, what the assessment says, how far sessions have
 * to lie apart, where to begin shallow.
 */
export function fixedLimits(findings: readonly Finding[]): readonly Finding[] {
  return findings.filter(
    ({ rule }) => !WORKED_OUT.some((start) => rule.startsWith(start)) && !rule.endsWith('.shallow-start'),
  );
}

const WORKED_OUT = [
  'off_label.',
  'assessment.verdict',
  'interval_days.',
  'sessions_planned.many',
  'final_reading_days.',
];
