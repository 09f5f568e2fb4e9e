import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';
import type { SetSearch } from './which-set.ts';

export const captureRoute = createRoute({
  getParentRoute: () => chartRoute,
  path: '/photos/capture',
  validateSearch: readSetSearch,
  component: lazyRouteComponent(() => import('./capture.page.tsx'), 'CapturePage'),
});

function readSetSearch({ session_id, indication }: Record<string, unknown>): SetSearch {
  return {
    ...(typeof session_id === 'string' ? { session_id } : {}),
    ...(typeof indication === 'string' ? { indication } : {}),
  };
}
