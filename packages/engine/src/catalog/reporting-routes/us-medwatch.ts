import { cite } from '../cite.ts';
import type { ReportingRouteEntry } from '../entry.ts';

/** @source protocols.md s8, reporting routes */
export const usMedwatch: ReportingRouteEntry = {
  code: 'us-medwatch',
  name: 'MedWatch, voluntary (form FDA 3500)',
  revision: 1,
  retired: false,
  country: 'US',
  rule: 'Report serious events, infection, cross-contamination and malfunctions to the FDA and the maker.',
  applies_to: 'Health professionals and consumers.',
  unverified: 'A form for consumers (3500B) was recalled, not read.',
  sources: [
    cite('CFR803', 'REG', 'V', 'Form FDA 3500 for health professionals and consumers.'),
    cite('FDA-MN', 'REG', 'V', 'Providers are asked to report to the FDA and the maker.'),
  ],
  sign_off: 'published',
};
