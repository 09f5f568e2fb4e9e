import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

type AftercareSearch = { session?: string };

export const aftercareRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/aftercare',
    validateSearch: readSearch,
    component: lazyRouteComponent(() => import('./aftercare.page.tsx'), 'AftercarePage'),
  }),
];

/** `?session=` chooses one session; without it the latest is shown. */
function readSearch({ session }: Record<string, unknown>): AftercareSearch {
  return typeof session === 'string' ? { session } : {};
}
