import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** A single-letter key that acts while the focus is inside an element; never while something is typed. */
export function useKeyWithin<E extends HTMLElement>(letter: string, act: () => void): RefObject<E | null> {
  const within = useRef<E>(null);
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  useEffect(() => {
    const element = within.current;
    const listen = (event: KeyboardEvent) => {
      const typing =
        event.target instanceof Element && event.target.matches('input:not([type=checkbox]), textarea, select');
      if (event.key.toLowerCase() === letter && !event.ctrlKey && !event.metaKey && !typing) latest.current();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, [letter]);
  return within;
}
