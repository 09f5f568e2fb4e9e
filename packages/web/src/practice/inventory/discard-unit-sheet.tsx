import { discardUnit } from '@stipple/contract/inventory';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';

type DiscardUnitSheetProps = { unit_id: string; onClose: () => void };

const LEAST_LETTERS = 3;

/** An opened package that nobody will use: thrown away, with the reason. */
export function DiscardUnitSheet({ unit_id, onClose }: DiscardUnitSheetProps) {
  const t = useText(inventoryText);
  const tell = useToast();
  const [reason, setReason] = useState('');
  const { write, problem, busy } = useWrite(discardUnit, { refreshes: ['inventory'] });
  const send = async () => {
    if ((await write({ params: { unit_id }, body: { reason: reason.trim() } })) === null) return;
    tell({ words: t('do.discard-unit.done') });
    onClose();
  };
  return (
    <Sheet open title={t('do.discard-unit.title')} onClose={onClose}>
      <FormGrid onSubmit={() => void send()}>
        <TextAreaField
          label={t('do.reason')}
          value={reason}
          rows={3}
          maxLength={1000}
          fault={faultAt(problem, 'reason')}
          onChange={setReason}
        />
        <ErrorNotice problem={problem} />
        <ActButton kind="destructive" busy={busy} disabled={reason.trim().length < LEAST_LETTERS} type="submit">
          {t('do.discard-unit')}
        </ActButton>
      </FormGrid>
    </Sheet>
  );
}
