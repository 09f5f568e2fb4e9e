import { cite } from '../cite.ts';
import type { ReportingRouteEntry } from '../entry.ts';

/** @source protocols.md s8, reporting routes */
export const usRadiofrequency: ReportingRouteEntry = {
  code: 'us-radiofrequency',
  name: 'Radiofrequency microneedling complications',
  revision: 1,
  retired: false,
  country: 'US',
  rule: 'Report complications to the FDA.',
  applies_to: 'Providers and patients.',
  unverified: null,
  sources: [cite('RF-AJ', 'REG', 'S', 'The agency asks providers and patients to report complications.')],
  sign_off: 'published',
};
