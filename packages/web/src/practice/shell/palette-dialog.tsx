import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { Icon } from '../../ui/icon.tsx';
import { usePaletteEntries } from './palette-entries.ts';
import type { PaletteEntry } from './palette-entries.ts';
import styles from './palette-dialog.module.css';
import { shellText } from '../../text/en/shell.ts';
import { say } from '../../text/texts.ts';

const t = say(shellText);

/** One field for everything that can be gone to: patients first, then pages and acts. */
export function PaletteDialog({ open, onClose }: { open: boolean; onClose: () => void }) {
  const dialog = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const element = dialog.current;
    if (open && element?.open === false) element.showModal();
    if (!open && element?.open === true) element.close();
  }, [open]);
  return (
    <dialog ref={dialog} className={styles['palette']} aria-label={t('find')} onClose={onClose} closedby="any">
      {open ? <PaletteList onClose={onClose} /> : null}
    </dialog>
  );
}

function PaletteList({ onClose }: { onClose: () => void }) {
  const [text, setText] = useState('');
  const [at, setAt] = useState(0);
  const { entries, waiting } = usePaletteEntries(text);
  const navigate = useNavigate();
  const chosen = Math.min(at, Math.max(0, entries.length - 1));
  const go = (entry: PaletteEntry | undefined) => {
    if (entry === undefined) return;
    onClose();
    void navigate({ to: entry.to });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Enter') return go(entries[chosen]);
    const by = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (by === undefined || entries.length === 0) return;
    event.preventDefault();
    setAt((chosen + by + entries.length) % entries.length);
  };
  return (
    <div className={styles['inside']}>
      <label className={styles['find']}>
        <Icon name="search" />
        <input
          autoFocus
          role="combobox"
          aria-expanded
          aria-controls="palette-list"
          aria-activedescendant={entries[chosen] === undefined ? undefined : `palette-${entries[chosen].key}`}
          aria-label={t('find.placeholder')}
          placeholder={t('find.placeholder')}
          autoComplete="off"
          spellCheck={false}
          value={text}
          onChange={(event) => {
            setText(event.target.value);
            setAt(0);
          }}
          onKeyDown={onKeyDown}
        />
        <kbd>Esc</kbd>
      </label>
      <div id="palette-list" role="listbox" aria-label={t('find.found')} className={styles['list']}>
        {entries.map((entry, index) => (
          <button
            type="button"
            tabIndex={-1}
            key={entry.key}
            id={`palette-${entry.key}`}
            role="option"
            data-kind={entry.icon === 'person' ? 'patient' : 'page'}
            aria-selected={index === chosen}
            onPointerMove={() => setAt(index)}
            onClick={() => go(entry)}
          >
            <Icon name={entry.icon} size={18} />
            <span>{entry.words}</span>
            <small>{entry.note}</small>
          </button>
        ))}
      </div>
      {entries.length === 0 ? <p className={styles['none']}>{waiting ? t('find.looking') : t('find.none')}</p> : null}
    </div>
  );
}
