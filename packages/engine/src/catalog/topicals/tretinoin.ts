import { cite } from '../cite.ts';
import type { TopicalEntry } from '../entry.ts';
import { putOn } from '../example-of.ts';

/** @source protocols.md s5.1 */
export const tretinoin: TopicalEntry = {
  code: 'tretinoin',
  name: 'Tretinoin',
  revision: 1,
  retired: false,
  standing: 'blocked',
  blocked_for_h: 168,
  why: 'A consumer page lets it be carried in by needling: against the record of safety, and outside what such devices are for.',
  sources: [
    cite(
      'CFR',
      'REG',
      'V',
      'The device class excludes the delivery of cosmetics, drugs or biologics through the skin.',
    ),
    cite('EliteClinic', 'REG', 'S', 'The labelling of the main cleared pen repeats it.'),
    cite(
      'FDA-MN',
      'REG',
      'V',
      'Needling devices are not approved to deliver cosmetics, topical medicines, vitamin solutions, drugs or blood products.',
    ),
    cite('Chu21', 'MA', 'V', 'Caution with anything that is not approved for use within the skin.'),
  ],
  examples: { accepting: putOn([], { hours_after: 168 }), refusing: putOn(['blocked'], { hours_after: 167 }) },
  sign_off: 'default',
};
