import { pageNow } from './device-state.ts';
import type { Rows, Write } from './write.ts';

/** Everything that this device keeps for the server and the server does not have, oldest first. */
export async function drafts(): Promise<Rows> {
  return (await pageNow()?.outbox.unsent()) ?? [];
}

/**
 * Keeps an act that stands alone (a consent's strokes, an answer): on this device when it resolves, on the server as soon
 * as that can be reached. Its endpoint must be on the list in `sendable.ts`.
 */
export async function keepAct(
  act: Omit<Write, 'order' | 'state' | 'problem' | 'given_up' | 'base_version' | 'writer'>,
): Promise<void> {
  const page = pageNow();
  if (page === null) throw new Error('nobody is signed in on this device');
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
