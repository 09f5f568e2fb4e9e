import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { IconButton } from './icon-button.tsx';
import styles from './sheet.module.css';
import { partsText } from '../text/en/parts.ts';
import { say } from '../text/texts.ts';

const t = say(partsText);

type SheetProps = {
  open: boolean;
  title: string;
  onClose: () => void;
  /** `side` slides in beside the work, `middle` floats above it. On a phone both come from below. */
  place?: 'side' | 'middle';
  closeLabel?: string;
  children: ReactNode;
  acts?: ReactNode;
};

/** A sheet above the page: the browser's own modal dialog, which keeps the focus inside; closed, it goes back to where it was. */
export function Sheet({
  open,
  title,
  onClose,
  place = 'side',
  closeLabel = t('sheet.close'),
  children,
  acts,
}: SheetProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const titleId = useId();
  useEffect(() => {
    const element = dialog.current;
    if (element === null || !open) return;
    const opener = document.activeElement;
    if (!element.open) element.showModal();
    return () => {
      if (element.open) element.close();
      giveBack(opener, element);
    };
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={styles['sheet']}
      data-place={place}
      aria-labelledby={titleId}
      onClose={onClose}
      closedby="any"
    >
      {open ? (
        <div className={styles['inside']}>
          <header className={styles['top']}>
            <h2 id={titleId}>{title}</h2>
            <IconButton icon="cross" label={closeLabel} onClick={onClose} />
          </header>
          <div className={styles['body']}>{children}</div>
          {acts === undefined ? null : <footer className={styles['acts']}>{acts}</footer>}
        </div>
      ) : null}
    </dialog>
  );
}

/** To the control that opened the sheet, if it is still there and nothing else has taken the focus meanwhile. */
function giveBack(opener: Element | null, sheet: HTMLDialogElement): void {
  const now = document.activeElement;
  const isNowhere = now === null || now === document.body || sheet.contains(now);
  if (isNowhere && opener instanceof HTMLElement && opener.isConnected) opener.focus();
}
