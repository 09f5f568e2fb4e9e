/** The patient's pages and nothing else: the practice app has a worker of its own. */
const SCOPE = '/p/';

/**
 * Asks the browser to keep the patient's page, so that it opens without a connection. Only once the page was opened, and only
 * where a browser keeps programs at all.
 */
export function keepProgram(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  navigator.serviceWorker.register('/portal-worker.js', { scope: SCOPE }).catch(() => undefined);
}
