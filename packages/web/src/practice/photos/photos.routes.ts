import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';
import { captureRoute } from './capture.route.ts';
import { compareRoute } from './compare.route.ts';

export const photosRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/photos',
    component: lazyRouteComponent(() => import('./photos.page.tsx'), 'PhotosPage'),
  }),
  captureRoute,
  compareRoute,
];
