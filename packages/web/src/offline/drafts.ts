import { pageNow } from './device-state.ts';
import { sessionSubject } from './session-subject.ts';
import type { PhotoFile } from './photo-files.ts';
import type { Problem } from '../api/problem.ts';
import type { Rows, Write } from './write.ts';

/** Everything that this device keeps for the server and the server does not have, oldest first. */
export async function drafts(): Promise<Rows> {
  return (await pageNow()?.outbox.unsent()) ?? [];
}

/** An act that stands alone. */
export type Act = Omit<Write, 'order' | 'state' | 'problem' | 'given_up' | 'base_version' | 'writer'>;

/** `kept` is on this device and goes out by itself; what was refused is on this device too, until a person settles it. */
export type ActOutcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'kept' }
  | { readonly kind: 'refused'; readonly problem: Problem };

/** Keeps an act and waits for what comes of its first way to the server. */
export async function keepAndSend(act: Act): Promise<ActOutcome> {
  const page = pageNow();
  if (page === null) throw new Error('nobody is signed in on this device');
  const { promise, resolve } = Promise.withResolvers<ActOutcome>();
  const stop = page.outbox.watch((news) => {
    if (news.kind === 'rows' || news.write.subject !== act.subject) return;
    if (news.kind === 'held-up') return resolve({ kind: 'kept' });
    if (news.write.id !== act.id) return;
    resolve(news.kind === 'refused' ? { kind: 'refused', problem: news.problem } : { kind: 'sent' });
  });
  try {
    await keepAct(act);
    return await promise;
  } finally {
    stop();
  }
}

/**
 * Keeps an act that stands alone (a consent's strokes, an answer): on this device when it resolves, on the server as soon
 * as that can be reached. Its endpoint must be on the list in `sendable.ts`. Bytes of a photo are kept before the act that
 * speaks of them.
 */
export async function keepAct(act: Act, photo: (PhotoFile & { readonly sha256: string }) | null = null): Promise<void> {
  const page = pageNow();
  if (page === null) throw new Error('nobody is signed in on this device');
  if (photo !== null) await page.files.keep(photo.sha256, photo);
  await page.outbox.keep({
    ...act,
    ...belongsTo(act),
    order: 0,
    base_version: null,
    writer: act.id,
    state: 'waiting',
    problem: null,
    given_up: null,
  });
  void page.outbox.sendNow();
}

/** What names a session waits until the server has heard of that session. */
function belongsTo({ subject, content }: Act): { readonly after?: string } {
  if (typeof content !== 'object' || content === null || !('session_id' in content)) return {};
  const after = sessionSubject(String(content.session_id));
  return content.session_id === null || after === subject ? {} : { after };
}
