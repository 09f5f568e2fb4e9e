import { acknowledgeIncident } from '@stipple/contract/inventory';
import { useState } from 'react';
import { useWrite } from '../../api/use-endpoint.ts';
import { FormGrid } from '../../forms/form-grid.tsx';
import { TextAreaField } from '../../forms/text-field.tsx';
import { inventoryText } from '../../text/en/inventory.ts';
import { useText } from '../../text/use-text.ts';
import { ActButton } from '../../ui/act-button.tsx';
import { ErrorNotice } from '../../ui/error-notice.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { useToast } from '../../ui/toasts.tsx';
import type { Incident } from './incidents.page.tsx';

type AcknowledgeSheetProps = { incident: Incident | null; onClose: () => void };

/** Somebody says what was found and done; once. */
export function AcknowledgeSheet({ incident, onClose }: AcknowledgeSheetProps) {
  const t = useText(inventoryText);
  return (
    <Sheet open={incident !== null} title={t('incidents.sheet')} onClose={onClose}>
      {incident === null ? null : <Answer key={incident.incident_id} incident={incident} onClose={onClose} />}
    </Sheet>
  );
}

function Answer({ incident: { incident_id, text }, onClose }: { incident: Incident; onClose: () => void }) {
  const t = useText(inventoryText);
  const tell = useToast();
  const [note, setNote] = useState('');
  const [tried, setTried] = useState(false);
  const { write, problem, busy } = useWrite(acknowledgeIncident, { refreshes: ['inventory'] });
  const isShort = note.trim().length < 3;
  const send = async () => {
    setTried(true);
    if (isShort) return;
    if ((await write({ params: { incident_id }, body: { note: note.trim() } })) === null) return;
    tell({ words: t('incidents.done') });
    onClose();
  };
  return (
    <FormGrid onSubmit={() => void send()}>
      <p>{text}</p>
      <TextAreaField
        label={t('incidents.note')}
        value={note}
        rows={4}
        maxLength={1000}
        fault={tried && isShort ? t('incidents.note.short') : null}
        onChange={setNote}
      />
      <ErrorNotice problem={problem} />
      <ActButton kind="next" busy={busy} type="submit">
        {t('incidents.acknowledge')}
      </ActButton>
    </FormGrid>
  );
}
