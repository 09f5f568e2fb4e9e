import { pageNow } from './device-state.ts';
import type { PhotoFile } from './photo-files.ts';
import type { Rows, Write } from './write.ts';

/** Everything that this device keeps for the server and the server does not have, oldest first. */
export async function drafts(): Promise<Rows> {
  return (await pageNow()?.outbox.unsent()) ?? [];
}

/**
 * Keeps an act that stands alone (a consent's strokes, an answer): on this device when it resolves, on the server as soon
 * as that can be reached. Its endpoint must be on the list in `sendable.ts`. Bytes of a photo are kept before the act that
 * speaks of them.
 */
export async function keepAct(
  act: Omit<Write, 'order' | 'state' | 'problem' | 'given_up' | 'base_version' | 'writer'>,
  photo: (PhotoFile & { readonly sha256: string }) | null = null,
): Promise<void> {
  const page = pageNow();
  if (page === null) throw new Error('nobody is signed in on this device');
  if (photo !== null) await page.files.keep(photo.sha256, photo);
  await page.outbox.keep({
    ...act,
    order: 0,
    base_version: null,
    writer: act.id,
    state: 'waiting',
    problem: null,
    given_up: null,
  });
  void page.outbox.sendNow();
}
