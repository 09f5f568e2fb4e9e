/**
 * Asks the browser to keep the program on this device: on https and on localhost only, and not while developing. A version that
 * waits takes over now, as the page loads, or at a later load; never under a page at work.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  void navigator.serviceWorker.register('/service-worker.js').then(
    (registration) => registration.waiting?.postMessage('take-over'),
    // Where it cannot be kept (a private window, a certificate that is not trusted) the app works with a connection.
    () => undefined,
  );
}
