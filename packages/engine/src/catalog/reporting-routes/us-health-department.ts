import { cite } from '../cite.ts';
import type { ReportingRouteEntry } from '../entry.ts';

/** @source protocols.md s8, reporting routes */
export const usHealthDepartment: ReportingRouteEntry = {
  code: 'us-health-department',
  name: 'Health department',
  revision: 1,
  retired: false,
  country: 'US',
  rule: 'Report exposure to blood-borne virus and non-tuberculous mycobacteria to the health department as well.',
  applies_to: 'Practices in the United States.',
  unverified: null,
  sources: [
    cite(
      'MMWR24',
      'REG',
      'V',
      'The clients of the spa could be traced only piece by piece, from forms, a diary and telephones.',
    ),
  ],
  sign_off: 'default',
};
