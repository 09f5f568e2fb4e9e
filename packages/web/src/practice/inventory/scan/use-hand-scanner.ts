import { useEffect, useEffectEvent } from 'react';
import { collectKeystrokes } from './keystrokes.ts';

/**
 * Listens for a hand scanner wherever nobody is typing, and gives each code as it was scanned. While somebody is in a
 * field the field gets the keys.
 */
export function useHandScanner(onScanned: (code: string) => void, enabled = true): void {
  const scanned = useEffectEvent(onScanned);
  useEffect(() => {
    if (!enabled) return;
    const strokes = collectKeystrokes();
    const listen = (event: KeyboardEvent): void => {
      if (isTyping(event.target)) return;
      const { key, ctrlKey, altKey, timeStamp } = event;
      const fed = strokes.feed({ key, ctrl: ctrlKey, alt: altKey, at_ms: timeStamp });
      if (fed === null) return;
      // The scanner's own keys must not press a button or open what a shortcut opens.
      event.preventDefault();
      event.stopPropagation();
      if (fed !== 'taken') scanned(fed.code);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  }, [enabled]);
}

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [contenteditable]') !== null;
}
