/**
 * Asks the browser to keep the program on this device: on https and on localhost only, and not while developing. Where it cannot
 * be kept (a private window, a certificate that nobody vouches for) the app works with a connection.
 */
export function registerServiceWorker(): void {
  if (!import.meta.env.PROD || !window.isSecureContext || !('serviceWorker' in navigator)) return;
  keepProgram(navigator.serviceWorker).catch(() => undefined);
}

/** A version that waits takes over now, as the page loads, or at a later load; never under a page at work. */
async function keepProgram(workers: ServiceWorkerContainer): Promise<void> {
  await workers.register('/service-worker.js');
  const registration = await workers.getRegistration();
  registration?.waiting?.postMessage('take-over');
}
