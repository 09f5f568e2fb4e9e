import { createContext, useContext, useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { PaletteDialog } from './palette-dialog.tsx';

type Palette = { readonly open: () => void };

/** `useCommandPalette().open()` from anywhere; Ctrl-K or Cmd-K from everywhere. */
export function useCommandPalette(): Palette {
  return useContext(PaletteContext);
}

export function CommandPaletteProvider({ children }: { children: ReactNode }) {
  const [open, setOpen] = useState(false);
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey)) return;
      event.preventDefault();
      setOpen((was) => !was);
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
  const palette = useMemo(() => ({ open: () => setOpen(true) }), []);
  return (
    <PaletteContext value={palette}>
      {children}
      <PaletteDialog open={open} onClose={() => setOpen(false)} />
    </PaletteContext>
  );
}

const PaletteContext = createContext<Palette>({ open: () => undefined });
