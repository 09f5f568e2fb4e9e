import { checkCapture, mayShoot, type CaptureCheck, type CaptureWish } from '@stipple/imaging/capture';
import { useEffect, useEffectEvent, useRef, useState } from 'react';
import type { RefObject } from 'react';
import { afterShot, lookedAt, shutterAtRest, type ShutterState, type ShutterWait } from './auto-shutter.ts';
import type { PhotoDesk } from './photo-desk.ts';
import { glimpse } from './take-picture.ts';

type LiveChecksWish = CaptureWish & {
  readonly video: RefObject<HTMLVideoElement | null>;
  readonly desk: PhotoDesk | null;
  /** Whether there is a picture to look at. */
  readonly on: boolean;
  readonly onReady: () => void;
};

export type LiveChecks = {
  readonly checks: readonly CaptureCheck[];
  readonly waits_for: ShutterWait;
  /** A photo was taken: the next one by itself needs another picture. */
  readonly shot: () => void;
  /** Somebody chose a view by hand: whatever is seen now may be it. */
  readonly fresh: () => void;
};

/** Looks at the live picture, again and again, and says what holds. `onReady` comes when it may be taken by itself. */
export function useLiveChecks({ video, desk, on, pose, baseline, onReady }: LiveChecksWish): LiveChecks {
  const [checks, setChecks] = useState<readonly CaptureCheck[]>([]);
  const [waits_for, setWaits] = useState<ShutterWait>('checks');
  const shutter = useRef<ShutterState>(shutterAtRest);
  const set = (state: ShutterState): void => {
    shutter.current = state;
    setWaits(state.waits_for);
  };
  const look = useEffectEvent(async (signal: AbortSignal): Promise<void> => {
    const element = video.current;
    if (element === null || desk === null || element.videoWidth === 0) return;
    const measured = await desk.ask<'measure'>({ kind: 'measure', picture: await glimpse(element) });
    if (measured === null || signal.aborted) return;
    judge(measured);
  });
  const judge = useEffectEvent(
    ({ facts, glance }: { facts: Parameters<typeof checkCapture>[0]; glance: readonly number[] }) => {
      const wish = { pose, baseline };
      const found = checkCapture(facts, wish);
      setChecks(found);
      const may_shoot = mayShoot(found, wish);
      set(lookedAt(shutter.current, { at_ms: performance.now(), may_shoot, glance }));
      if (shutter.current.waits_for === 'nothing') onReady();
    },
  );
  useEffect(() => {
    if (!on) return;
    const ended = new AbortController();
    const loop = async (): Promise<void> => {
      while (!ended.signal.aborted) {
        await look(ended.signal).catch(() => undefined);
        await pause(ended.signal);
      }
    };
    void loop();
    return () => ended.abort();
  }, [on, desk]);
  return {
    checks,
    waits_for,
    shot: () => set(afterShot(shutter.current)),
    fresh: () => set(shutterAtRest),
  };
}

/** Between two looks, so that the device stays cool and the page answers. */
const PAUSE_MS = 150;

function pause(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE_MS);
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
