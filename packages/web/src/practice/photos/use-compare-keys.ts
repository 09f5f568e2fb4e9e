import { useEffect, useEffectEvent } from 'react';
import type { CompareMode } from './compared-photos.tsx';
import type { useSharedView } from './use-shared-view.ts';

type KeyTargets = {
  readonly setMode: (mode: CompareMode) => void;
  readonly shared: ReturnType<typeof useSharedView>;
  readonly swap: () => void;
};

/** Keys of the page that compares, while nobody types or chooses. Arrows scroll the page as usual until a photo is zoomed. */
export function useCompareKeys(targets: KeyTargets): void {
  const keyed = useEffectEvent((event: KeyboardEvent) => {
    const act = keyActs(targets)[event.key];
    if (act === undefined || isElsewhere(event)) return;
    event.preventDefault();
    act();
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent): void => keyed(event);
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function keyActs({ setMode, shared, swap }: KeyTargets): Readonly<Record<string, () => void>> {
  const isZoomed = shared.percent > 100;
  return {
    '1': () => setMode('side-by-side'),
    '2': () => setMode('slider'),
    '3': () => setMode('flicker'),
    ' ': swap,
    '+': shared.zoomIn,
    '-': shared.zoomOut,
    '0': shared.showWhole,
    ...(isZoomed
      ? {
          ArrowLeft: () => shared.pan(1, 0),
          ArrowRight: () => shared.pan(-1, 0),
          ArrowUp: () => shared.pan(0, 1),
          ArrowDown: () => shared.pan(0, -1),
        }
      : {}),
  };
}

function isElsewhere({ target, ctrlKey, metaKey, altKey, key }: KeyboardEvent): boolean {
  if (ctrlKey || metaKey || altKey || !(target instanceof Element)) return true;
  const isPressed = key === ' ' && target.closest('button, a, summary, input') !== null;
  return isPressed || target.closest('input:not([type=radio]):not([type=checkbox]), select, textarea, dialog') !== null;
}
