import { problem, type Problem } from '@stipple/contract/problems';

/**
 * What the record's own keys refuse: an identifier that is taken, or one that points to nothing in this practice. Commands
 * may look first for a better sentence; they need not.
 */
export function constraintProblem(error: unknown): Problem | null {
  const code = error instanceof Error && 'code' in error ? error.code : '';
  if (code === '23505') return problem('id-already-used', 'Something with this identifier is in the record already.');
  if (code === '23503') return problem('not-found', 'Something named in the request is not in this practice.');
  if (code === '23P01') return problem('time-taken', 'Somebody was faster: the time has just been taken.');
  return null;
}
