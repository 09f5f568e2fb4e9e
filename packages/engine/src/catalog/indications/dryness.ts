import { cite } from '../cite.ts';
import { icd } from '../codings.ts';
import type { IndicationEntry } from '../entry.ts';
import { planOf } from '../example-of.ts';
import { noMaintenance } from '../maintenance.ts';
import { clearedNowhere } from '../regulatory-standing.ts';

const fda = cite('FDA-MN', 'REG', 'V', 'Dryness is among the common risks.');
const review = cite('Chu21', 'MA', 'V', 'Dryness up to 7 days is among the expected after-effects.');

/** A claimed indication without any study; dryness is an expected after-effect. @source protocols.md s1A, s1B and s6, FDA-MN Chu21 */
export const dryness: IndicationEntry = {
  code: 'dryness',
  name: 'Dry skin',
  plain_name: 'dry skin',
  revision: 1,
  retired: false,
  codings: [icd('L85.3', 'Xerosis cutis')],
  zones: ['forehead', 'cheeks', 'chin', 'nose'],
  referral: {
    verdict: 'unsuitable',
    title: 'Not offered for dryness',
    text: 'No study of needling for dry skin was found, and dryness is an expected after-effect. Default here: not offered as an indication.',
    plain_text: 'Needling is not offered for dry skin: no study was found, and it makes skin drier for some days.',
    sources: [fda, review],
  },
  plan: null,
  published: [
    { says: 'Dryness is a common risk.', citation: fda },
    { says: 'Dryness is an after-effect.', citation: review },
  ],
  standing: clearedNowhere,
  maintenance: noMaintenance,
  sources: [fda, review],
  examples: {
    accepting: planOf(
      {
        zone: 'cheeks',
        depth_mm: 1,
        endpoint: 'erythema',
        sessions_planned: 4,
        interval_days: 28,
        says: ['off_label.stated'],
      },
      { instead: 'texture' },
    ),
    refusing: planOf({
      zone: 'cheeks',
      depth_mm: 1,
      endpoint: 'erythema',
      sessions_planned: 4,
      interval_days: 28,
      says: ['indication.refer', 'off_label.stated'],
    }),
  },
  sign_off: 'default',
};
