import { useEffect, useRef } from 'react';

/** Ctrl or Cmd with Z takes back, with Shift brings again; inside a text field the browser's own undo is left alone. */
export function useUndoKeys(undo: (() => void) | null, redo: (() => void) | null): void {
  const latest = useRef({ undo, redo });
  useEffect(() => {
    latest.current = { undo, redo };
  });
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input[type=text], input:not([type]), textarea');
      if (!(event.ctrlKey || event.metaKey) || event.key.toLowerCase() !== 'z' || typing) return;
      event.preventDefault();
      (event.shiftKey ? latest.current.redo : latest.current.undo)?.();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}
