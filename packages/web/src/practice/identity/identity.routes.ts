import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { rootRoute } from '../shell/root.route.tsx';

type SignInSearch = { from?: string; locked?: boolean };

/** Pages for somebody who is not signed in, or whose account is not secured yet. */
export const identityRoutes = [
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/welcome',
    component: lazyRouteComponent(() => import('./welcome.page.tsx'), 'WelcomePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/restore',
    component: lazyRouteComponent(() => import('./restore.page.tsx'), 'RestorePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/set-up',
    component: lazyRouteComponent(() => import('./set-up.page.tsx'), 'SetUpPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/sign-in',
    validateSearch: readSignInSearch,
    component: lazyRouteComponent(() => import('./sign-in.page.tsx'), 'SignInPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/secure',
    component: lazyRouteComponent(() => import('./secure.page.tsx'), 'SecurePage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/invitation/$token',
    component: lazyRouteComponent(() => import('./invitation.page.tsx'), 'InvitationPage'),
  }),
  createRoute({
    getParentRoute: () => rootRoute,
    path: '/recover',
    component: lazyRouteComponent(() => import('./recover.page.tsx'), 'RecoverPage'),
  }),
];

/** Only a path of our own is gone back to after signing in. */
function readSignInSearch(search: Record<string, unknown>): SignInSearch {
  const { from, locked } = search;
  return {
    ...(typeof from === 'string' && from.startsWith('/') && !from.startsWith('//') ? { from } : {}),
    ...(locked === true ? { locked } : {}),
  };
}
