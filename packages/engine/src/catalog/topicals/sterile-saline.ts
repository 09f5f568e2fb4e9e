import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 allow-list */
export const sterileSaline: TopicalEntry = {
  code: 'sterile-saline',
  name: 'Sterile saline, single-use',
  revision: 1,
  retired: false,
  standing: 'allowed',
  why: 'On the proposed list of what may touch open channels.',
  sources: [cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.')],
  examples: { accepting: putOn([]), refusing: putOn(['blocked'], { instead: 'vitamin-c-serum' }) },
  sign_off: 'default',
};
