import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 allow-list */
export const sterileHyaluronicAcid: TopicalEntry = {
  code: 'sterile-hyaluronic-acid',
  name: 'Sterile plain hyaluronic acid, single-use',
  revision: 1,
  retired: false,
  standing: 'allowed',
  why: 'On the proposed list of what may touch open channels: plain, sterile, single-use only. A mixture with glycerin, zinc and copper was followed by a granuloma.',
  sources: [
    cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.'),
    cite('GranT2DM', 'COH', 'V', 'Granuloma on day 7 after a serum of hyaluronic acid, glycerin, zinc and copper.'),
  ],
  examples: { accepting: putOn([]), refusing: putOn(['blocked'], { instead: 'hyaluronic-zinc-copper-serum' }) },
  sign_off: 'default',
};
