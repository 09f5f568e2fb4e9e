import { useEffect, useRef, useState } from 'react';
import { beatsAfter } from './hand-beat.ts';
import type { HandBeat } from './hand-beat.ts';

const [PITCH_HZ, CLICK_S] = [1_000, 0.05];

export type RunningBeat = {
  readonly isRunning: boolean;
  /** Beats since the start. */
  readonly count: number;
  start(): void;
  stop(): void;
};

/** A beat that runs from a tap to a tap, by light always and by sound where it is wanted. It ends when the page is left. */
export function useHandBeat(beat: HandBeat | null, withSound: boolean): RunningBeat {
  const [isRunning, setRunning] = useState(false);
  const [count, setCount] = useState(0);
  const audio = useRef<AudioContext | null>(null);
  const sounds = useRef(withSound);
  sounds.current = withSound;
  const period_ms = beat?.period_ms ?? null;
  useEffect(() => {
    if (!isRunning || period_ms === null) return;
    const began = performance.now();
    let timer = 0;
    const strike = (): void => {
      const elapsed = performance.now() - began;
      const { count: over, next_ms } = beatsAfter(elapsed, { step_cm: 0, period_ms });
      setCount(over);
      if (sounds.current) audio.current = click(audio.current);
      timer = window.setTimeout(strike, next_ms - elapsed);
    };
    strike();
    return () => window.clearTimeout(timer);
  }, [isRunning, period_ms]);
  useEffect(() => () => void audio.current?.close(), []);
  return {
    isRunning: isRunning && period_ms !== null,
    count,
    start: () => setRunning(true),
    stop: () => setRunning(false),
  };
}

/** A short soft click; where the browser makes no sound there is still the light. */
function click(open: AudioContext | null): AudioContext | null {
  try {
    const audio = open ?? new AudioContext();
    void audio.resume();
    const [tone, volume] = [audio.createOscillator(), audio.createGain()];
    tone.frequency.value = PITCH_HZ;
    volume.gain.setValueAtTime(0.25, audio.currentTime);
    volume.gain.exponentialRampToValueAtTime(0.001, audio.currentTime + CLICK_S);
    tone.connect(volume).connect(audio.destination);
    tone.start();
    tone.stop(audio.currentTime + CLICK_S);
    return audio;
  } catch {
    return open;
  }
}
