import { cite } from '../cite.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'Oil production is not among the authorised uses.');

/** A claimed indication without any study. @source protocols.md s1A, s1B and s13, FDA-MN */
export const oiliness: IndicationEntry = {
  code: 'oiliness',
  name: 'Oily skin',
  plain_name: 'oily skin',
  revision: 1,
  retired: false,
  codings: [],
  zones: ['forehead', 'cheeks', 'chin', 'nose'],
  referral: {
    verdict: 'unsuitable',
    title: 'Not offered for oil',
    text: 'No study of needling for oil production was found, and it is none of the authorised uses. Default here: not offered as an indication.',
    plain_text: 'Needling is not offered for oily skin: no study was found.',
    sources: [fda],
  },
  plan: null,
  published: [{ says: 'Not an authorised use; no study was found.', citation: fda }],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [fda],
  examples: {
    accepting: planOf(
      {
        zone: 'cheeks',
        depth_mm: 1,
        endpoint: 'erythema',
        sessions_planned: 3,
        interval_days: 28,
        says: ['off_label.stated'],
      },
      { instead: 'pores' },
    ),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 3,
      interval_days: 28,
      says: ['indication.refer', 'off_label.stated'],
    }),
  },
  sign_off: 'default',
};
