import type { ReportingRouteEntry } from '../entry.ts';

/** @source protocols.md s8, reporting routes */
export const ukYellowCard: ReportingRouteEntry = {
  code: 'uk-yellow-card',
  name: 'Yellow Card',
  revision: 1,
  retired: false,
  country: 'UK',
  rule: 'Report to the Yellow Card scheme.',
  applies_to: 'The United Kingdom.',
  unverified: 'The whole route was recalled, not read: check before relying on it.',
  sources: [],
  sign_off: 'assumption',
};
