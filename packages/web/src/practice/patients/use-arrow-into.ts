import { useEffect, useRef } from 'react';
import type { RefObject } from 'react';

/** Arrow down goes from a field into the list below it; the list then walks by itself. */
export function useArrowInto<Field extends HTMLElement, List extends HTMLElement>(): {
  readonly field: RefObject<Field | null>;
  readonly list: RefObject<List | null>;
} {
  const field = useRef<Field>(null);
  const list = useRef<List>(null);
  useEffect(() => {
    const element = field.current;
    const listen = (event: KeyboardEvent) => {
      const row = event.key === 'ArrowDown' ? list.current?.querySelector<HTMLElement>('tbody tr') : null;
      if (row === null || row === undefined) return;
      event.preventDefault();
      row.focus();
    };
    element?.addEventListener('keydown', listen);
    return () => element?.removeEventListener('keydown', listen);
  }, []);
  return { field, list };
}
