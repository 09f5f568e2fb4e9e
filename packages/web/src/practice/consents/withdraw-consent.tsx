import { withdrawConsent } from '@stipple/contract/consents';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { consentsText } from '../../text/en/consents.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';

/** The patient may change their mind at any time; the reason is theirs to give or not. */
export function WithdrawConsent({
  consent_id,
  open,
  onClose,
}: {
  consent_id: string;
  open: boolean;
  onClose: () => void;
}) {
  const t = useText(consentsText);
  const tell = useToast();
  const [reason, setReason] = useState('');
  const withdrawing = useWrite(withdrawConsent, { refreshes: ['consents', 'chart', 'today', 'sessions'] });
  const withdraw = async () => {
    if ((await withdrawing.write({ params: { consent_id }, body: { reason } })) === null) return;
    onClose();
    tell({ words: t('withdraw.done') });
  };
  return (
    <Sheet
      open={open}
      title={t('withdraw.title')}
      onClose={onClose}
      acts={
        <ActButton kind="destructive" busy={withdrawing.busy} onClick={() => void withdraw()}>
          {t('withdraw.act')}
        </ActButton>
      }
    >
      <p>{t('withdraw.text')}</p>
      <TextAreaField
        label={t('withdraw.reason')}
        optional
        value={reason}
        rows={3}
        maxLength={1000}
        onChange={setReason}
      />
      <ErrorNotice problem={withdrawing.problem} />
    </Sheet>
  );
}
