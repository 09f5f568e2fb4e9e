import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

/** Which two photos; left out, the page proposes them. */
export type CompareSearch = { readonly before?: string | undefined; readonly after?: string | undefined };

export const compareRoute = createRoute({
  getParentRoute: () => chartRoute,
  path: '/photos/compare',
  validateSearch: ({ before, after }: Record<string, unknown>): CompareSearch => ({
    ...(typeof before === 'string' ? { before } : {}),
    ...(typeof after === 'string' ? { after } : {}),
  }),
  component: lazyRouteComponent(() => import('./compare.page.tsx'), 'ComparePage'),
});
