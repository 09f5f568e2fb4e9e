import { roomText } from '../../text/en/sessions-room.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './checklist.module.css';
import type { MissingItem } from './sign-reasons.ts';

/** What the signature waits for, always in sight; it stops no writing. A tap leads to where it is put right. */
export function Checklist({
  missing,
  isKnownHere,
  onMissing,
}: {
  missing: readonly MissingItem[];
  /** As this device knows it: the server has not seen it yet. */
  isKnownHere: boolean;
  onMissing: (code: string) => void;
}) {
  const t = useText(roomText);
  const words = useText(sessionsText);
  if (missing.length === 0)
    return (
      <p className={styles['complete']}>
        <Icon name="tick" size={18} /> {words('missing.complete')}
        {isKnownHere ? <small className={styles['here']}>{words('missing.here')}</small> : null}
      </p>
    );
  return (
    <details open className={styles['list']}>
      <summary>
        <span>
          {t('checklist')} <small>{missing.length}</small>
        </span>
        <Icon name="chevron-down" size={18} />
      </summary>
      <Items
        title={t('checklist.no-way')}
        items={missing.filter(({ way_past }) => way_past === null)}
        onMissing={onMissing}
      />
      <Items
        title={t('checklist.way-past')}
        items={missing.filter(({ way_past }) => way_past !== null)}
        onMissing={onMissing}
      />
      {isKnownHere ? <p className={styles['here']}>{words('missing.here')}</p> : null}
    </details>
  );
}

/** Those with the same way past. */
function Items({
  title,
  items,
  onMissing,
}: {
  title: string;
  items: readonly MissingItem[];
  onMissing: (code: string) => void;
}) {
  if (items.length === 0) return null;
  return (
    <>
      <p className={styles['way']}>{title}</p>
      <ul>
        {items.map(({ code, text }) => (
          <li key={`${code} ${text}`}>
            <button type="button" onClick={() => onMissing(code)}>
              {text}
            </button>
          </li>
        ))}
      </ul>
    </>
  );
}
