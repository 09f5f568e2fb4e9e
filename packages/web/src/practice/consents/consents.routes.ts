import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';
import { shellRoute } from '../shell/shell.route.tsx';

export const consentsRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/consent',
    component: lazyRouteComponent(() => import('./consent.page.tsx'), 'ConsentPage'),
  }),
];

export const consentTextsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/practice/consent-texts',
    component: lazyRouteComponent(() => import('./consent-texts.page.tsx'), 'ConsentTextsPage'),
  }),
];
