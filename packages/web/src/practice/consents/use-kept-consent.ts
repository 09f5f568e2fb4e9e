import { signConsent } from '@stipple/contract/consents';
import { useSyncState } from '../../offline/sync-state.ts';
import type { Write } from '../../offline/write.ts';

/** A signature to this plan that waits on this device: the patient has agreed, and the server does not know it yet. */
export function useKeptConsent(plan_id: string): Write | null {
  const { unsent } = useSyncState();
  return unsent.find((one) => one.endpoint === signConsent.name && one.params['plan_id'] === plan_id) ?? null;
}
