import { identityRoutes } from './identity/identity.routes.ts';
import { practiceRoutes } from './practice/practice.routes.ts';
import { chartRoute } from './shell/chart.route.tsx';
import { rootRoute } from './shell/root.route.tsx';
import { shellRoute } from './shell/shell.route.tsx';

/**
 * Every page of the practice app, one line for each room.
 * Pages of one patient hang below `chartRoute` and keep the patient's name in sight.
 */
export const routeTree = rootRoute.addChildren([
  ...identityRoutes,
  shellRoute.addChildren([...practiceRoutes, chartRoute.addChildren([])]),
]);
