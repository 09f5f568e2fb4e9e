import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { faceModels } from './face-models.ts';
import { entryName, precacheList } from './precache.ts';
import type { Plugin } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['STIPPLE_SERVER'] ?? 'http://localhost:4600';

/** In development the server here answers as ours does: `/p` and `/photos` and below are the portal, any other page the practice app. */
const pagesOfTheApps: Plugin = {
  name: 'pages-of-the-apps',
  configureServer: ({ middlewares }) => {
    middlewares.use((request, _response, next) => {
      const { pathname } = new URL(request.url ?? '/', 'http://localhost');
      const isPage = (request.headers.accept ?? '').includes('text/html') && !pathname.includes('.');
      if (isPage) request.url = isPortal(pathname) ? '/portal.html' : '/practice.html';
      next();
    });
  },
};

function isPortal(pathname: string): boolean {
  return pathname === '/p' || pathname.startsWith('/p/') || pathname.startsWith('/photos/');
}

/** What the first look at a patient's link is made of, beside its own program; the practice app has it on every page too. */
const FIRST_PARTS = new RegExp(
  [
    'src/ui/(act-button\\.module|act-class|class-names|dots|wordmark\\.module|base|fonts|tokens)\\.',
    'src/forms/field\\.module\\.',
    'src/portal/portal-frame\\.module\\.',
    'src/text/text-room\\.',
    'engine/src/kernel/',
    'vite/preload-helper',
  ].join('|'),
);

/**
 * Two entries that share one component room: the practice app and the patient portal. A third, the service worker, keeps the
 * practice app on the device.
 * The server replaces `__CSP_NONCE__` in both pages with a fresh nonce for each response.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react(), pagesOfTheApps, faceModels(), precacheList()],
  worker: { format: 'es' },
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: ['chrome125', 'safari17.5', 'firefox126'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: {
        practice: here('practice.html'),
        portal: here('portal.html'),
        'service-worker': here('src/service-worker/service-worker.ts'),
        'portal-worker': here('src/portal/portal-worker.ts'),
      },
      output: {
        entryFileNames: entryName,
        codeSplitting: {
          groups: [
            // What both apps begin with is one file: on a phone each further one costs a round trip.
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler|i18next|react-i18next)\// },
            { name: 'parts', test: FIRST_PARTS },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|react-remove-scroll)/ },
          ],
        },
      },
    },
  },
  server: { port: 4601, proxy: { '/api': server, '/portal-api': server } },
});
