import { eraseRecord } from '@stipple/contract/retention';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { CheckField } from '../../forms/check-field.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { instantText } from '../../text/dates.ts';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { ConfirmIdentity } from '../identity/confirm-identity.tsx';
import { useSignedIn } from '../shell/me.ts';
import type { KeptRecord, Retention } from './retention.page.tsx';

type EraseSheetProps = { record: KeptRecord; backups: Retention['backups']; onClose: () => void };

/** What goes, what stays, what the backups still hold; then a reason, a tick, and who it is. */
export function EraseSheet({ record, backups, onClose }: EraseSheetProps) {
  const t = useText(retentionText);
  const tell = useToast();
  const { time_zone } = useSignedIn().practice;
  const erasing = useWrite(eraseRecord, { refreshes: ['retention', 'patients', 'today', 'inbox'] });
  const [erasure_id] = useState(uuidV7);
  const [reason, setReason] = useState(t('erase.reason.given'));
  const [looked, setLooked] = useState(false);
  const name = record.patient_name;
  const erase = async () => {
    const done = await erasing.write({ params: { patient_id: record.patient_id }, body: { erasure_id, reason } });
    if (done === null) return;
    tell({ words: t('erase.done', { rows: done.rows, photos: done.photos }) });
    onClose();
  };
  const { kept: count, at_most, oldest } = backups;
  return (
    <Sheet
      open
      place="middle"
      title={t('erase.title', { name })}
      onClose={onClose}
      acts={
        <ActButton kind="destructive" disabled={!looked} busy={erasing.busy} onClick={() => void erase()}>
          {t('erase.act')}
        </ActButton>
      }
    >
      <p>{t('erase.what')}</p>
      <p>{t('erase.stays')}</p>
      <p>
        {oldest === null
          ? t('erase.no-backups')
          : t('erase.backups', { count, at_most, oldest: instantText(oldest, time_zone) })}
      </p>
      <TextAreaField
        label={t('erase.reason')}
        rows={2}
        maxLength={2000}
        value={reason}
        fault={faultAt(erasing.problem, 'reason')}
        onChange={setReason}
      />
      <CheckField label={t('erase.tick')} checked={looked} onChange={setLooked} />
      {erasing.problem?.code === 'confirm-needed' ? (
        <ConfirmIdentity problem={erasing.problem} onConfirmed={() => void erase()} />
      ) : (
        <ErrorNotice problem={erasing.problem} />
      )}
    </Sheet>
  );
}
