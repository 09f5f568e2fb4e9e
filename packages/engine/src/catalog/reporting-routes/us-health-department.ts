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
      'The cluster was investigated by the health department; clients could be traced only piece by piece.',
    ),
  ],
  sign_off: 'default',
};
