import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 and s7 */
export const repairMask: TopicalEntry = {
  code: 'repair-mask',
  name: 'Repair or cooling mask without a name',
  revision: 1,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 72,
  why: 'What it holds is not known; not on the list of what may touch open channels.',
  sources: [cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.')],
  examples: { accepting: putOn([], { hours_after: 72 }), refusing: putOn(['blocked'], { hours_after: 71 }) },
  sign_off: 'default',
};
