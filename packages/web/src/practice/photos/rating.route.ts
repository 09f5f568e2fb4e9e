import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';

export const ratingRoute = createRoute({
  getParentRoute: () => shellRoute,
  path: '/ratings/$round_id',
  component: lazyRouteComponent(() => import('./rating.page.tsx'), 'RatingPage'),
});
