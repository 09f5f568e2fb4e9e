import { TextField } from '../../forms/text-field.tsx';
import { sessionActsText } from '../../text/en/sessions-acts.ts';
import { sessionsText } from '../../text/en/sessions.ts';
import { useText } from '../../text/use-text.ts';
import { Icon } from '../../ui/icon.tsx';
import styles from './sheets.module.css';
import type { MissingItem, Reasons } from './sign-reasons.ts';

type SignMissingProps = {
  missing: readonly MissingItem[];
  reasons: Reasons;
  onReasons: (reasons: Reasons) => void;
  onOpen: (code: string) => void;
};

/** Each thing that is missing: a tap leads to where it is put right; where there is a way past, its reason is written here. */
export function SignMissing({ missing, reasons, onReasons, onOpen }: SignMissingProps) {
  const t = useText(sessionsText);
  const acts = useText(sessionActsText);
  if (missing.length === 0)
    return (
      <p>
        <Icon name="tick" size={18} /> {t('missing.complete')}
      </p>
    );
  return (
    <section className={styles['stack']} aria-label={t('sign.missing')}>
      <h3>{t('sign.missing')}</h3>
      {missing.map(({ code, text, way_past }) => (
        <div key={`${code} ${text}`} role="group" aria-label={text} className={styles['item']}>
          <button type="button" className={styles['opener']} onClick={() => onOpen(code)}>
            {text}
          </button>
          {way_past === null ? (
            <p className={styles['quiet']}>{t('sign.no-way')}</p>
          ) : (
            <TextField
              label={acts('past.reason')}
              maxLength={1000}
              value={reasons[code] ?? ''}
              onChange={(reason) => onReasons({ ...reasons, [code]: reason })}
            />
          )}
        </div>
      ))}
    </section>
  );
}
