import { useCallback, useEffect, useEffectEvent, useRef, useState } from 'react';
import type { CheckInDraft } from '../check-in/check-in-draft.ts';
import type { Sent } from '../check-in/sent-page.tsx';
import { hasAll, keep, kept } from '../kept/kept.ts';
import { dropPhoto, keptPhotos } from '../kept/kept-photos.ts';
import { after, isOutbox, nextToSend, put, type Outbox, type Waiting } from './outbox.ts';
import { sendPhoto, sendWaiting } from './send-waiting.ts';

export type OutboxNow = {
  readonly waiting: Outbox;
  /** Photos of check-ins that the practice has, still on their way. */
  readonly photos: number;
  /** Why photos were not taken in; the check-in itself arrived. */
  readonly photosRefused: readonly string[];
  readonly busy: boolean;
  readonly send: (one: Waiting) => void;
  readonly again: () => void;
  readonly drop: (id: string) => void;
};

const AGAIN_AFTER_MS = 15_000;

/**
 * Sends what waits: at once, when the connection comes back, when the phone is taken up again, and every little while. What
 * arrived goes from the phone only after the practice's server has said that it has it.
 */
export function useOutbox(onArrived: (one: Waiting, sent: Sent | null) => void): OutboxNow {
  const [waiting, setWaiting] = useState<Outbox>(stored);
  const [photos, setPhotos] = useState(0);
  const [photosRefused, setPhotosRefused] = useState<readonly string[]>([]);
  const [busy, setBusy] = useState(false);
  const running = useRef(false);
  /** Asked again while it was under way. */
  const wanted = useRef(false);
  const arrived = useEffectEvent(onArrived);
  const change = useCallback((step: (outbox: Outbox) => Outbox) => {
    // Another tab may have sent or added something: what is stored counts.
    const next = step(stored());
    keep('outbox', next.length === 0 ? null : next);
    setWaiting(next);
  }, []);

  const bringAll = useEffectEvent(async () => {
    wanted.current = true;
    if (running.current) return;
    running.current = true;
    setBusy(true);
    try {
      while (wanted.current) {
        wanted.current = false;
        const isThrough = await bringWaiting(change, arrived);
        if (isThrough) setPhotosRefused(await bringPhotos(setPhotos));
        else setPhotos((await photosToSend()).length);
      }
    } finally {
      running.current = false;
      setBusy(false);
    }
  });

  useEffect(() => {
    const again = () => {
      if (document.visibilityState === 'visible') void bringAll();
    };
    again();
    window.addEventListener('online', again);
    document.addEventListener('visibilitychange', again);
    return () => {
      window.removeEventListener('online', again);
      document.removeEventListener('visibilitychange', again);
    };
  }, []);
  const isWaiting = waiting.some(({ refused }) => refused === null) || photos > 0;
  useEffect(() => {
    if (!isWaiting) return;
    const timer = setInterval(() => void bringAll(), AGAIN_AFTER_MS);
    return () => clearInterval(timer);
  }, [isWaiting]);
  const [asked, ask] = useState(0);
  useEffect(() => {
    if (asked > 0) void bringAll();
  }, [asked]);
  const again = () => ask((times) => times + 1);
  const send = (one: Waiting) => {
    change((outbox) => put(outbox, one));
    again();
  };
  const drop = (id: string) => change((outbox) => after(outbox, id, 'arrived'));
  return { waiting, photos, photosRefused, busy, send, again, drop };
}

/** False where the connection is not there: then nothing else is tried either. */
async function bringWaiting(
  change: (step: (outbox: Outbox) => Outbox) => void,
  onArrived: (one: Waiting, sent: Sent | null) => void,
): Promise<boolean> {
  const tried = new Set<string>();
  for (let one = nextToSend(stored(), tried); one !== null; one = nextToSend(stored(), tried)) {
    const { id } = one;
    tried.add(id);
    const { attempt, sent } = await sendWaiting(one);
    if (attempt === 'later') return false;
    change((outbox) => after(outbox, id, attempt));
    if (attempt === 'arrived') onArrived(one, sent);
  }
  return true;
}

/** Answers with the reasons of those that were refused. */
async function bringPhotos(tell: (left: number) => void): Promise<readonly string[]> {
  const refused: string[] = [];
  const ready = await photosToSend();
  tell(ready.length);
  for (const [index, photo] of ready.entries()) {
    const attempt = await sendPhoto(photo);
    if (attempt === 'later') break;
    if (attempt !== 'arrived') refused.push(attempt.refused);
    await dropPhoto(photo);
    tell(ready.length - index - 1);
  }
  return refused;
}

/** Not those of a check-in that is still being written, or that is itself on its way. */
async function photosToSend() {
  const photos = await keptPhotos();
  const draft = kept('check-in', isDraft);
  const held = new Set([...stored().map(({ id }) => id), draft?.check_in_id]);
  return photos.filter(({ check_in_id }) => !held.has(check_in_id));
}

function stored(): Outbox {
  return kept('outbox', isOutbox) ?? [];
}

function isDraft(value: unknown): value is Pick<CheckInDraft, 'check_in_id'> {
  return hasAll(value, 'check_in_id');
}
