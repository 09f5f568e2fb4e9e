import type { addPhonePhoto } from '@stipple/contract/photo-phones';
import type { BodyOf } from '@stipple/contract/endpoint';
import { useEffect, useEffectEvent, useState } from 'react';
import { callLight } from '../../api/call-light.ts';
import type { Problem } from '../../api/problem.ts';
import { send } from '../../api/send.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { contentHash } from '../../photos/content-hash.ts';
import type { NewPhoto } from '../../photos/view-to-take.ts';

/** A photo on its way from this phone. It is held by the page alone: a borrowed phone is to keep nothing of a patient. */
export type PhonePhoto = {
  readonly body: BodyOf<typeof addPhonePhoto>;
  readonly file: Blob;
  readonly state: 'sending' | 'sent' | 'unsent';
  readonly problem: Problem | null;
};

const AGAIN_AFTER_MS = 5_000;

/** Sends photos, and sends again by itself what did not arrive. `onSent` comes after each that did. */
export function usePhonePhotos(onSent: () => void) {
  const [photos, setPhotos] = useState<readonly PhonePhoto[]>([]);
  const change = (photo_id: string, to: Partial<PhonePhoto>): void =>
    setPhotos((before) => before.map((one) => (one.body.photo_id === photo_id ? { ...one, ...to } : one)));
  const bring = async (photo: Pick<PhonePhoto, 'body' | 'file'>): Promise<void> => {
    const { photo_id } = photo.body;
    change(photo_id, { state: 'sending' });
    const problem = await sendPhoto(photo);
    change(photo_id, { state: problem === null ? 'sent' : 'unsent', problem });
    if (problem === null) onSent();
  };
  const add = async ({ view, file, capture, taken_at }: NewPhoto): Promise<void> => {
    const sha256 = await contentHash(await file.arrayBuffer());
    const body = { photo_id: uuidV7(), sha256, view, taken_at, make_up: null, zone: null, capture };
    setPhotos((before) => [...before, { body, file, state: 'sending', problem: null }]);
    void bring({ body, file });
  };
  const again = (): void => {
    for (const photo of photos) if (photo.state === 'unsent') void bring(photo);
  };
  const retry = useEffectEvent(again);
  const isUnsent = photos.some(({ state, problem }) => state === 'unsent' && problem?.code === 'offline');
  useEffect(() => {
    if (!isUnsent) return;
    const timer = setInterval(() => retry(), AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [isUnsent]);
  useStayWhile(photos.some(({ state }) => state !== 'sent'));
  return { photos, add, again };
}

async function sendPhoto({ body, file }: Pick<PhonePhoto, 'body' | 'file'>): Promise<Problem | null> {
  const stored = await send({ method: 'PUT', path: `/portal-api/photos/files/${body.sha256}`, file });
  if (!stored.ok) return stored.problem;
  // The same key each time: a photo whose answer was lost is not a second one.
  const added = await callLight<typeof addPhonePhoto>({
    method: 'POST',
    path: '/portal-api/photos',
    body,
    idempotency_key: body.photo_id,
  });
  return added.ok ? null : added.problem;
}

/** Leaving the page would lose what has not arrived; the browser asks. */
function useStayWhile(unsent: boolean): void {
  useEffect(() => {
    if (!unsent) return;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [unsent]);
}
