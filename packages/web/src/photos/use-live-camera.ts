import { useEffect, useRef, useState } from 'react';
import { openCamera, troubleOf, type CameraTrouble, type Facing } from './camera.ts';

export type LiveCamera = {
  readonly video: React.RefObject<HTMLVideoElement | null>;
  /** Width by height of the picture; null while there is none. */
  readonly shape: { readonly width: number; readonly height: number } | null;
  readonly trouble: CameraTrouble | null;
  readonly again: () => void;
};

/** The live picture in a video element, for as long as it stands on the page and `on` says so. */
export function useLiveCamera(facing: Facing, on: boolean): LiveCamera {
  const video = useRef<HTMLVideoElement>(null);
  const [shape, setShape] = useState<LiveCamera['shape']>(null);
  const [trouble, setTrouble] = useState<CameraTrouble | null>(null);
  const [tries, setTries] = useState(0);
  useEffect(() => {
    const element = video.current;
    if (element === null || !on) return;
    const ended = new AbortController();
    const { signal } = ended;
    const shaped = (): void => setShape({ width: element.videoWidth, height: element.videoHeight });
    element.addEventListener('resize', shaped, { signal });
    openCamera(facing, signal)
      .then(async (stream) => {
        if (signal.aborted) return;
        element.srcObject = stream;
        await element.play();
        shaped();
      })
      .catch((error: unknown) => {
        if (!signal.aborted) setTrouble(troubleOf(error));
      });
    return () => {
      ended.abort();
      element.srcObject = null;
      setShape(null);
    };
  }, [facing, on, tries]);
  const again = (): void => {
    setTrouble(null);
    setTries((before) => before + 1);
  };
  return { video, shape, trouble, again };
}
