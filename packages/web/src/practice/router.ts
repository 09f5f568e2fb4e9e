import { createRouter } from '@tanstack/react-router';
import { routeTree } from './routes.ts';
import { NotFoundPage } from './shell/not-found.page.tsx';
import { PageFault } from './shell/page-fault.tsx';
import { PageWaiting } from './shell/page-waiting.tsx';

/** Pages are fetched when a link is pointed at, so that opening one rarely waits. */
export function makePracticeRouter() {
  return createRouter({
    routeTree,
    defaultPreload: 'intent',
    defaultPendingMs: 300,
    defaultPendingMinMs: 0,
    scrollRestoration: true,
    defaultNotFoundComponent: NotFoundPage,
    // It stands alone, so that it brings its own main landmark wherever the address pointed.
    notFoundMode: 'root',
    defaultErrorComponent: PageFault,
    defaultPendingComponent: PageWaiting,
  });
}
