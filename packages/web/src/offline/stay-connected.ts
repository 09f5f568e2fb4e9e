import { readMe } from '@stipple/contract/identity';
import { call } from '../api/call.ts';
import { reachNow, tellReach, watchReach } from '../api/reach.ts';
import { pageNow } from './device-state.ts';

const ASK_EVERY_MS = 5_000;

/**
 * While the server does not answer it is asked again every few seconds, and at once when the browser says that the network
 * is back. `onBack` runs when it answers again; what waited on this device then goes out by itself.
 */
export function stayConnected(onBack: () => void): () => void {
  const ask = (): void => {
    if (!reachNow().reached && document.visibilityState === 'visible') void call(readMe, { patience_ms: ASK_EVERY_MS });
  };
  const lost = (): void => tellReach(false);
  const timer = setInterval(ask, ASK_EVERY_MS);
  window.addEventListener('online', ask);
  window.addEventListener('offline', lost);
  document.addEventListener('visibilitychange', ask);
  const stop = watchReach(() => {
    if (!reachNow().reached) return;
    onBack();
    void pageNow()?.outbox.sendNow();
  });
  return () => {
    clearInterval(timer);
    window.removeEventListener('online', ask);
    window.removeEventListener('offline', lost);
    document.removeEventListener('visibilitychange', ask);
    stop();
  };
}
