import { changeLot } from '@stipple/contract/inventory';
import { useState } from 'react';
import { faultAt } from '../../api/problem.ts';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { NumberStepper } from '../../forms/number-stepper.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { LotAct } from './lot-stock.tsx';
import type { StockLot } from './stock.ts';

type LotActSheetProps = { act: LotAct | null; stock: StockLot; onClose: () => void };

/** One act on a lot with its reason. */
export function LotActSheet({ act, stock, onClose }: LotActSheetProps) {
  const t = useText(inventoryText);
  return (
    <Sheet open={act !== null} title={act === null ? '' : t(`do.${act}.title`, { lot: stock.lot })} onClose={onClose}>
      {act === null ? null : <ActForm key={act} act={act} stock={stock} onClose={onClose} />}
    </Sheet>
  );
}

function ActForm({ act, stock, onClose }: { act: LotAct; stock: StockLot; onClose: () => void }) {
  const t = useText(inventoryText);
  const tell = useToast();
  const counts = act === 'discard' || act === 'correct';
  const [pieces, setPieces] = useState<number | null>(act === 'correct' ? Math.max(0, stock.on_hand) : 1);
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const [movement_id] = useState(uuidV7);
  const { write, problem, busy } = useWrite(changeLot, { refreshes: ['inventory'] });
  const send = async () => {
    setTried(true);
    if (reason.trim().length < 3) return;
    const { stock_lot_id, version } = stock;
    const body = { movement_id, version, act, pieces: counts ? pieces : null, reason: reason.trim() };
    if ((await write({ params: { stock_lot_id }, body })) === null) return;
    tell({ words: t('do.done', { lot: stock.lot, act: t(`act.${done[act]}`).toLowerCase() }) });
    onClose();
  };
  return (
    <FormGrid onSubmit={() => void send()}>
      {act === 'quarantine' || act === 'recall' ? <p>{t('do.stop.text')}</p> : null}
      {act === 'release' ? <p>{t('do.release.text')}</p> : null}
      {counts ? (
        <NumberStepper
          label={t(`do.pieces.${act}`)}
          unit={t('receive.unit')}
          value={pieces}
          step={1}
          min={act === 'correct' ? 0 : 1}
          max={100_000}
          fault={faultAt(problem, 'pieces')}
          onChange={setPieces}
        />
      ) : null}
      <TextAreaField
        label={t('do.reason')}
        value={reason}
        rows={3}
        maxLength={1000}
        fault={tried && reason.trim().length < 3 ? t('do.reason.short') : null}
        onChange={setReason}
      />
      <ErrorNotice problem={problem} />
      <ActButton kind={act === 'recall' || act === 'discard' ? 'destructive' : 'next'} busy={busy} type="submit">
        {t(`do.${act}`)}
      </ActButton>
    </FormGrid>
  );
}

const done = {
  discard: 'discarded',
  correct: 'corrected',
  quarantine: 'quarantined',
  recall: 'recalled',
  release: 'released',
} as const satisfies Record<LotAct, string>;
