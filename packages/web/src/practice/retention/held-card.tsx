import { useState } from 'react';
import { instantText } from '../../text/dates.ts';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { Card } from '../../ui/card.tsx';
import { useSignedIn } from '../shell/me.ts';
import { EndHoldSheet } from './end-hold-sheet.tsx';
import { HoldARecord } from './hold-a-record.tsx';
import type { KeptRecord } from './retention.page.tsx';
import styles from './retention.module.css';

/** What is held, by whom and why; and a way to hold one more. */
export function HeldCard({ held }: { held: readonly KeptRecord[] }) {
  const t = useText(retentionText);
  const { time_zone } = useSignedIn().practice;
  const [ending, setEnding] = useState<KeptRecord | null>(null);
  return (
    <Card title={t('hold.title')}>
      <p>{t('hold.lead')}</p>
      {held.length === 0 ? <p className={styles['quiet']}>{t('hold.none')}</p> : null}
      <ul className={styles['list']}>
        {held.map((one) => (
          <li key={one.patient_id}>
            <strong>{one.patient_name}</strong>
            {one.hold === null ? null : (
              <span className={styles['quiet']}>
                {t('hold.by', {
                  by: one.hold.by,
                  when: instantText(one.hold.at, time_zone),
                  reason: one.hold.reason,
                })}
              </span>
            )}
            <span>
              <ActButton kind="quiet" size="small" onClick={() => setEnding(one)}>
                {t('hold.end')}
              </ActButton>
            </span>
          </li>
        ))}
      </ul>
      <HoldARecord />
      {ending === null ? null : (
        <EndHoldSheet key={ending.patient_id} record={ending} onClose={() => setEnding(null)} />
      )}
    </Card>
  );
}
