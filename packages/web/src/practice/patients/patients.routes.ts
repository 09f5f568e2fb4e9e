import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { chartRoute } from '../shell/chart.route.tsx';
import { shellRoute } from '../shell/shell.route.tsx';

export const patientsRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/patients',
    component: lazyRouteComponent(() => import('./patients.page.tsx'), 'PatientsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/patients/import',
    component: lazyRouteComponent(() => import('../patient-import/import-patients.page.tsx'), 'ImportPatientsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/patients/new',
    component: lazyRouteComponent(() => import('./new-patient.page.tsx'), 'NewPatientPage'),
  }),
];

/** Below the chart, so that the patient's name stays in sight. */
export const patientChartRoutes = [
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/merge',
    component: lazyRouteComponent(() => import('../patient-merge/merge.page.tsx'), 'MergePage'),
  }),
  createRoute({
    getParentRoute: () => chartRoute,
    path: '/edit',
    component: lazyRouteComponent(() => import('./edit-patient.page.tsx'), 'EditPatientPage'),
  }),
];
