import { createRoute, lazyRouteComponent } from '@tanstack/react-router';
import { shellRoute } from '../shell/shell.route.tsx';
import { readInboxSearch } from './inbox-search.ts';

export const inboxRoutes = [
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inbox',
    validateSearch: readInboxSearch,
    component: lazyRouteComponent(() => import('./inbox.page.tsx'), 'InboxPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inbox/settings',
    component: lazyRouteComponent(() => import('./answer-times.page.tsx'), 'AnswerTimesPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inbox/texts',
    component: lazyRouteComponent(() => import('./reply-texts.page.tsx'), 'ReplyTextsPage'),
  }),
  createRoute({
    getParentRoute: () => shellRoute,
    path: '/inbox/words',
    component: lazyRouteComponent(() => import('./urgency-words.page.tsx'), 'UrgencyWordsPage'),
  }),
];
