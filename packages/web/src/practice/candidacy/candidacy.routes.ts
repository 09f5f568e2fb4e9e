import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';

export const candidacyRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/candidacy',
    component: lazyRouteComponent(() => import('./candidacy.page.tsx'), 'CandidacyPage'),
  }),
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/candidacy/intake',
    component: lazyRouteComponent(() => import('./intake.page.tsx'), 'IntakePage'),
  }),
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/candidacy/$assessment_id',
    component: lazyRouteComponent(() => import('./past-assessment.page.tsx'), 'PastAssessmentPage'),
  }),
];
