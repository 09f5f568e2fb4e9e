import type { decisionKind } from '@stipple/contract/candidacy';
import type { z } from 'zod';

/** The two decisions after which a plan can be agreed and a session opened. */
export function isToTreat(decision: z.output<typeof decisionKind>): boolean {
  return decision === 'treat' || decision === 'treat-with-precautions';
}
