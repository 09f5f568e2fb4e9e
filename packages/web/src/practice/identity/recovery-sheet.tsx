import { useState } from 'react';
import { CheckField } from '../../forms/check-field.tsx';
import { longDate, todayIn } from '../../text/dates.ts';
import { identityText } from '../../text/en/identity.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import styles from './door.module.css';
import { ownTimeZone } from './places.ts';

type RecoverySheetProps = {
  recovery: { owner_codes: readonly string[]; backup_key: string };
  practice: string;
  onKept: () => void;
};

/** Owner codes and backup key, shown once and made for paper; going on asks whether the paper exists. */
export function RecoverySheet({ recovery, practice, onKept }: RecoverySheetProps) {
  const t = useText(identityText);
  const [kept, setKept] = useState(false);
  return (
    <div className={styles['sheet']}>
      <p>{t('recovery.of', { practice, day: longDate(todayIn(ownTimeZone())) })}</p>
      <Card title={t('recovery.owner-codes')}>
        <p>{t('recovery.owner-codes.text')}</p>
        <ul className={styles['codes']}>
          {recovery.owner_codes.map((code) => (
            <li key={code} className={styles['secret']} data-owner-code>
              {code}
            </li>
          ))}
        </ul>
      </Card>
      <Card title={t('recovery.backup-key')}>
        <p>{t('recovery.backup-key.text')}</p>
        <div className={styles['secret']} data-backup-key>
          {recovery.backup_key}
        </div>
      </Card>
      <div className="no-print">
        <ActButton icon="printer" onClick={() => window.print()}>
          {t('recovery.print')}
        </ActButton>
        <CheckField label={t('recovery.kept')} checked={kept} onChange={setKept} />
        <ActButton kind="next" disabled={!kept} onClick={onKept}>
          {t('recovery.act')}
        </ActButton>
      </div>
    </div>
  );
}
