import { assertNever } from '@stipple/engine/kernel';
import type { Urgency } from '@stipple/engine/triage';
import type { Temporal } from 'temporal-polyfill';
import { instantText } from '../access/practice-facts.ts';

/** By when somebody should have answered; null where nobody needs to. The times are ours, awaiting a practice's own. */
export function answerBy(urgency: Urgency, now: Temporal.Instant): string | null {
  const minutes = minutesFor(urgency);
  return minutes === null ? null : instantText(now.add({ minutes }));
}

function minutesFor(urgency: Urgency): number | null {
  switch (urgency) {
    case 'emergency':
      return 15;
    case 'same-day':
      return 4 * 60;
    case 'contact':
      return 48 * 60;
    case 'self-care':
      return null;
    default:
      return assertNever(urgency);
  }
}
