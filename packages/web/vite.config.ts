import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const server = process.env['STIPPLE_SERVER'] ?? 'http://localhost:4600';

/**
 * Two entries that share one component room: the practice app and the patient portal.
 * The server replaces `__CSP_NONCE__` in both pages with a fresh nonce for each response.
 */
export default defineConfig({
  root: here('.'),
  base: '/',
  plugins: [react()],
  html: { cspNonce: '__CSP_NONCE__' },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: ['chrome125', 'safari17.5', 'firefox126'],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      input: { practice: here('practice.html'), portal: here('portal.html') },
      output: {
        codeSplitting: {
          groups: [
            { name: 'react', test: /node_modules\/(react|react-dom|scheduler)\// },
            { name: 'words', test: /node_modules\/(i18next|react-i18next)\// },
            { name: 'mantine', test: /node_modules\/(@mantine|@floating-ui|react-remove-scroll)/ },
          ],
        },
      },
    },
  },
  server: { port: 4601, proxy: { '/api': server, '/portal-api': server } },
});
