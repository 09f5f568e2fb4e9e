import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { ratingRoute } from './rating.route.ts';

export const ratingsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/ratings',
    component: lazyRouteComponent(() => import('./ratings.page.tsx'), 'RatingsPage'),
  }),
  ratingRoute,
];
