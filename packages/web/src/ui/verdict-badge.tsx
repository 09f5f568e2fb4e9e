import type { Verdict } from '@stipple/engine/kernel';
import { StateTag } from './state-tag.tsx';
import { verdictLook, verdictWords } from './verdict-look.ts';

/** One of the six verdicts: colour, icon and word together, and the date where there is one. */
export function VerdictBadge({
  verdict,
  until = null,
  size,
}: {
  verdict: Verdict;
  until?: string | null;
  size?: 'small' | 'large';
}) {
  const { tone, icon } = verdictLook[verdict];
  return (
    <StateTag tone={tone} icon={icon} {...(size === undefined ? {} : { size })}>
      {verdictWords(verdict, until)}
    </StateTag>
  );
}
