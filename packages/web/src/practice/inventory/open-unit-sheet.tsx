import { openUnit } from '@stipple/contract/inventory';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { uuidV7 } from '../../api/uuid-v7.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import { keepRoomHere, roomHere } from './room-here.ts';
import type { StockLot } from './stock.ts';

type OpenUnitSheetProps = { open: boolean; stock: StockLot; onClose: () => void };

/** A package is opened in advance; a lot that may not be used says why. */
export function OpenUnitSheet({ open, stock, onClose }: OpenUnitSheetProps) {
  const t = useText(inventoryText);
  return (
    <Sheet open={open} title={t('do.open.title', { lot: stock.lot })} onClose={onClose}>
      {open ? <OpenForm stock={stock} onClose={onClose} /> : null}
    </Sheet>
  );
}

function OpenForm({ stock, onClose }: Omit<OpenUnitSheetProps, 'open'>) {
  const t = useText(inventoryText);
  const tell = useToast();
  const [unit_id] = useState(uuidV7);
  const [room, setRoom] = useState(roomHere);
  const { write, problem, busy } = useWrite(openUnit, { refreshes: ['inventory'] });
  const open = async () => {
    const { kind, entry, lot, expires_on } = stock;
    const where = room.trim();
    const inHand = { unit_id, kind, entry, lot, expires_on, serial: '', room: where };
    if ((await write({ body: { ...inHand, session_id: null, happened_because: null } })) === null) return;
    keepRoomHere(where);
    tell({ words: t('do.open.done', { lot }) });
    onClose();
  };
  return (
    <FormGrid onSubmit={() => void open()}>
      <p>{t('do.open.text')}</p>
      <TextField label={t('do.open.room')} optional value={room} maxLength={60} autoComplete="off" onChange={setRoom} />
      <ErrorNotice problem={problem} />
      <ActButton kind="next" busy={busy} type="submit">
        {t('do.open')}
      </ActButton>
    </FormGrid>
  );
}
