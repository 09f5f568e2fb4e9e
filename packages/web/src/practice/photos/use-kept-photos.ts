import { addPhoto } from '@stipple/contract/photos';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { pageNow } from '../../offline/device-state.ts';
import { useDevice, useSyncState } from '../../offline/sync-state.ts';
import type { Write } from '../../offline/write.ts';

/** A photo of this patient that is on this device and not on the server yet. */
export type WaitingPhoto = {
  readonly photo_id: string;
  readonly view: string;
  readonly session_id: string | null;
  readonly write: Write;
};

/** Photos that wait or were refused. When one arrives, the lists of photos are asked for again. */
export function useKeptPhotos(patient_id: string): readonly WaitingPhoto[] {
  const { unsent, refused } = useSyncState();
  useArrivals(patient_id);
  return [...unsent, ...refused].flatMap((write) => {
    if (write.endpoint !== addPhoto.name || write.params['patient_id'] !== patient_id) return [];
    const { photo_id, view, session_id } = write.content as {
      photo_id: string;
      view: string;
      session_id: string | null;
    };
    return [{ photo_id, view, session_id, write }];
  });
}

const REFRESHED: ReadonlySet<string> = new Set(['photos', 'sessions', 'chart', 'today']);

function useArrivals(patient_id: string): void {
  const client = useQueryClient();
  const device = useDevice();
  const outbox = device.kind === 'away' ? null : (pageNow()?.outbox ?? null);
  useEffect(
    () =>
      outbox?.watch((news) => {
        if (news.kind !== 'delivered' || news.write.endpoint !== addPhoto.name) return;
        if (news.write.params['patient_id'] !== patient_id) return;
        void client.invalidateQueries({
          predicate: ({ queryKey: [name] }) => typeof name === 'string' && REFRESHED.has(name.split('.')[0] ?? ''),
        });
      }),
    [outbox, client, patient_id],
  );
}
