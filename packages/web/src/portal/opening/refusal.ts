import type { Problem } from '../../api/problem.ts';

/** What a patient can make of a refusal. How many tries are left is nobody's help but a stranger's. */
export type Refusal = 'differs' | 'unusable' | 'wait' | 'offline' | 'other';

/** A link that lost letters on its way is as unusable as one that was used. */
export function refusalOf({ code, errors }: Pick<Problem, 'code' | 'errors'>): Refusal {
  if (code === 'birth-date-differs') return 'differs';
  if (code === 'link-unusable' || code === 'not-found') return 'unusable';
  if (code === 'invalid-request' && errors.some(({ field }) => field.endsWith('link'))) return 'unusable';
  if (code === 'too-many-tries') return 'wait';
  return code === 'offline' ? 'offline' : 'other';
}
