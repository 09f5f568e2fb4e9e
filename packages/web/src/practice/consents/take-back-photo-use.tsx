import { withdrawPhotoUse } from '@stipple/contract/consents';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { photoUses, usesThatStand } from './consent.ts';
import type { Consent } from './consent.ts';

/** Takes back one use of photographs at a time; treatment and the other uses stand. */
export function TakeBackPhotoUse({ consent }: { consent: Consent }) {
  const t = useText(consentsText);
  const [purpose, setPurpose] = useState<(typeof photoUses)[number] | null>(null);
  const standing = usesThatStand(consent);
  if (standing.length === 0) return null;
  return (
    <div className="no-print">
      {standing.map((use) => (
        <ActButton key={use} size="small" kind="quiet" onClick={() => setPurpose(use)}>
          {t(`photos.take-back.${use}`)}
        </ActButton>
      ))}
      {purpose === null ? null : (
        <TakeBackSheet consent_id={consent.consent_id} purpose={purpose} onClose={() => setPurpose(null)} />
      )}
    </div>
  );
}

type TakeBackSheetProps = { consent_id: string; purpose: (typeof photoUses)[number]; onClose: () => void };

function TakeBackSheet({ consent_id, purpose, onClose }: TakeBackSheetProps) {
  const t = useText(consentsText);
  const tell = useToast();
  const [reason, setReason] = useState('');
  const taking = useWrite(withdrawPhotoUse, { refreshes: ['consents', 'photos'] });
  const takeBack = async () => {
    if ((await taking.write({ params: { consent_id }, body: { purpose, reason } })) === null) return;
    onClose();
    tell({ words: t('photos.taken-back') });
  };
  return (
    <Sheet
      open
      title={t(`photos.take-back.${purpose}`)}
      onClose={onClose}
      acts={
        <ActButton kind="destructive" busy={taking.busy} onClick={() => void takeBack()}>
          {t('photos.take-back.act')}
        </ActButton>
      }
    >
      <p>{t('photos.take-back.text')}</p>
      <TextAreaField
        label={t('withdraw.reason')}
        optional
        value={reason}
        rows={3}
        maxLength={1000}
        onChange={setReason}
      />
      <ErrorNotice problem={taking.problem} />
    </Sheet>
  );
}
