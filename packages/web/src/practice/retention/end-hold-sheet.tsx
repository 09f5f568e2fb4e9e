import { endHold } from '@stipple/contract/retention';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { TextAreaField } from '../../forms/text-field.tsx';
import { retentionText } from '../../text/en/retention.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { KeptRecord } from './retention.page.tsx';

/** Ends a hold, with a reason that is kept. */
export function EndHoldSheet({ record, onClose }: { record: KeptRecord; onClose: () => void }) {
  const t = useText(retentionText);
  const tell = useToast();
  const ending = useWrite(endHold, { refreshes: ['retention'] });
  const [because, setBecause] = useState('');
  const end = async () => {
    if (record.hold === null) return;
    if ((await ending.write({ params: { hold_id: record.hold.hold_id }, body: { because } })) === null) return;
    tell({ words: t('hold.ended') });
    onClose();
  };
  return (
    <Sheet
      open
      title={t('hold.end.of', { name: record.patient_name })}
      onClose={onClose}
      acts={
        <ActButton kind="next" busy={ending.busy} onClick={() => void end()}>
          {t('hold.end')}
        </ActButton>
      }
    >
      <p>{record.hold?.reason}</p>
      <TextAreaField
        label={t('hold.end.because')}
        rows={3}
        maxLength={2000}
        value={because}
        fault={faultAt(ending.problem, 'because')}
        onChange={setBecause}
      />
      <ErrorNotice problem={ending.problem} />
    </Sheet>
  );
}
