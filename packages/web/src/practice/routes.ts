import { adverseEventsRoutes } from './adverse-events/adverse-events.routes.ts';
import { outcomesRoutes } from './outcomes/outcomes.routes.ts';
import { photosRoutes } from './photos/photos.routes.ts';
import { ratingsRoutes } from './photos/ratings.routes.ts';
import { inboxRoutes } from './inbox/inbox.routes.ts';
import { checkInsRoutes } from './check-ins/check-ins.routes.ts';
import { appointmentsRoutes } from './appointments/appointments.routes.ts';
import { inventoryRoutes } from './inventory/inventory.routes.ts';
import { auditRoutes } from './audit/audit.routes.ts';
import { aftercareRoutes } from './aftercare/aftercare.routes.ts';
import { candidacyRoutes } from './candidacy/candidacy.routes.ts';
import { overviewRoutes } from './chart/chart.routes.ts';
import { patientChartRoutes, patientsRoutes } from './patients/patients.routes.ts';
import { todayRoutes } from './today/today.routes.ts';
import { identityRoutes } from './identity/identity.routes.ts';
import { practiceReportRoutes } from './practice-report/practice-report.routes.ts';
import { practiceRoutes } from './practice/practice.routes.ts';
import { consentsRoutes, consentTextsRoutes } from './consents/consents.routes.ts';
import { retentionRoutes } from './retention/retention.routes.ts';
import { sessionsRoutes } from './sessions/sessions.routes.ts';
import { foresightRoutes } from './foresight/foresight.routes.ts';
import { treatmentPlansRoutes } from './treatment-plans/treatment-plans.routes.ts';
import { chartRoute } from './shell/chart.route.tsx';
import { rootRoute } from './shell/root.route.tsx';
import { shellRoute } from './shell/shell.route.tsx';

/**
 * Every page of the practice app, one line for each room.
 * Pages of one patient hang below `chartRoute` and keep the patient's name in sight.
 */
export const routeTree = rootRoute.addChildren([
  ...identityRoutes,
  shellRoute.addChildren([
    ...todayRoutes,
    ...appointmentsRoutes,
    ...patientsRoutes,
    ...practiceRoutes,
    ...retentionRoutes,
    ...practiceReportRoutes,
    ...consentTextsRoutes,
    ...inboxRoutes,
    ...auditRoutes,
    ...inventoryRoutes,
    ...adverseEventsRoutes,
    ...ratingsRoutes,
    chartRoute.addChildren([
      ...overviewRoutes,
      ...outcomesRoutes,
      ...checkInsRoutes,
      ...aftercareRoutes,
      ...patientChartRoutes,
      ...candidacyRoutes,
      ...treatmentPlansRoutes,
      ...foresightRoutes,
      ...consentsRoutes,
      ...sessionsRoutes,
      ...photosRoutes,
    ]),
  ]),
]);
