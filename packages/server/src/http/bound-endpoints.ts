import { appointmentsRoutes } from '../appointments/appointments.routes.ts';
import { candidacyRoutes } from '../candidacy/candidacy.routes.ts';
import { chartRoutes } from '../chart/chart.routes.ts';
import { consentsRoutes } from '../consents/consents.routes.ts';
import { patientsRoutes } from '../patients/patients.routes.ts';
import { todayRoutes } from '../today/today.routes.ts';
import { treatmentPlansRoutes } from '../treatment-plans/treatment-plans.routes.ts';
import { identityRoutes } from '../identity/identity.routes.ts';
import { practiceRoutes } from '../practice/practice.routes.ts';
import type { BoundEndpoint } from './bind.ts';
import type { BoundFile } from './bind-file.ts';

/** Every room's routes. A new room adds its line here, and the access tests cover it from then on. */
export function boundEndpoints(): readonly BoundEndpoint[] {
  return [
    ...identityRoutes,
    ...practiceRoutes,
    ...appointmentsRoutes,
    ...candidacyRoutes,
    ...chartRoutes,
    ...consentsRoutes,
    ...patientsRoutes,
    ...todayRoutes,
    ...treatmentPlansRoutes,
  ];
}

/** Routes that answer with a file instead of JSON. */
export function boundFiles(): readonly BoundFile[] {
  return [];
}
