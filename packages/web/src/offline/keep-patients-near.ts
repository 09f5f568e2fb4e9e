import { readAnswers } from '@stipple/contract/candidacy';
import { readChart } from '@stipple/contract/chart';
import { listConsents, prepareConsent } from '@stipple/contract/consents';
import { listPhotos, readPhotoSet } from '@stipple/contract/photos';
import { listSessions, readSession } from '@stipple/contract/sessions';
import { listPlans } from '@stipple/contract/treatment-plans';
import type { QueryClient } from '@tanstack/react-query';
import { queryKeyOf, valueOf } from '../api/use-endpoint.ts';
import type { CallInput } from '../api/call.ts';
import type { Endpoint, ResponseOf } from '@stipple/contract/endpoint';
import { readThrough } from './read-through.ts';

export type Photos = ResponseOf<typeof listPhotos>['photos'];

const PAUSE_MS = 1_500;
/** Read again no sooner than this; a page that shows a chart reads it anew by itself. */
const FRESH_MS = 10 * 60_000;

/**
 * Reads what the pages of these patients will ask for, one after the other and after the page itself has had its turn. The
 * server writes into the audit that it was read: it is on this device from now on. Gives back how to stop.
 */
export function keepPatientsNear(
  client: QueryClient,
  patients: readonly string[],
  keepPictures: (photos: Photos) => Promise<void>,
): () => void {
  let stopped = false;
  const timer = setTimeout(() => void readAll(), PAUSE_MS);
  const readAll = async (): Promise<void> => {
    for (const patient_id of patients) {
      if (stopped) return;
      await keepPatient(client, patient_id);
      const photos = await keepNear(client, listPhotos, { params: { patient_id } });
      if (photos !== null) await keepPictures(photos.photos);
    }
  };
  return () => {
    stopped = true;
    clearTimeout(timer);
  };
}

async function keepPatient(client: QueryClient, patient_id: string): Promise<void> {
  const params = { patient_id };
  await keepNear(client, readChart, { params });
  const planned = await keepNear(client, listPlans, { params });
  await keepNear(client, readAnswers, { params });
  const signed = await keepNear(client, listConsents, { params });
  const agreed = planned?.plans.find(({ state }) => state === 'agreed') ?? null;
  const stands = signed?.consents.some(
    ({ plan_id, ask_again }) => plan_id === agreed?.plan_id && ask_again.length === 0,
  );
  // The text that the patient will be asked to sign, with its risks.
  if (agreed !== null && stands === false)
    await keepNear(client, prepareConsent, { params: { plan_id: agreed.plan_id }, query: {} });
  const listed = await keepNear(client, listSessions, { params });
  for (const { session_id, signed_at } of listed?.sessions ?? [])
    if (signed_at === null) {
      await keepNear(client, readSession, { params: { session_id } });
      await keepNear(client, readPhotoSet, { params, query: { session_id } });
    }
}

/** Null where it could not be read; the page that needs it will say why. */
function keepNear<E extends Endpoint>(
  client: QueryClient,
  endpoint: E,
  input: CallInput<E>,
): Promise<ResponseOf<E> | null> {
  const asked = { queryKey: queryKeyOf(endpoint, input), queryFn: () => valueOf(readThrough(endpoint, input)) };
  return client.fetchQuery({ ...asked, staleTime: FRESH_MS, retry: false }).catch(() => null);
}
