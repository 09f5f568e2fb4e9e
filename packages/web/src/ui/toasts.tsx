import { createContext, useCallback, useContext, useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { ActButton } from './act-button.tsx';
import { Icon } from './icon.tsx';
import styles from './toasts.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

export type Toast = {
  readonly words: string;
  /** Offered for as long as the toast stands; undo takes the place of a question beforehand. */
  readonly undo?: () => void;
  readonly undoLabel?: string;
};

/** `const tell = useToast(); tell({ words: 'Zone removed', undo })`. Stands for 8 seconds, longer under pointer or focus. */
export function useToast(): (toast: Toast) => void {
  return useContext(ToastContext);
}

/** Wraps an app once; its toasts are spoken politely and cover no act. */
export function ToastRegion({ children }: { children: ReactNode }) {
  const [toast, setToast] = useState<(Toast & { id: number }) | null>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const hold = useCallback(() => clearTimeout(timer.current), []);
  const release = useCallback(() => {
    clearTimeout(timer.current);
    timer.current = setTimeout(() => setToast(null), STANDS_MS);
  }, []);
  const tell = useCallback(
    (next: Toast) => {
      setToast((last) => ({ ...next, id: (last?.id ?? 0) + 1 }));
      release();
    },
    [release],
  );
  const undo = () => {
    toast?.undo?.();
    setToast(null);
  };
  return (
    <ToastContext value={useMemo(() => tell, [tell])}>
      {children}
      <div className={styles['region']} aria-live="polite">
        {toast === null ? null : (
          <div
            key={toast.id}
            className={styles['toast']}
            onPointerEnter={hold}
            onPointerLeave={release}
            onFocus={hold}
            onBlur={release}
          >
            <Icon name="tick" size={18} />
            <span>{toast.words}</span>
            {toast.undo === undefined ? null : (
              <ActButton kind="quiet" size="small" icon="undo" onClick={undo}>
                {toast.undoLabel ?? t('undo')}
              </ActButton>
            )}
          </div>
        )}
      </div>
    </ToastContext>
  );
}

const STANDS_MS = 8_000;
const ToastContext = createContext<(toast: Toast) => void>(() => undefined);
