import { createRoute } from '@tanstack/react-router';
import { ChartLayout } from './chart-layout.tsx';
import { shellRoute } from './shell.route.tsx';

/** Everything of one patient hangs below this; `chartRoute.useParams().patient_id` says whose chart it is. */
export const chartRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/patients/$patient_id',
  component: ChartLayout,
});
