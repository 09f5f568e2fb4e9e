import { decisionKind } from '@stipple/contract/candidacy';
import { chartText } from '../../text/en/chart.ts';
import { say } from '../../text/texts.ts';

/** The clinician's decision in words. */
export function decisionWords(decision: string): string {
  const known = decisionKind.safeParse(decision);
  return known.success ? say(chartText)(`decision.${known.data}`) : decision;
}
