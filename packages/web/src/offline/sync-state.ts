import { useEffect, useState, useSyncExternalStore } from 'react';
import { reachNow, watchReach } from '../api/reach.ts';
import { oldestCopyShown, watchCopies } from './copies-shown.ts';
import { deviceNow, watchDevice } from './device-state.ts';
import type { DeviceState } from './device-state.ts';
import type { OpenDevice } from './open-device.ts';
import type { Problem } from '../api/problem.ts';
import type { Rows } from './write.ts';

/** What the shell says at any moment about the work of this device. */
export type SyncState = {
  readonly online: boolean;
  /** Since when the server answers, or does not. */
  readonly since: string;
  /** Waiting or under way, oldest first. */
  readonly unsent: Rows;
  readonly refused: Rows;
  readonly given_up: Rows;
  /** When the server last took something that waited here. */
  readonly last_saved_at: string | null;
  /** Why the last try did not go through. */
  readonly held_up: Problem | null;
  /** Whether what is kept outlives this page. */
  readonly lasting: boolean;
  /** The oldest copy on screen; null when everything shown comes from the server. */
  readonly copies_from: string | null;
};

export function useDevice(): DeviceState {
  return useSyncExternalStore(watchDevice, deviceNow);
}

export function useReach() {
  return useSyncExternalStore(watchReach, reachNow);
}

export function useSyncState(): SyncState {
  const device = useDevice();
  const page = device.kind === 'away' ? null : device.page;
  const reach = useReach();
  const copies_from = useSyncExternalStore(watchCopies, oldestCopyShown);
  const { rows, last_saved_at, held_up } = useRows(page);
  return {
    online: reach.reached,
    since: reach.since,
    unsent: rows.filter(({ state }) => state === 'waiting' || state === 'sending'),
    refused: rows.filter(({ state }) => state === 'refused'),
    given_up: rows.filter(({ state }) => state === 'given-up'),
    last_saved_at,
    held_up,
    lasting: page !== null && page.database !== null,
    copies_from,
  };
}

type Watched = {
  readonly rows: Rows;
  readonly last_saved_at: string | null;
  readonly held_up: Problem | null;
};

const nothing: Watched = { rows: [], last_saved_at: null, held_up: null };

/** Reads the rows again whenever something happens to them; the last look wins. */
function useRows(page: OpenDevice | null): Watched {
  const [watched, setWatched] = useState<Watched>(nothing);
  useEffect(() => {
    if (page === null) return setWatched(nothing);
    let look = 0;
    const read = async (): Promise<void> => {
      look += 1;
      const mine = look;
      const rows = await page.outbox.all();
      if (mine === look) setWatched((before) => ({ ...before, rows }));
    };
    const stop = page.outbox.watch((news) => {
      if (news.kind === 'held-up') setWatched((before) => ({ ...before, held_up: news.problem }));
      if (news.kind === 'delivered') setWatched((before) => ({ ...before, held_up: null, last_saved_at: news.at }));
      if (news.kind === 'rows') read().catch(() => undefined);
    });
    read().catch(() => undefined);
    return () => {
      look = -1;
      stop();
    };
  }, [page]);
  return watched;
}
